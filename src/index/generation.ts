import type { Preprocessing } from '../data/preprocessing.ts';
import { digestOf, shortDigest } from '../lib/digest.ts';
import type { AliasState, Distance, Generation, LivePeriod } from '../stores/store.ts';

/** All that decides what vectors a generation holds. */
export interface GenerationInputs {
  readonly modelDigest: string;
  /** null: ready vectors, of which this program prepares nothing. */
  readonly preprocessing: Preprocessing | null;
  /** `none`: ready vectors, which no engine computed. */
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

export type Strategy = 'blue-green' | 'incremental' | 'recreate';

/** What to do about the generation that the inputs lead to. */
export type Target =
  | { readonly action: 'nothing'; readonly name: string; readonly reason: string }
  /** Complete and not live: verify again, then switch. */
  | { readonly action: 'reuse'; readonly name: string }
  /** Write it, from nothing where `fresh`, else from where an interrupted run was. */
  | { readonly action: 'build'; readonly name: string; readonly fresh: boolean }
  /** Edit the live generation in place. */
  | { readonly action: 'edit'; readonly name: string };

export interface Choice {
  /** Of what is wanted. */
  readonly identity: string;
  readonly modelDigest: string;
  /** Every generation in the store. */
  readonly known: readonly Generation[];
  readonly aliases: readonly AliasState[];
  readonly alias: AliasState | undefined;
  /** What the alias led to, newest first. */
  readonly history: readonly LivePeriod[];
  readonly strategy: Strategy;
  /** Build again even what is complete: a new name beside one that readers use, else from nothing. */
  readonly rebuild: boolean;
}

/** Chooses the generation to work on. Pure. */
export function chooseTarget(choice: Choice): Target {
  const { identity, known, alias, rebuild } = choice;
  const live = known.find(({ name }) => name === alias?.generation);
  if (!rebuild && live?.identity === identity)
    return { action: 'nothing', name: live.name, reason: 'model and data are those of the live generation' };
  const undone = choice.history.find((period) => period.identity === identity);
  if (!rebuild && undone?.rolledBackAt !== undefined) return wasRolledBack(choice, undone);
  if (live !== undefined && choice.strategy === 'incremental') return { action: 'edit', name: live.name };
  return chooseBuild(choice);
}

/** What it has cost, and who else reads it, is nothing to one that is to be deleted. */
function chooseBuild(choice: Choice): Target {
  const { aliases, alias, rebuild, strategy } = choice;
  const { same, next } = namesOf(choice);
  // An edited generation is not what its name says: a new one is built under the next name.
  const latest = same.findLast(({ identity, revision }) => identity === choice.identity && revision === 0);
  if (latest === undefined) return { action: 'build', name: next, fresh: false };

  const { name } = latest;
  const spares = strategy === 'recreate' ? aliases.filter((other) => other.alias !== alias?.alias) : aliases;
  const inUse = spares.some(({ generation, previous }) => name === generation || name === previous);
  if (rebuild) return { action: 'build', name: inUse ? next : name, fresh: true };
  // Deleted with what is live, and built anew; without an alias it is what an interrupted run has left.
  if (strategy === 'recreate' && alias !== undefined)
    return { action: 'build', name: inUse ? next : name, fresh: true };
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

/** Generations with the name that the identity leads to, by their counters, and the first name behind all that ever were. */
function namesOf({ identity, modelDigest, known, history }: Choice): {
  readonly same: readonly Generation[];
  readonly next: string;
} {
  const base = generationName(identity, modelDigest);
  const countOf = (name: string): number =>
    name === base ? 1 : name.startsWith(`${base}.`) ? Number(name.slice(base.length + 1)) : 0;
  const same = known
    .filter(({ name }) => countOf(name) > 0)
    .toSorted((a, b) => countOf(a.name) - countOf(b.name));
  // What was edited keeps its name to itself even when it is gone.
  const edited = history.filter(({ revision }) => revision > 0).map(({ generation }) => generation);
  const last = Math.max(0, ...[...same.map(({ name }) => name), ...edited].map(countOf));
  return { same, next: generationName(identity, modelDigest, last + 1) };
}

function wasRolledBack({ known }: Choice, { generation, revision, rolledBackAt }: LivePeriod): Target {
  const kept = known.find(({ name }) => name === generation);
  const what = revision === 0 ? generation : `revision ${revision} of ${generation}`;
  const how =
    kept?.state === 'complete' && kept.revision === revision
      ? `"promote --generation ${generation}" switches to it`
      : '"rebuild" builds it again';
  const reason = `${what} was rolled back on ${rolledBackAt}; ${how} on purpose`;
  return { action: 'nothing', name: generation, reason };
}
