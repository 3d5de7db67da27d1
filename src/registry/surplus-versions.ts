import type { RegisteredVersion } from './registered-versions.ts';

interface Choice {
  /** Highest label first, then those without one. */
  readonly versions: readonly RegisteredVersion[];
  /** Digests of the models that something uses. */
  readonly used: ReadonlySet<string>;
  /** How many of the newest stay in any case. */
  readonly keep: number;
  readonly now: Date;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Versions that are no longer kept, newest first. Pure. One without a label is what an interrupted run has left, or a
 * run is just about to give it one: it goes a day after the model was trained.
 */
export function chooseSurplus({ versions, used, keep, now }: Choice): readonly RegisteredVersion[] {
  const newest = versions.filter(({ label }) => label !== undefined).slice(0, keep);
  return versions.filter((each) => {
    if (newest.includes(each) || used.has(each.version.digest)) return false;
    return each.label !== undefined || now.getTime() - Date.parse(each.version.createdAt) > DAY;
  });
}
