import type { OpenedHost } from '../hosts/opened-host.ts';
import { badInput } from '../lib/errors.ts';
import type { CommandName } from '../settings/commands.ts';
import { type ConfigFile, parseConfigFile } from '../settings/config-file.ts';
import type { RawSettings } from '../settings/raw-settings.ts';
import { keyOf, type SettingRow } from '../settings/row.ts';
import type { Settings } from '../settings/settings.ts';
import { SETTINGS } from '../settings/spec.ts';
import { configPlace, DEFAULT_CONFIG } from './config.ts';
import { saidInCall } from './said-in-call.ts';

const ROWS = Object.entries<SettingRow>(SETTINGS);

/** What a pull request is judged by. */
export interface BaseConfig {
  /** What the base branch's config file says; nothing where that branch has none. */
  readonly file: ConfigFile;
  readonly found: boolean;
}

/**
 * The config file of the branch that a pull request is to be merged into, for a command that judges: the one at the
 * path that this run names, or else at the default path.
 * @returns undefined where nothing is judged, or this is no pull request
 * @throws CodedError `trust.no-base`, `trust.base-config` (exit 2), `github.unreachable` (exit 6)
 */
export async function readBaseConfig(
  command: CommandName,
  raw: RawSettings,
  host: OpenedHost,
): Promise<BaseConfig | undefined> {
  const judges = ROWS.some(([, row]) => row.judges !== undefined && row.commands.includes(command));
  if (host.event.kind !== 'pull_request' || !judges) return undefined;
  const token = tokenIn(raw);
  for (const path of new Set([configPlace(raw).path, DEFAULT_CONFIG])) {
    const text = await host.readAtBase(path, token);
    if (text === undefined) continue;
    const file = await parseConfigFile(text, path);
    if (file.problems.length === 0) return { file, found: true };
    throw badInput(
      'trust.base-config',
      `The base branch's ${path}, which judges this pull request, cannot be read:`,
      {
        problems: file.problems,
        fix: 'Repair it on that branch first.',
      },
    );
  }
  return { file: { path: DEFAULT_CONFIG, entries: [], problems: [] }, found: false };
}

/**
 * What is judged with, and whether the pull request changes it.
 * @returns by setting and path: the files that decide a judgement, the test items' data above all
 */
export async function judgingFiles(
  command: CommandName,
  settings: Settings,
  host: OpenedHost,
): Promise<{ readonly name: string; readonly path: string; readonly changed?: boolean }[]> {
  const values = settings as Readonly<Record<string, unknown>>;
  const split = values.testData === undefined;
  const rows = ROWS.filter(([name, row]) => {
    const paths = row.kind === 'path' || (row.kind === 'list' && row.paths === true);
    const judges = row.judges !== undefined || (name === 'data' && split && command !== 'update');
    return paths && judges && row.commands.includes(command);
  });
  const files = rows.flatMap(([name]) =>
    [values[keyOf(name)] ?? []].flat().map((path) => ({ name, path: String(path) })),
  );
  return Promise.all(
    files.map(async ({ name, path }) => {
      const changed = await host.changedSinceBase(path);
      return { name, path, ...(changed === undefined ? {} : { changed }) };
    }),
  );
}

const tokenIn = (raw: RawSettings): string | undefined => saidInCall(raw, 'github-token')?.toString().trim();
