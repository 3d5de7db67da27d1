/**
 * One step of Adam (Kingma & Ba 2015, algorithm 1), all element-wise; moments are updated in place:
 * m = β1·m + (1−β1)·g;  v = β2·v + (1−β2)·g²;  updated = weights − rate · m / (√v + epsilon).
 * @param rate the learning rate, corrected for the moments' bias: α·√(1−β2ᵗ)/(1−β1ᵗ)
 * @param epsilon corrected likewise: ε·√(1−β2ᵗ)
 */
export function applyAdam(
  weights: usize,
  gradient: usize,
  moment1: usize,
  moment2: usize,
  updated: usize,
  count: i32,
  beta1: f64,
  beta2: f64,
  rate: f32,
  epsilon: f32,
): void {
  const bytes = (<usize>count) << 2;
  const vectorBytes = (<usize>(count & ~3)) << 2;
  const kept1 = <f32>beta1;
  const kept2 = <f32>beta2;
  const new1 = <f32>(1 - beta1);
  const new2 = <f32>(1 - beta2);
  const rates = f32x4.splat(rate);
  const epsilons = f32x4.splat(epsilon);
  let at: usize = 0;
  for (; at < vectorBytes; at += 16) {
    const g = v128.load(gradient + at);
    const m = f32x4.add(
      f32x4.mul(f32x4.splat(kept1), v128.load(moment1 + at)),
      f32x4.mul(f32x4.splat(new1), g),
    );
    const v = f32x4.add(
      f32x4.mul(f32x4.splat(kept2), v128.load(moment2 + at)),
      f32x4.mul(f32x4.splat(new2), f32x4.mul(g, g)),
    );
    v128.store(moment1 + at, m);
    v128.store(moment2 + at, v);
    const step = f32x4.div(f32x4.mul(rates, m), f32x4.add(f32x4.sqrt(v), epsilons));
    v128.store(updated + at, f32x4.sub(v128.load(weights + at), step));
  }
  for (; at < bytes; at += 4) {
    const g = load<f32>(gradient + at);
    const m = kept1 * load<f32>(moment1 + at) + new1 * g;
    const v = kept2 * load<f32>(moment2 + at) + new2 * (g * g);
    store<f32>(moment1 + at, m);
    store<f32>(moment2 + at, v);
    store<f32>(updated + at, load<f32>(weights + at) - (rate * m) / (sqrt<f32>(v) + epsilon));
  }
}
