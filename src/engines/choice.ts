import { badInput, CodedError } from '../lib/errors.ts';
import type { Engine, EngineIdentity } from './engine.ts';

/** An engine that is there, perhaps not yet loaded. */
export interface AvailableEngine {
  readonly identity: EngineIdentity;
  open(): Promise<Engine>;
}

/** Engines by name, each looked for when it is wanted. */
export interface Engines {
  readonly [name: string]: {
    /** As `EngineIdentity` has it, known without looking. */
    readonly tolerance: number;
    /** @throws CodedError `engine.unavailable` */
    find(): Promise<AvailableEngine>;
  };
}

type Warn = (text: string) => void;

/**
 * The first of `names` that is there; says why the ones before it are not.
 * @throws CodedError `engine.unavailable` (exit 2) of the last one
 */
export async function chooseEngine(
  names: readonly string[],
  engines: Engines,
  warn: Warn,
): Promise<AvailableEngine> {
  const [name, ...others] = names;
  try {
    return await engines[name!]!.find();
  } catch (error) {
    const [next] = others;
    if (!(error instanceof CodedError && error.code === 'engine.unavailable') || next === undefined)
      throw error;
    warn(`${error.message} The engine ${next} is taken, as \`engine\` says.`);
    return chooseEngine(others, engines, warn);
  }
}

/** The engine of a run, chosen once. */
export interface EngineChoice {
  /** @throws CodedError `engine.unavailable` where none of `names` is there */
  choose(): Promise<EngineIdentity>;
  /** Of the chosen one; before, of the one that is always there. */
  identity(): EngineIdentity;
  engine(): Promise<Engine>;
  /** @throws CodedError `engine.other-version`, `engine.unavailable` */
  queryEngine(generation: Computed): Promise<Engine>;
}

/** @param always the engine that needs no looking for */
export function engineChoice(
  names: readonly string[],
  engines: Engines,
  always: AvailableEngine,
  warn: Warn,
): EngineChoice {
  let chosen = always;
  return {
    async choose() {
      chosen = await chooseEngine(names, engines, warn);
      return chosen.identity;
    },
    identity: () => chosen.identity,
    engine: () => chosen.open(),
    queryEngine: async (generation) => (await chooseQueryEngine(generation, names, engines, warn)).open(),
  };
}

/** What embedded the items of a generation. */
export interface Computed {
  readonly name: string;
  readonly engine: string;
  readonly engineNumericVersion: number;
}

/**
 * What embeds queries for a generation: the engine that embedded its items, where that one gives the same bits
 * everywhere. Where it promises closeness only, the first of `names` that is there is as good; says so when it is
 * another.
 * @throws CodedError `engine.other-version` (exit 2) where vectors would not be comparable, or nobody knows
 */
export async function chooseQueryEngine(
  generation: Computed,
  names: readonly string[],
  engines: Engines,
  warn: Warn,
): Promise<AvailableEngine> {
  const known = engines[generation.engine];
  if (known === undefined) throw otherVersion(generation, 'this program has no such engine');
  const chosen = known.tolerance === 0 ? await known.find() : await chooseEngine(names, engines, warn);
  const { name, numericVersion } = chosen.identity;
  if (name === generation.engine && numericVersion === generation.engineNumericVersion) return chosen;
  if (known.tolerance === 0)
    throw otherVersion(generation, `this is numeric version ${numericVersion}, whose vectors differ in bits`);
  warn(
    `${generation.name} was embedded by engine ${generation.engine} (numeric version ${generation.engineNumericVersion}), the query by ${name} (${numericVersion}): ` +
      `vectors differ by rounding, a cosine distance of at most ${known.tolerance}.`,
  );
  return chosen;
}

function otherVersion({ name, engine, engineNumericVersion }: Computed, why: string): CodedError {
  return badInput(
    'engine.other-version',
    `${name} was embedded by engine ${engine}, numeric version ${engineNumericVersion}; ${why}.`,
    {
      fix: 'Search with the version of the program that built the index, or run again: it builds a new generation.',
    },
  );
}
