import { type DirectFace, type Face, parameterOf } from './row.ts';
import type { Written } from './values.ts';

/** What was given, as text, not yet judged. */
export interface RawSettings {
  /** Inputs of the action, parameters of the orb or flags of the command line, by setting name. Highest precedence. */
  readonly given: ReadonlyMap<string, Written>;
  readonly givenAs: DirectFace;
  /** `VECTOR_INDEX_*` variables, by their full name. */
  readonly environment: ReadonlyMap<string, string>;
  /** What was wrong with the way things were given. */
  readonly problems: readonly string[];
  /** What is worth knowing of it, and no mistake. */
  readonly notes?: readonly string[];
}

/** Somebody's word on one setting. */
export interface Statement {
  readonly from: Face;
  readonly where: string;
  readonly written: Written;
}

/** Where something was given that came the direct way: `input min-accuracy`, `parameter min_accuracy`, `--min-accuracy`. */
export function originOf(givenAs: DirectFace, name: string): string {
  if (givenAs === 'flag') return `--${name}`;
  return givenAs === 'input' ? `input ${name}` : `parameter ${parameterOf(name)}`;
}
