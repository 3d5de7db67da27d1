import type { CommandName } from './commands.ts';
import { keyOf, type SettingRow, type SettingTable } from './row.ts';
import type { SettingSources, Settings } from './settings.ts';
import { SETTINGS } from './spec.ts';

/** What a command goes by, and who says so. */
export interface SettingRead {
  /** As the command has it, durations in milliseconds; null where nothing holds, `***` for a secret. */
  readonly value: unknown;
  /** `--epochs`, `VECTOR_INDEX_EPOCHS`, `input epochs`, `vector-index.yml:3`, `default`. */
  readonly from: string;
}

/** Every setting that a command reads, in the table's order. */
export function settingsRead(
  command: CommandName,
  settings: Settings,
  sources: SettingSources,
): Readonly<Record<string, SettingRead>> {
  const values = settings as Readonly<Record<string, unknown>>;
  const rows = Object.entries<SettingRow>(SETTINGS).filter(
    ([name, row]) => name !== 'command' && row.commands.includes(command),
  );
  return Object.fromEntries(
    rows.map(([name, { kind }]) => {
      const value = values[keyOf(name)] ?? null;
      const { where } = sources[name as keyof SettingSources];
      return [name, { value: kind === 'secret' && value !== null ? '***' : value, from: where }];
    }),
  );
}

/**
 * The same for people, one setting a line.
 * @param hide takes secrets out of a text: within quotation marks they would look otherwise
 */
export function describeSettings(
  settings: Readonly<Record<string, SettingRead>>,
  hide: (text: string) => string,
): string {
  const show = (value: unknown): string =>
    JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? hide(part) : part));
  const lines = Object.entries(settings).map(([name, { value, from }]) =>
    value === null ? `  ${name}: not set` : `  ${name}: ${show(value)}${unitOf(name)} (${from})`,
  );
  return ['Settings, and where they come from:', ...lines].join('\n');
}

const unitOf = (name: string): string => ((SETTINGS as SettingTable)[name]?.kind === 'duration' ? ' ms' : '');
