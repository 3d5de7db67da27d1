import type { Preprocessing } from '../data/preprocessing.ts';
import { digestOf, shortDigest } from '../lib/digest.ts';
import type { AliasState, Distance, Generation } from '../stores/store.ts';

/** All that decides what vectors a generation holds. */
export interface GenerationInputs {
  readonly modelDigest: string;
  readonly preprocessing: Preprocessing;
  readonly engine: string;
  readonly engineNumericVersion: number;
  readonly indexFingerprint: string;
  readonly distance: Distance;
}

/** The same inputs give the same identity, on every machine. */
export function generationIdentity(inputs: GenerationInputs): string {
  return digestOf({
    modelDigest: inputs.modelDigest,
    preprocessing: inputs.preprocessing,
    engine: [inputs.engine, inputs.engineNumericVersion],
    indexFingerprint: inputs.indexFingerprint,
    distance: inputs.distance,
  });
}

/** `g-<12 hex of the identity>-m-<12 hex of the model digest>`; a second build of the same has `.2` behind it. */
export function generationName(identity: string, modelDigest: string, count = 1): string {
  const name = `g-${shortDigest(identity)}-m-${shortDigest(modelDigest)}`;
  return count === 1 ? name : `${name}.${count}`;
}

/** What to do about the generation that the inputs lead to. */
export type Target =
  | { readonly action: 'nothing'; readonly name: string; readonly reason: string }
  /** Complete and not live: verify again, then switch. */
  | { readonly action: 'reuse'; readonly name: string }
  /** Write it, from nothing where `fresh`, else from where an interrupted run was. */
  | { readonly action: 'build'; readonly name: string; readonly fresh: boolean };

/**
 * Chooses the generation to work on. Pure.
 * @param known every generation in the store
 * @param rebuild build again even what is complete: a new name beside one that readers use, else from nothing
 */
export function chooseTarget(
  identity: string,
  modelDigest: string,
  known: readonly Generation[],
  alias: AliasState | undefined,
  rebuild: boolean,
): Target {
  const same = known.filter((generation) => generation.identity === identity);
  const countOf = (generation: Generation): number => Number(/\.(\d+)$/.exec(generation.name)?.[1] ?? 1);
  const latest = same.toSorted((a, b) => countOf(b) - countOf(a))[0];
  if (latest === undefined)
    return { action: 'build', name: generationName(identity, modelDigest), fresh: false };

  const { name } = latest;
  const inUse = name === alias?.generation || name === alias?.previous;
  if (rebuild) {
    const next = inUse ? generationName(identity, modelDigest, countOf(latest) + 1) : name;
    return { action: 'build', name: next, fresh: true };
  }
  if (name === alias?.generation) {
    return { action: 'nothing', name, reason: 'model and data are those of the live generation' };
  }
  if (latest.rolledBackAt !== undefined) {
    const how =
      latest.state === 'complete'
        ? `"promote --generation ${name}" switches to it`
        : '"rebuild" builds it again';
    const reason = `${name} was rolled back on ${latest.rolledBackAt}; ${how} on purpose`;
    return { action: 'nothing', name, reason };
  }
  switch (latest.state) {
    case 'complete':
      return { action: 'reuse', name };
    case 'built':
    case 'building':
      return { action: 'build', name, fresh: false };
    case 'failed':
    case 'dropped':
      return { action: 'build', name, fresh: true };
  }
}
