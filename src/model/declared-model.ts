import { digestOf } from '../lib/digest.ts';

/** A model that somebody else runs: it is known by what is said of it, and its vectors come ready. */
export interface Declaration {
  /** As its makers call it: `text-embedding-3-small`. */
  readonly name: string;
  /** Which of the models of that name, where there are several. */
  readonly revision?: string;
  /** Length of its vectors. */
  readonly dimension: number;
}

/** The identity of a declared model: what is said of it is all that is known. */
export function declaredDigest({ name, revision, dimension }: Declaration): string {
  return digestOf({ kind: 'declared', name, revision: revision ?? null, dimension });
}
