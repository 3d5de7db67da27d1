import { type Check, ok } from './check.ts';

export const engineCheck: Check = {
  name: 'engine',
  reads: ['engine', 'tensorflow-path'],
  async find(context) {
    await context.chooseEngine();
    const { name, software } = context.engineIdentity;
    return ok(software === undefined ? `${name}, which is part of the program` : `${name} (${software})`);
  },
};
