import { EXIT } from '../lib/errors.ts';
import { COMMANDS, type CommandName } from './commands.ts';
import { fullHelp, isReadBy, sectionsOf } from './describe.ts';
import { EXIT_MEANINGS, SIGNAL_MEANING } from './exit-codes.ts';
import { facesOf, type SettingRow } from './row.ts';
import { SETTINGS } from './spec.ts';
import { wrapWords } from './wrap-words.ts';

const WIDTH = 100;

/** What `vector-index --help` prints. */
export function generalHelp(): string {
  const exits = Object.entries(EXIT).map(([name, code]) => [
    String(code),
    EXIT_MEANINGS[name as keyof typeof EXIT],
  ]);
  return [
    'Trains a model, gates it, and keeps it matched with the vector index built from it.',
    '',
    'Usage: vector-index <command> [--setting value …]',
    '',
    'Commands:',
    columns(Object.entries(COMMANDS), 10),
    '',
    '  vector-index <command> --help lists the settings that a command reads.',
    '  vector-index --version prints the version.',
    '',
    'Examples:',
    '  vector-index run --data images --min-accuracy 0.9',
    '  vector-index search --image photo.jpg',
    '  vector-index rollback',
    '',
    'A setting is looked up as a flag, then as VECTOR_INDEX_<SETTING> in the environment, then in',
    'vector-index.yml, then its default holds. Paths are relative to the working directory.',
    '',
    'Exit codes:',
    columns([...exits, ['128+n', SIGNAL_MEANING]], 10),
    '',
  ].join('\n');
}

/** What `vector-index <command> --help` prints. */
export function commandHelp(command: CommandName): string {
  const sections = sectionsOf(SETTINGS, (row) => isReadBy(row, command) && facesOf(row).includes('flag'));
  return [
    `Usage: vector-index ${command} [--setting value …]`,
    '',
    wrap(plain(COMMANDS[command]), 0),
    ...sections.flatMap(({ title, rows }) => [
      '',
      `${title}:`,
      ...rows.map(([name, row]) => `  ${flag(name, row)}\n${wrap(plain(fullHelp(row)), 6)}`),
    ]),
    '',
  ].join('\n');
}

function flag(name: string, row: SettingRow): string {
  if (row.kind === 'boolean') return `--${name}, --no-${name}`;
  if (row.kind === 'enum') return `--${name} ${row.values.join(' | ')}`;
  if (row.kind === 'choices') return `--${name} ${row.values.join(' | ')}, …`;
  if (row.kind === 'list') return `--${name} ${row.paths === true ? 'PATH' : 'TEXT'} (may be repeated)`;
  if (row.kind === 'numbers') return `--${name} JSON`;
  return `--${name} ${{ integer: 'N', number: 'X', duration: 'DURATION', path: 'PATH' }[row.kind as string] ?? 'TEXT'}`;
}

const plain = (text: string): string => text.replaceAll('`', '');

const columns = (rows: readonly (readonly string[])[], width: number): string =>
  rows
    .map(([left = '', right = '']) => `  ${left.padEnd(width)}${wrap(plain(right), width + 2).trimStart()}`)
    .join('\n');

function wrap(text: string, indent: number): string {
  const lines = wrapWords(text.split(' '), WIDTH - indent);
  return lines.map((line) => `${' '.repeat(indent)}${line}`).join('\n');
}
