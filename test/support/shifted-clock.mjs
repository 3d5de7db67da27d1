// node --import: the wall clock shows another time, by CLOCK_SHIFT milliseconds; elapsed time goes on as ever.
const shift = Number(process.env.CLOCK_SHIFT);
const RealDate = globalThis.Date;
globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + shift);
    else super(...args);
  }
  static now() {
    return RealDate.now() + shift;
  }
};
