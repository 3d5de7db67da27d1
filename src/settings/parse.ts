import { badInput } from '../lib/errors.ts';
import { type Judging, judgingStatements, layBase } from './base-branch.ts';
import type { CommandName } from './commands.ts';
import type { ConfigFile } from './config-file.ts';
import { contradictions } from './contradictions.ts';
import type { RawSettings, Statement } from './raw-settings.ts';
import { keyOf, type Machine, type SettingRow, type SettingTable } from './row.ts';
import type { SettingSource, SettingSources, Settings } from './settings.ts';
import { SETTINGS } from './spec.ts';
import { gatherStatements } from './statements.ts';
import { readValue, WRONG } from './values.ts';
import { missing, wrongValue } from './wording.ts';

export interface ParsedSettings {
  readonly settings: Settings;
  readonly sources: SettingSources;
  /** Of a pull request alone. */
  readonly judging?: Judging;
}

/**
 * Judges everything that was given to a command. Look-up: input or flag, then `VECTOR_INDEX_*`, then the config file,
 * then the default; an empty text is not set.
 * @param base of a pull request: the base branch's config file, whose settings that judge hold
 * @throws badInput `settings.invalid` with every problem there is
 */
export function parseSettings(
  command: CommandName,
  raw: RawSettings,
  file: ConfigFile | undefined,
  machine: Machine,
  base?: ConfigFile,
): ParsedSettings {
  const { values, sources, judging, problems } = resolveSettings(SETTINGS, command, raw, file, machine, base);
  if (problems.length > 0)
    throw badInput('settings.invalid', wrongSettings(problems, file), {
      problems,
      fix: 'Nothing was read or written. `vector-index --help` and docs/reference.md list every setting.',
    });
  const byKey = Object.entries(values).map(([name, value]) => [keyOf(name), value]);
  return Object.freeze({
    settings: Object.freeze(Object.fromEntries(byKey)) as Settings,
    sources: Object.freeze(sources) as SettingSources,
    ...(judging === undefined ? {} : { judging }),
  });
}

/** One mistake in the YAML makes several problems, and none of them a setting's. */
function wrongSettings(problems: readonly string[], file: ConfigFile | undefined): string {
  if (problems.length > 0 && problems.length === file?.problems.length)
    return 'The config file cannot be used as it is:';
  return problems.length === 1 ? 'A setting is wrong:' : `${problems.length} settings are wrong:`;
}

export interface Resolved {
  /** By setting name; undefined where a setting has neither value nor default. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly sources: Readonly<Record<string, SettingSource>>;
  readonly judging?: Judging;
  readonly problems: readonly string[];
  /** Settings that were given, and not what they expect. */
  readonly wrong: readonly string[];
}

/** The same over any table, with the problems as a value. */
export function resolveSettings(
  table: SettingTable,
  command: CommandName,
  raw: RawSettings,
  file: ConfigFile | undefined,
  machine: Machine,
  base?: ConfigFile,
): Resolved {
  const gathered = gatherStatements(table, command, raw, file);
  const judged = base && layBase(table, command, gathered.statements, judgingStatements(table, base));
  const statements = judged?.statements ?? gathered.statements;
  const judging = judged && { judging: judged.judging };
  const problems = [...raw.problems, ...(file?.problems ?? []), ...gathered.problems];
  const values: Record<string, unknown> = {};
  const sources: Record<string, SettingSource> = {};
  const wrong: string[] = [];

  for (const [name, row] of Object.entries(table)) {
    const statement = statements.get(name);
    const own = gathered.statements.get(name);
    // What the default branch would refuse after the merge is told now.
    if (own !== undefined && own !== statement && readValue(row, own.written) === WRONG)
      problems.push(wrongValue(name, row, own));
    sources[name] = sourceOf(row, statement);
    const value = statement === undefined ? constantDefault(row) : readValue(row, statement.written);
    if (value === WRONG && statement !== undefined) {
      wrong.push(name);
      problems.push(wrongValue(name, row, statement));
    }
    values[name] = value === WRONG ? undefined : Array.isArray(value) ? Object.freeze(value) : value;
  }
  for (const [name, row] of Object.entries(table))
    if (values[name] === undefined && !statements.has(name))
      values[name] = row.compute?.((other) => values[other], machine);

  if ('command' in table && !statements.has('command')) values.command = command;
  // What an unreadable file would have said cannot be missed.
  if ((file?.problems.length ?? 0) > 0) return { values, sources, problems, wrong, ...judging };
  for (const [name, row] of Object.entries(table))
    if (row.required?.includes(command) && !statements.has(name))
      problems.push(missing(name, row, command, raw.givenAs));
  problems.push(...contradictions(command, values, sources));
  return { values, sources, problems, wrong, ...judging };
}

function sourceOf(row: SettingRow, statement: Statement | undefined): SettingSource {
  if (statement === undefined) return { from: 'default', where: 'default', written: '' };
  const written = typeof statement.written === 'string' ? statement.written : statement.written.join('\n');
  return { from: statement.from, where: statement.where, written: row.kind === 'secret' ? '***' : written };
}

/** A default is written as a user would write it, so it is read the same way. */
const constantDefault = (row: SettingRow): unknown =>
  row.kind === 'duration' && row.default !== undefined ? readValue(row, row.default) : row.default;
