import { HIDDEN_CHARACTERS } from '../lib/hidden-characters.ts';

/**
 * Text that may come from data, fit for a log: one entry a line, no control characters (a terminal would obey them),
 * and nothing that GitHub's runner takes for a command (`::set-output …`, `##[group]`).
 */
export function logLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map((line) => defuse(visible(line)));
}

/** What is printed for a person or a pipe: as `logLines`, with the colours that we gave it. */
export function printableText(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      defuse(
        line
          .split(COLOURS)
          .map((part, i) => (i % 2 === 1 ? part : visible(part)))
          .join(''),
      ),
    )
    .join('\n');
}

/** The same JSON, all that hides or could be a command to the runner written as an escape. */
export const printableJson = (json: string): string => `${jsonLogLine(json.trimEnd())}\n`;

/** A line of JSON, as safe as such text: what is escaped stays the same value. */
export const jsonLogLine = (line: string): string =>
  line
    .replace(HIDDEN_CHARACTERS, (character) => character.split('').map(jsonEscape).join(''))
    .replaceAll('##[', '##\\u005b');

const jsonEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Hidden characters as `\u{…}`. */
const visible = (line: string): string =>
  line
    .replaceAll('\t', '  ')
    .replace(HIDDEN_CHARACTERS, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours begin with
const COLOURS = /(\u001b\[[\d;]*m)/;

const defuse = (line: string): string => line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');

/** `12,345` */
export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** `0.4 s`, `12.3 s`, `4 min 05 s` */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
