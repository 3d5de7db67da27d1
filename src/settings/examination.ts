import type { CommandName } from './commands.ts';
import type { ConfigFile } from './config-file.ts';
import { type ParsedSettings, resolveSettings } from './parse.ts';
import type { RawSettings } from './raw-settings.ts';
import { facesOf, keyOf, type Machine, type SettingRow, variableOf } from './row.ts';
import type { SettingSources, Settings } from './settings.ts';
import { SETTINGS } from './spec.ts';

/** Settings that may be wrong, for a command that looks at what is wrong. */
export interface Examination extends ParsedSettings {
  /** The config file, where there is one. */
  readonly path?: string;
  /** What is wrong: a line each. */
  readonly problems: readonly string[];
  /** Settings whose value is not what was meant: their default stands there. */
  readonly doubtful: readonly string[];
}

const ROWS: Readonly<Record<string, SettingRow>> = SETTINGS;

/** As `parseSettings`, with every problem as a value. */
export function examineSettings(
  command: CommandName,
  raw: RawSettings,
  file: ConfigFile | undefined,
  machine: Machine,
): Examination {
  const { problems, wrong } = resolveSettings(ROWS, command, raw, file, machine);
  const right = (name: string): boolean => !wrong.includes(name);
  const given = new Map([...raw.given].filter(([name]) => right(name)));
  const variables = new Set(wrong.flatMap((name) => [variableOf(name), ROWS[name]?.variable ?? '']));
  const environment = new Map([...raw.environment].filter(([variable]) => !variables.has(variable)));
  const kept = file && { ...file, entries: file.entries.filter(({ name }) => right(name)) };
  const { values, sources } = resolveSettings(ROWS, command, { ...raw, given, environment }, kept, machine);
  const unread = (file?.problems.length ?? 0) > 0 ? unsaid(sources as SettingSources) : [];
  return {
    settings: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [keyOf(name), value]),
    ) as Settings,
    sources: sources as SettingSources,
    ...(file === undefined ? {} : { path: file.path }),
    problems,
    doubtful: [...wrong, ...unread],
  };
}

/** What a file that cannot be read might have said. */
const unsaid = (sources: SettingSources): readonly string[] =>
  Object.entries(sources)
    .filter(([name, { from }]) => from === 'default' && facesOf(ROWS[name]!).includes('file'))
    .map(([name]) => name);
