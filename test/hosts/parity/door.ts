import { type Face, facesOf, variableOf } from '../../../src/settings/row.ts';
import { type Case, ROWS } from './cases.ts';
import type { Told } from './told.ts';

/** A way in which people call the program. */
export interface Door {
  readonly name: string;
  readonly face: Face;
  /** What is given at this door, as the program names its place. */
  origin(name: string, asked: Case): string;
  /** One answer a case. */
  call(cases: readonly Case[]): Promise<readonly Told[]>;
}

/** What this face takes. */
export const ownOf = (face: Face, { given }: Case): ReadonlyMap<string, string> =>
  new Map([...given].filter(([name]) => takes(face, name)));

/** What it does not take, as variables. */
export const variablesOf = (face: Face, { given }: Case): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...given].filter(([name]) => !takes(face, name)).map(([name, text]) => [variableOf(name), text]),
  );

export const takes = (face: Face, name: string): boolean => facesOf(ROWS[name]!).includes(face);

/** Written without quotation marks in YAML. */
export const isBare = (name: string, text: string): boolean =>
  ['integer', 'number', 'boolean'].includes(ROWS[name]!.kind) && text !== '' && text.trim() === text;

/** For Node's options: the program ends when it has told its settings. */
export const END_AFTER_SETTINGS = `--import=${new URL('end-after-settings.mjs', import.meta.url).href}`;
