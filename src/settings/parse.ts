import { badInput } from '../lib/errors.ts';
import type { CommandName } from './commands.ts';
import type { ConfigFile } from './config-file.ts';
import { contradictions } from './contradictions.ts';
import {
  type Face,
  facesOf,
  keyOf,
  type Machine,
  type SettingRow,
  type SettingTable,
  VARIABLE_PREFIX,
  variableOf,
} from './row.ts';
import type { SettingSource, SettingSources, Settings } from './settings.ts';
import { SETTINGS } from './spec.ts';
import { didYouMean } from './suggest.ts';
import { expectation, isEmpty, readValue, WRONG, type Written } from './values.ts';

/** What was given, as text, not yet judged. */
export interface RawSettings {
  /** Inputs of the action or flags of the command line, by setting name. Highest precedence. */
  readonly given: ReadonlyMap<string, Written>;
  readonly givenAs: 'input' | 'flag';
  /** `VECTOR_INDEX_*` variables, by their full name. */
  readonly environment: ReadonlyMap<string, string>;
  /** What was wrong with the way things were given. */
  readonly problems: readonly string[];
}

export interface ParsedSettings {
  readonly settings: Settings;
  readonly sources: SettingSources;
}

/**
 * Judges everything that was given to a command. Look-up: input or flag, then `VECTOR_INDEX_*`, then the config file,
 * then the default; an empty text is not set.
 * @throws badInput `settings.invalid` with every problem there is
 */
export function parseSettings(
  command: CommandName,
  raw: RawSettings,
  file: ConfigFile | undefined,
  machine: Machine,
): ParsedSettings {
  const { values, sources, problems } = resolveSettings(SETTINGS, command, raw, file, machine);
  if (problems.length > 0)
    throw badInput(
      'settings.invalid',
      problems.length === 1 ? 'A setting is wrong:' : `${problems.length} settings are wrong:`,
      {
        problems,
        fix: 'Nothing was read or written. `vector-index --help` and docs/reference.md list every setting.',
      },
    );
  const byKey = Object.entries(values).map(([name, value]) => [keyOf(name), value]);
  return Object.freeze({
    settings: Object.freeze(Object.fromEntries(byKey)) as Settings,
    sources: Object.freeze(sources) as SettingSources,
  });
}

export interface Resolved {
  /** By setting name; undefined where a setting has neither value nor default. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly sources: Readonly<Record<string, SettingSource>>;
  readonly problems: readonly string[];
}

/** The same over any table, with the problems as a value. */
export function resolveSettings(
  table: SettingTable,
  command: CommandName,
  raw: RawSettings,
  file: ConfigFile | undefined,
  machine: Machine,
): Resolved {
  const gathered = gather(table, command, raw, file);
  const problems = [...raw.problems, ...(file?.problems ?? []), ...gathered.problems];
  const values: Record<string, unknown> = {};
  const sources: Record<string, SettingSource> = {};

  for (const [name, row] of Object.entries(table)) {
    const statement = gathered.statements.get(name);
    sources[name] = sourceOf(row, statement);
    const value = statement === undefined ? constantDefault(row) : readValue(row, statement.written);
    if (value === WRONG && statement !== undefined) problems.push(wrongValue(name, row, statement));
    values[name] = value === WRONG ? undefined : Array.isArray(value) ? Object.freeze(value) : value;
  }
  for (const [name, row] of Object.entries(table))
    if (values[name] === undefined && !gathered.statements.has(name))
      values[name] = row.compute?.((other) => values[other], machine);

  if ('command' in table && !gathered.statements.has('command')) values.command = command;
  for (const [name, row] of Object.entries(table))
    if (row.required?.includes(command) && !gathered.statements.has(name))
      problems.push(`\`${name}\` is not set; \`${command}\` needs it: ${waysToSet(name, row, raw.givenAs)}`);
  problems.push(...contradictions(command, values, sources));
  return { values, sources, problems };
}

interface Statement {
  readonly from: Face;
  readonly where: string;
  readonly written: Written;
}

/** For each setting what counts, by precedence; and everything said that no setting could have meant. */
function gather(
  table: SettingTable,
  command: CommandName,
  raw: RawSettings,
  file: ConfigFile | undefined,
): { readonly statements: ReadonlyMap<string, Statement>; readonly problems: readonly string[] } {
  const statements = new Map<string, Statement>();
  const problems: string[] = [];
  const offer = (name: string, statement: Statement) => {
    const row = Object.hasOwn(table, name) ? table[name] : undefined;
    const problem = misplaced(table, name, row, command, statement);
    if (problem !== undefined) problems.push(problem);
    else if (!statements.has(name) && !isEmpty(statement.written)) statements.set(name, statement);
  };

  for (const [name, written] of raw.given)
    offer(name, {
      from: raw.givenAs,
      where: raw.givenAs === 'flag' ? `--${name}` : `input ${name}`,
      written,
    });
  for (const [variable, written] of raw.environment)
    offer(nameOf(table, variable), { from: 'environment', where: variable, written });
  for (const { name, line, written } of file?.entries ?? [])
    offer(name, { from: 'file', where: `${file?.path}:${line}`, written });
  return { statements, problems };
}

function misplaced(
  table: SettingTable,
  name: string,
  row: SettingRow | undefined,
  command: CommandName,
  { from, where, written }: Statement,
): string | undefined {
  if (row === undefined) {
    const known = Object.keys(table).filter((other) => facesOf(table[other] as SettingRow).includes(from));
    return `unknown setting \`${name}\` (${where})${didYouMean(name, known)}`;
  }
  if (isEmpty(written)) return undefined;
  const faces = facesOf(row);
  if (!faces.includes(from)) {
    const why = row.kind === 'secret' ? 'a secret, which others could read there' : 'not taken from there';
    return `\`${name}\` (${where}) is ${why}; give it as ${faces.map((face) => faceText(name, face)).join(' or ')}`;
  }
  const direct = from === 'flag' || from === 'input';
  if (direct && !row.commands.includes(command))
    return `\`${name}\` (${where}) is not read by \`${command}\`, but by ${row.commands.map((other) => `\`${other}\``).join(', ')}; leave it out, or set it where all commands look: ${VARIABLE_PREFIX}* or the config file`;
  return undefined;
}

function wrongValue(name: string, row: SettingRow, { where, written }: Statement): string {
  const shown = row.kind === 'secret' ? 'what is there' : quote(written);
  const near = row.kind === 'enum' && typeof written === 'string' ? didYouMean(written, row.values) : '';
  return `\`${name}\`: expected ${expectation(row)}, not ${shown} (${where})${near}`;
}

function sourceOf(row: SettingRow, statement: Statement | undefined): SettingSource {
  if (statement === undefined) return { from: 'default', where: 'default', written: '' };
  const written = typeof statement.written === 'string' ? statement.written : statement.written.join('\n');
  return { from: statement.from, where: statement.where, written: row.kind === 'secret' ? '***' : written };
}

/** A default is written as a user would write it, so it is read the same way. */
const constantDefault = (row: SettingRow): unknown =>
  row.kind === 'duration' && row.default !== undefined ? readValue(row, row.default) : row.default;

const waysToSet = (name: string, row: SettingRow, givenAs: 'input' | 'flag'): string =>
  facesOf(row)
    .filter((face) => face !== (givenAs === 'flag' ? 'input' : 'flag'))
    .map((face) => faceText(name, face))
    .join(', ');

function faceText(name: string, face: Face): string {
  const texts = {
    input: `input \`${name}\``,
    flag: `\`--${name}\``,
    environment: `\`${variableOf(name)}\``,
    file: `\`${name}:\` in the config file`,
  };
  return texts[face];
}

/** The setting that a variable stands for; for an unknown one, the name that it would have. */
function nameOf(table: SettingTable, variable: string): string {
  const name = variable.slice(VARIABLE_PREFIX.length).toLowerCase().replaceAll('_', '-');
  return Object.keys(table).find((known) => variableOf(known) === variable) ?? name;
}

function quote(written: Written): string {
  const text = JSON.stringify(written);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
