import type { Neighbours } from '../../evaluate/evaluation.ts';
import type { ExactMatch } from '../../index/exact-search.ts';

/** Test items that are shown with their neighbours, for people to look at. */
export const SHOWN = 10;
/** Of each. */
export const NEIGHBOURS = 6;

export const shownMatches = (matches: readonly ExactMatch[]): Neighbours['matches'] =>
  matches.map(({ id, label, score }) => ({ id, ...(label === undefined ? {} : { label }), score }));
