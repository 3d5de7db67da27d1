import type { CommandName } from './commands.ts';
import type { Section, SettingRow, SettingTable } from './row.ts';

const SECTION_TITLES: Readonly<Record<Section, string>> = {
  general: 'General',
  data: 'Data',
  model: 'Model',
  gate: 'Gate',
  storage: 'Storage',
  index: 'Index',
  deployment: 'Deployment',
  search: 'Search',
};

/** What holds when a setting is not given, in words, or undefined where nothing does. */
export function defaultOf(row: SettingRow): string | undefined {
  if (row.defaultText !== undefined) return row.defaultText;
  return row.default === undefined ? undefined : `\`${String(row.default)}\``;
}

/** Help, then default: what every face says about a setting. */
export function fullHelp(row: SettingRow): string {
  const fallback = defaultOf(row);
  return fallback === undefined ? row.help : `${row.help} Default: ${fallback}.`;
}

export interface SectionOfRows {
  readonly title: string;
  readonly rows: readonly (readonly [string, SettingRow])[];
}

/** The rows that `keep` lets through, by section, in the table's order. */
export function sectionsOf(
  table: SettingTable,
  keep: (row: SettingRow, name: string) => boolean,
): readonly SectionOfRows[] {
  const rows = Object.entries(table).filter(([name, row]) => keep(row, name));
  return Object.entries(SECTION_TITLES)
    .map(([section, title]) => ({ title, rows: rows.filter(([, row]) => row.section === section) }))
    .filter((section) => section.rows.length > 0);
}

export const isReadBy = (row: SettingRow, command: CommandName): boolean => row.commands.includes(command);
