import type { CommandName } from './commands.ts';

/** Where a setting may be given: an action input, an orb's parameter, a flag, a `VECTOR_INDEX_*` variable, the config file. */
export type Face = 'input' | 'parameter' | 'flag' | 'environment' | 'file';

/** Faces of the way in which the program was called; each call has one. */
export type DirectFace = 'input' | 'parameter' | 'flag';

export type Section = 'general' | 'data' | 'model' | 'gate' | 'storage' | 'index' | 'deployment' | 'search';

interface AnyRow {
  readonly section: Section;
  /** One or two sentences. */
  readonly help: string;
  readonly commands: readonly CommandName[];
  /** All of them unless said otherwise. */
  readonly faces?: readonly Face[];
  /**
   * Decides a judgement, so that of a pull request the base branch's value holds; `adds`: lines that the pull request
   * adds hold as well; `raises`: a larger number of the pull request holds.
   */
  readonly judges?: true | 'adds' | 'raises';
  /** A variable that others read too, which counts where ours is not set. */
  readonly variable?: string;
  /** Commands that cannot do without. */
  readonly required?: readonly CommandName[];
  /** What holds when it is not set, in words, where that is not a constant. */
  readonly defaultText?: string;
  /** That value. `read` gives other settings that are set or have a constant default. */
  readonly compute?: (read: (name: string) => unknown, machine: Machine) => unknown;
}

export interface Machine {
  readonly cores: number;
}

interface TextRow extends AnyRow {
  readonly kind: 'string' | 'path' | 'secret';
  readonly default?: string;
  readonly pattern?: Pattern;
}

/** An ECMAScript pattern (anchored) and what it allows, in words. */
export interface Pattern {
  readonly source: string;
  readonly says: string;
}

export interface NumberRow extends AnyRow {
  readonly kind: 'integer' | 'number';
  readonly default?: number;
  readonly min?: number;
  readonly max?: number;
  /** Exclusive bounds. */
  readonly above?: number;
  readonly below?: number;
}

/** `10m`; the value is in milliseconds. */
interface DurationRow extends AnyRow {
  readonly kind: 'duration';
  /** As a user writes it. */
  readonly default?: string;
}

interface EnumRow extends AnyRow {
  readonly kind: 'enum';
  readonly values: readonly string[];
  /** Said of another value in place of the nearest of these. */
  readonly otherwise?: string;
  readonly default?: string;
}

/** Some of `values`, each once, in an order that means something: `a, b`, or a YAML list. */
interface ChoicesRow extends AnyRow {
  readonly kind: 'choices';
  readonly values: readonly string[];
  readonly default?: readonly string[];
}

interface BooleanRow extends AnyRow {
  readonly kind: 'boolean';
  readonly default?: boolean;
}

/** Lines of text: one a line in an input or a variable, a repeated flag, a YAML list. */
interface ListRow extends AnyRow {
  readonly kind: 'list';
  readonly default?: readonly string[];
  /** What one line is: `a rule such as accuracy >= 0.9`. */
  readonly of: string;
  /** Every line is a path on this machine. */
  readonly paths?: true;
}

/** A JSON array of finite numbers. */
interface NumbersRow extends AnyRow {
  readonly kind: 'numbers';
  readonly default?: readonly number[];
}

export type SettingRow =
  | TextRow
  | NumberRow
  | DurationRow
  | EnumRow
  | ChoicesRow
  | BooleanRow
  | ListRow
  | NumbersRow;

export type SettingTable = Readonly<Record<string, SettingRow>>;

const ALL_FACES: readonly Face[] = ['input', 'parameter', 'flag', 'environment', 'file'];

/** Where this row may be given. A secret never comes from a flag, which others can see, nor from a file. */
export function facesOf(row: SettingRow): readonly Face[] {
  const faces = row.faces ?? ALL_FACES;
  return row.kind === 'secret' ? faces.filter((face) => face !== 'flag' && face !== 'file') : faces;
}

/** `test-split` → `VECTOR_INDEX_TEST_SPLIT` */
export const variableOf = (name: string): string =>
  `${VARIABLE_PREFIX}${name.toUpperCase().replaceAll('-', '_')}`;

export const VARIABLE_PREFIX = 'VECTOR_INDEX_';

/** `test-split` → `test_split`. A job's `name` is its own in a workflow, so an orb cannot have that as a parameter. */
export const parameterOf = (name: string): string =>
  name === 'name' ? 'registered_name' : name.replaceAll('-', '_');

/** `test-split` → `testSplit` */
export const keyOf = (name: string): string =>
  name.replace(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
