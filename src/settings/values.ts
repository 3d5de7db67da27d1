import type { NumberRow, SettingRow } from './row.ts';

/** What a user wrote: one text, or the lines of a list. */
export type Written = string | readonly string[];

/** Not what the setting expects. */
export const WRONG = Symbol('wrong');

/**
 * The value that a text stands for: a string, number, boolean, list or array by the row's kind; a duration in
 * milliseconds.
 * @returns WRONG when the text is not what `expectation` says
 */
export function readValue(row: SettingRow, written: Written): unknown {
  if (row.kind === 'list') {
    const lines = linesOf(written);
    return row.paths === true && !lines.every(isPath) ? WRONG : lines;
  }
  if (row.kind === 'choices') return readChoices(row.values, written);
  if (typeof written !== 'string') return WRONG;
  const text = written.trim();
  switch (row.kind) {
    case 'integer':
      return /^[+-]?\d+$/.test(text) ? withinRange(row, Number(text)) : WRONG;
    case 'number':
      return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? withinRange(row, Number(text)) : WRONG;
    case 'duration':
      return readDuration(text);
    case 'enum':
      return row.values.includes(text) ? text : WRONG;
    case 'boolean':
      return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : WRONG;
    case 'numbers':
      return readNumbers(text);
    case 'path':
      return isPath(text) ? text : WRONG;
    default:
      return row.pattern === undefined || new RegExp(row.pattern.source).test(text) ? text : WRONG;
  }
}

/** What a row takes, in words that fit behind "expected". */
export function expectation(row: SettingRow): string {
  switch (row.kind) {
    case 'integer':
      return `a whole number${range(row)}`;
    case 'number':
      return `a number${range(row)}`;
    case 'duration':
      return 'a duration such as `90s`, `10m`, `1h` or `0`';
    case 'enum':
      return oneOf(row.values);
    case 'choices':
      return `${oneOf(row.values)}, or several in order of preference, such as \`${[...row.values].reverse().join(', ')}\``;
    case 'boolean':
      return '`true` or `false`';
    case 'list':
      return `lines, each ${row.of}`;
    case 'numbers':
      return 'a JSON array of numbers such as `[0.1, -2, 3]`';
    case 'path':
      return 'a path on this machine';
    default:
      return row.pattern?.says ?? 'text';
  }
}

/** Nothing written is nothing set. */
export const isEmpty = (written: Written): boolean =>
  typeof written === 'string' ? written.trim() === '' : written.every((line) => line.trim() === '');

const isPath = (text: string): boolean => !/^[a-z][a-z0-9+.-]+:\/\//i.test(text) && !text.includes('\0');

function oneOf(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value}\``);
  return quoted.length > 2 ? `one of ${quoted.join(', ')}` : quoted.join(' or ');
}

/**
 * What was written without the blanks around it, of a list without its empty lines: whichever way it came, it is the
 * same then.
 */
export function tidy(kind: SettingRow['kind'], written: Written): Written {
  if (kind === 'list') return linesOf(written);
  return typeof written === 'string' ? written.trim() : written;
}

function linesOf(written: Written): readonly string[] {
  const lines = typeof written === 'string' ? written.split(/\r\n|\r|\n/) : written;
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** The words of a list of choices. */
export const wordsOf = (written: Written): readonly string[] =>
  [written]
    .flat()
    .flatMap((text) => text.split(/[,\r\n]/))
    .map((word) => word.trim())
    .filter((word) => word !== '');

function readChoices(values: readonly string[], written: Written): readonly string[] | typeof WRONG {
  const words = wordsOf(written);
  const good = words.every((word) => values.includes(word)) && new Set(words).size === words.length;
  return good && words.length > 0 ? words : WRONG;
}

function readNumbers(text: string): readonly number[] | typeof WRONG {
  try {
    const value: unknown = JSON.parse(text);
    const good = Array.isArray(value) && value.length > 0 && value.every((entry) => Number.isFinite(entry));
    return good ? (value as number[]) : WRONG;
  } catch {
    return WRONG;
  }
}

const MILLISECONDS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

function readDuration(text: string): number | typeof WRONG {
  if (/^0+$/.test(text)) return 0;
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)$/.exec(text) ?? [];
  const milliseconds = Number(amount) * (MILLISECONDS[unit ?? ''] ?? Number.NaN);
  return Number.isSafeInteger(Math.round(milliseconds)) ? Math.round(milliseconds) : WRONG;
}

function withinRange(row: NumberRow, value: number): number | typeof WRONG {
  const { min = -Infinity, max = Infinity, above = -Infinity, below = Infinity } = row;
  const integer = row.kind === 'number' || Number.isSafeInteger(value);
  const within = value >= min && value <= max && (value > above || above === -Infinity) && value < below;
  return integer && Number.isFinite(value) && within ? value : WRONG;
}

function range({ min, max, above, below }: NumberRow): string {
  const low = min !== undefined ? `from ${min}` : above !== undefined ? `above ${above}` : '';
  const most = max !== undefined ? `at most ${max}` : below !== undefined ? `below ${below}` : '';
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  const parts = [low, most].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}
