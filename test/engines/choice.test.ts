import { beforeEach, describe, expect, test } from 'vitest';
import { type Computed, chooseEngine, chooseQueryEngine, type Engines } from '../../src/engines/choice.ts';
import type { EngineIdentity } from '../../src/engines/engine.ts';
import { badInput } from '../../src/lib/errors.ts';

let warnings: string[];
let looked: string[];
beforeEach(() => {
  warnings = [];
  looked = [];
});
const warn = (text: string) => void warnings.push(text);

const wasm: EngineIdentity = { name: 'wasm', numericVersion: 1, tolerance: 0 };
const tensorflow: EngineIdentity = { name: 'tensorflow', numericVersion: 104220215, tolerance: 1e-5 };

/** The engines of a machine; `error`: why tensorflow is not there. */
function enginesWith(error?: Error): Engines {
  const find = (identity: EngineIdentity, failure?: Error) => async () => {
    looked.push(identity.name);
    if (failure) throw failure;
    return { identity, open: () => Promise.reject(new Error('not opened here')) };
  };
  return {
    wasm: { tolerance: 0, find: find(wasm) },
    tensorflow: { tolerance: 1e-5, find: find(tensorflow, error) },
  };
}

const missing = badInput('engine.unavailable', 'It is not installed.');

describe('of the engines named', () => {
  test('the first one that is there is taken, and no other is looked for', async () => {
    const { identity } = await chooseEngine(['tensorflow', 'wasm'], enginesWith(), warn);
    expect([identity, warnings, looked]).toEqual([tensorflow, [], ['tensorflow']]);
  });

  test('the next one is taken where one is missing, with its reason', async () => {
    const { identity } = await chooseEngine(['tensorflow', 'wasm'], enginesWith(missing), warn);
    expect(identity).toBe(wasm);
    expect(warnings).toEqual(['It is not installed. The engine wasm is taken, as `engine` says.']);
  });

  test('the last one must be there', async () => {
    await expect(chooseEngine(['tensorflow'], enginesWith(missing), warn)).rejects.toBe(missing);
  });

  test('any other failure is one, whatever stands behind', async () => {
    const bug = new Error('a bug');
    await expect(chooseEngine(['tensorflow', 'wasm'], enginesWith(bug), warn)).rejects.toBe(bug);
  });
});

describe('queries are embedded', () => {
  const built = (engine: string, engineNumericVersion: number): Computed => ({
    ...{ name: 'g-1', engine, engineNumericVersion },
  });
  const choose = async (generation: Computed, names: readonly string[], engines = enginesWith()) =>
    (await chooseQueryEngine(generation, names, engines, warn)).identity.name;

  test('by wasm for what wasm embedded, whatever is named', async () => {
    expect(await choose(built('wasm', 1), ['tensorflow'], enginesWith(missing))).toBe('wasm');
    expect([warnings, looked]).toEqual([[], ['wasm']]);
  });

  test('not at all by another numeric version of wasm', async () => {
    await expect(choose(built('wasm', 2), ['wasm'])).rejects.toMatchObject({
      code: 'engine.other-version',
      exitCode: 2,
      message:
        'g-1 was embedded by engine wasm, numeric version 2; this is numeric version 1, whose vectors differ in bits.',
    });
  });

  test('by tensorflow for what tensorflow embedded, where it is named', async () => {
    expect(await choose(built('tensorflow', 104220215), ['tensorflow', 'wasm'])).toBe('tensorflow');
    expect(warnings).toEqual([]);
  });

  test.each([
    ['wasm', ['wasm'], 104220215, enginesWith()],
    ['wasm', ['tensorflow', 'wasm'], 104220215, enginesWith(missing)],
    ['tensorflow', ['tensorflow'], 104220209, enginesWith()],
  ] as const)('else by %s of %j, with a word about it', async (name, names, version, engines) => {
    expect(await choose(built('tensorflow', version), names, engines)).toBe(name);
    expect(warnings.at(-1)).toMatch(
      /^g-1 was embedded by engine tensorflow \(numeric version \d+\), the query by .* at most 0\.00001\.$/,
    );
  });

  test('not at all where nobody knows the engine', async () => {
    await expect(choose(built('quantum', 1), ['wasm'])).rejects.toMatchObject({
      code: 'engine.other-version',
    });
  });
});
