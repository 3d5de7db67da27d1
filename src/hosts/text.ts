/**
 * Text that may come from data, fit for a log: one entry a line, no control characters (a terminal would obey them),
 * and nothing that GitHub's runner takes for a command (`::set-output …`, `##[group]`).
 */
export function logLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map((line) => defuse(visible(line)));
}

/** Control characters, and those that turn the direction of writing, as `\u{…}`. */
const visible = (line: string): string =>
  line
    .replaceAll('\t', '  ')
    .replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const defuse = (line: string): string => line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');

/** `12,345` */
export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** `0.4 s`, `12.3 s`, `4 min 05 s` */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
