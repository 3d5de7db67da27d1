import { badInput, superseded } from '../lib/errors.ts';
import type { AliasState, GenerationDescription, GenerationState } from './store.ts';

/** What every store refuses, and says in the same words. Pure. */

const RUN_AGAIN = 'Run again: another run may have changed the index in between.';

const NEXT: Readonly<Record<GenerationState, readonly GenerationState[]>> = {
  building: ['built', 'failed'],
  built: ['complete', 'failed'],
  complete: [],
  failed: [],
  dropped: [],
};

interface Named {
  readonly name: string;
  readonly state: GenerationState;
}

/** The alias is as it was when the decision was made. */
export function isSame(current: AliasState | undefined, expected: AliasState | undefined): boolean {
  return current?.revision === expected?.revision && current?.generation === expected?.generation;
}

export const unknownGeneration = (name: string): Error =>
  badInput('store.unknown-generation', `There is no generation ${JSON.stringify(name)} in this index.`, {
    fix: RUN_AGAIN,
  });

/** @throws CodedError `store.not-complete` (exit 2) */
export function refuseIncomplete({ name, state }: Named): void {
  if (state === 'complete') return;
  throw badInput(
    'store.not-complete',
    `Generation ${name} is ${state}; readers are switched to complete ones only.`,
    { fix: RUN_AGAIN },
  );
}

/** @throws CodedError `store.not-building` (exit 2) for a generation that is written */
export function refuseWritten({ name, state }: Named): void {
  if (state === 'building') return;
  throw badInput(
    'store.not-building',
    `Generation ${name} is ${state}; only one that is being built can be written.`,
    { fix: RUN_AGAIN },
  );
}

/** @throws CodedError `store.wrong-state` (exit 2) */
export function refuseStateChange({ name, state }: Named, to: GenerationState): void {
  if (NEXT[state].includes(to)) return;
  throw badInput('store.wrong-state', `Generation ${name} is ${state} and cannot become ${to}.`, {
    fix: RUN_AGAIN,
  });
}

export const generationComplete = (name: string): Error =>
  superseded('store.generation-complete', `Generation ${name} has been completed by another run.`, {
    fix: 'Run again: it takes the generation as it is.',
  });

/** @param dropped there is none of that name any more */
export const buildTakenOver = (generation: string, dropped: boolean): Error =>
  superseded(
    'store.build-taken-over',
    dropped
      ? `Generation ${generation} has been dropped by another run while this one was building it.`
      : `Another run has taken over the building of generation ${generation}.`,
    { fix: 'Nothing is lost: the other run finishes it, or the next one resumes it.' },
  );

export const generationReplaced = (generation: string): Error =>
  superseded(
    'store.generation-replaced',
    `Another run began generation ${generation} anew while this one was reading it.`,
    { fix: 'Run again when the other run has ended.' },
  );

/** For dropping one that an alias names. */
export const generationInUse = (
  name: string,
  alias: { readonly name: string; readonly live: boolean },
): Error =>
  badInput(
    'store.generation-in-use',
    `Generation ${name} is ${alias.live ? 'live' : 'the previous one'} of alias ${alias.name}.`,
    { fix: 'Switch to another generation first.' },
  );

/** For building one anew that readers have. */
export const generationLive = (name: string, alias: string): Error =>
  badInput(
    'store.generation-in-use',
    `Generation ${name} is live under alias ${alias} and cannot be built anew in its place.`,
    { fix: 'Build it under another name, then switch.' },
  );

export const editOpen = (generation: string): Error =>
  superseded('store.edit-open', `Another run is editing generation ${generation} in place.`, {
    fix: 'Run again: it first undoes what a run that has died left, then plans against what is live.',
  });

export const editTakenOver = (generation: string): Error =>
  superseded(
    'store.edit-taken-over',
    `Another run has undone what this one had edited of generation ${generation}.`,
    { fix: 'Run again: readers have what they had before this run.' },
  );

export const noRevisionKept = (generation: string, revision: number): Error =>
  badInput(
    'store.no-revision-kept',
    `What revision ${revision} of generation ${generation} replaced is not kept.`,
    { fix: 'Run again at the older commit: only the last edit in place can be undone.' },
  );

export const generationShared = (generation: string, alias: string): Error =>
  badInput(
    'store.generation-shared',
    `Alias ${alias} names generation ${generation} too: editing it in place would change what others get.`,
    { fix: 'Use `strategy: blue-green`, which builds a generation beside it.' },
  );

/** @throws CodedError `store.not-editable` (exit 2) where vectors of one would not fit the other */
export function refuseOtherSpace(now: GenerationDescription, wanted: GenerationDescription): void {
  for (const key of ['modelDigest', 'dimension', 'distance'] as const) {
    if (now[key] === wanted[key]) continue;
    throw badInput(
      'store.not-editable',
      `Generation ${now.name} cannot be edited: its ${key} is ${now[key]}, and ${wanted[key]} is wanted.`,
      { fix: 'Use `strategy: blue-green`, which builds a generation beside it.' },
    );
  }
}

/**
 * Two identities under one name: 12 hex digits that are equal by chance, or a name given by hand.
 * @throws CodedError `store.name-taken` (exit 2)
 */
export function refuseOtherIdentity(known: GenerationDescription, wanted: GenerationDescription): void {
  const keys = ['identity', 'modelDigest', 'dimension', 'distance'] as const;
  const problems = keys
    .filter((key) => known[key] !== wanted[key])
    .map((key) => `${key} is ${known[key]} there, ${wanted[key]} here`);
  if (problems.length === 0) return;
  throw badInput('store.name-taken', `The name ${wanted.name} belongs to another generation.`, {
    problems,
    fix: 'Choose another `index`.',
  });
}
