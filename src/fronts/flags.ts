import { parseArgs } from 'node:util';
import { type CommandName, isCommand } from '../settings/commands.ts';
import { facesOf, type SettingRow } from '../settings/row.ts';
import { SETTINGS } from '../settings/spec.ts';
import type { Written } from '../settings/values.ts';

export interface CommandLine {
  /** The first word, known or not. */
  readonly word: string | undefined;
  readonly command: CommandName | undefined;
  readonly help: boolean;
  readonly version: boolean;
  /** Flags by setting name, unknown ones too. */
  readonly given: ReadonlyMap<string, Written>;
  readonly problems: readonly string[];
}

const ROWS: Readonly<Record<string, SettingRow>> = SETTINGS;

const OPTIONS = Object.fromEntries([
  ...Object.entries(ROWS)
    .filter(([, row]) => facesOf(row).includes('flag'))
    .map(([name, row]) => [name, { type: row.kind === 'boolean' ? 'boolean' : 'string' }] as const),
  ['help', { type: 'boolean', short: 'h' }] as const,
  ['version', { type: 'boolean', short: 'v' }] as const,
]);

/** Reads arguments as text; what they mean is for the settings to judge. */
export function readCommandLine(args: readonly string[]): CommandLine {
  // Not strict: parseArgs would stop at the first mistake.
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
  });
  const given = new Map<string, Written>();
  const problems: string[] = [];
  const words: string[] = [];
  let unknownAt = Number.NaN;

  for (const token of tokens) {
    if (token.kind === 'positional') {
      // The value of a flag that we do not know: one mistake, not two.
      if (token.index !== unknownAt + 1) words.push(token.value);
    } else if (token.kind === 'option' && token.name !== 'help' && token.name !== 'version') {
      const { name, rawName, value } = token;
      const known = Object.hasOwn(OPTIONS, name);
      if (!known && token.inlineValue !== true) unknownAt = token.index;
      const problem = known ? flagProblem(name, token.rawName, value, token.inlineValue === true) : undefined;
      if (problem !== undefined) problems.push(problem);
      else if (ROWS[name]?.kind === 'list') given.set(name, [...(given.get(name) ?? []), value ?? '']);
      else if (given.has(name)) problems.push(`\`${name}\` is given twice (${rawName}); give it once`);
      else given.set(name, value ?? (rawName.startsWith('--no-') ? 'false' : 'true'));
    }
  }

  const [word, ...rest] = words;
  problems.push(
    ...rest.map((extra) => `unexpected ${JSON.stringify(extra)}; a setting is given as --name value`),
  );
  const asked = (name: string) => tokens.some((token) => token.kind === 'option' && token.name === name);
  const command = word !== undefined && isCommand(word) ? word : undefined;
  return { word, command, help: asked('help'), version: asked('version'), given, problems };
}

function flagProblem(
  name: string,
  rawName: string,
  value: string | undefined,
  inline: boolean,
): string | undefined {
  if (ROWS[name]?.kind === 'boolean') return undefined;
  if (rawName.startsWith('--no-'))
    return `\`${name}\` takes a value, so ${rawName} means nothing; leave it out`;
  if (value === undefined) return `\`${name}\` has no value behind ${rawName}`;
  if (!inline && /^--[a-z]/.test(value))
    return `\`${name}\` has no value: ${rawName} is followed by ${value} (if that is meant, write ${rawName}=${value})`;
  return undefined;
}
