import type { CommandName } from './commands.ts';
import type { ConfigFile } from './config-file.ts';
import type { Statement } from './raw-settings.ts';
import { facesOf, type SettingRow, type SettingTable } from './row.ts';
import { isEmpty, readValue, WRONG } from './values.ts';

/** What a pull request is judged by, and what it would rather be judged by: as it stands in the report. */
export interface Judging {
  /** Settings of the base branch that hold against what the pull request says of them, or leaves out. */
  readonly kept: readonly KeptSetting[];
  /** Rules that the pull request adds; they hold as well. */
  readonly added: readonly GivenSetting[];
  /** What the base branch's file does not set, so that the pull request's own word counts. */
  readonly own: readonly GivenSetting[];
}

export interface GivenSetting {
  readonly name: string;
  readonly value: string;
  readonly source: string;
}

export interface KeptSetting {
  readonly name: string;
  /** The base branch's value, which holds. */
  readonly value: string;
  /** What the pull request says instead, and where; absent where it leaves the setting out. */
  readonly proposed?: string;
  readonly source?: string;
}

export interface JudgedStatements {
  readonly statements: ReadonlyMap<string, Statement>;
  readonly judging: Judging;
}

/** The statements of the base branch's config file about settings that judge. */
export function judgingStatements(table: SettingTable, file: ConfigFile): ReadonlyMap<string, Statement> {
  const statements = new Map<string, Statement>();
  for (const { name, line, written } of file.entries) {
    const row = Object.hasOwn(table, name) ? table[name] : undefined;
    if (row?.judges === undefined || !facesOf(row).includes('file') || isEmpty(written)) continue;
    if (!statements.has(name))
      statements.set(name, { from: 'file', where: `${file.path}:${line} of the base branch`, written });
  }
  return statements;
}

/**
 * Lays what the base branch says about settings that judge over what a pull request says: the base branch's values
 * hold; rules that the pull request adds, and a minimum that it raises, hold as well. Everything else is its own.
 * @param own what the pull request says, by precedence
 * @param base what the base branch's config file says
 */
export function layBase(
  table: SettingTable,
  command: CommandName,
  own: ReadonlyMap<string, Statement>,
  base: ReadonlyMap<string, Statement>,
): JudgedStatements {
  const statements = new Map(own);
  const kept: KeptSetting[] = [];
  const added: GivenSetting[] = [];
  const alone: GivenSetting[] = [];
  for (const [name, row] of Object.entries(table)) {
    if (row.judges === undefined || !row.commands.includes(command)) continue;
    const theirs = base.get(name);
    const proposed = own.get(name);
    if (theirs === undefined) {
      if (proposed !== undefined) alone.push(given(name, proposed));
      continue;
    }
    const value = combine(row, theirs, proposed);
    statements.set(name, value.statement);
    if (value.gone) kept.push({ ...keptOf(name, theirs), ...proposal(proposed) });
    if (value.more.length > 0)
      added.push({ name, value: value.more.join('\n'), source: proposed?.where ?? '' });
  }
  return { statements, judging: { kept, added, own: alone } };
}

interface Combined {
  readonly statement: Statement;
  /** The pull request would do without something that the base branch asks for. */
  readonly gone: boolean;
  /** What it asks for beyond that. */
  readonly more: readonly string[];
}

function combine(row: SettingRow, theirs: Statement, proposed: Statement | undefined): Combined {
  const value = readValue(row, theirs.written);
  const other = proposed === undefined ? undefined : readValue(row, proposed.written);
  const only = { statement: theirs, gone: !same(value, other), more: [] };
  if (proposed === undefined || value === WRONG || other === WRONG) return only;
  if (row.judges === 'raises' && Number(other) > Number(value))
    return { statement: proposed, gone: false, more: [textOf(proposed)] };
  if (row.judges !== 'adds' || !Array.isArray(value) || !Array.isArray(other)) return only;
  const more = (other as string[]).filter((line) => !value.includes(line));
  const written = [...(value as string[]), ...more];
  const where = more.length > 0 ? `${theirs.where}, and ${proposed.where}` : theirs.where;
  const gone = (value as string[]).some((line) => !other.includes(line));
  return { statement: { from: theirs.from, where, written }, gone, more };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const textOf = ({ written }: Statement): string =>
  typeof written === 'string' ? written : written.join('\n');

const given = (name: string, statement: Statement): GivenSetting => ({
  name,
  value: textOf(statement),
  source: statement.where,
});

const keptOf = (name: string, theirs: Statement): KeptSetting => ({ name, value: textOf(theirs) });

const proposal = (proposed: Statement | undefined): Pick<KeptSetting, 'proposed' | 'source'> =>
  proposed === undefined ? {} : { proposed: textOf(proposed), source: proposed.where };
