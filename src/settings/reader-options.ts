import { badInput } from '../lib/errors.ts';
import { contradictions } from './contradictions.ts';
import { keyOf, type SettingRow } from './row.ts';
import type { KeyOf, SettingSource, Settings } from './settings.ts';
import { SETTINGS } from './spec.ts';
import { didYouMean } from './suggest.ts';
import { expectation, isEmpty, readValue, WRONG, type Written } from './values.ts';

const NAMES = [
  'index',
  'name',
  'alias',
  'store',
  'store-path',
  'pinecone-api-key',
  'pinecone-host',
  'pinecone-index-host',
  'switch-by',
  'rate-limit',
  'registry',
  'registry-remote',
  'registry-token',
  's3-endpoint',
  's3-region',
  'engine',
  'tensorflow-path',
] as const;

/** Settings that an application gives in code. */
export type ReaderSettings = Pick<Settings, KeyOf<(typeof NAMES)[number]>>;

/**
 * Options in camelCase, judged by the rows of the settings of these names. Neither config file nor environment count:
 * an application says itself what it reads.
 * @param others options that are no settings
 * @throws CodedError `reader.options` (exit 2) with every problem there is
 */
export function readReaderOptions(
  options: Readonly<Record<string, unknown>>,
  others: readonly string[],
): ReaderSettings {
  const rows = new Map<string, readonly [string, SettingRow]>(
    NAMES.map((name) => [keyOf(name), [name, SETTINGS[name]]]),
  );
  const known = [...rows.keys(), ...others];
  const problems = Object.keys(options)
    .filter((key) => !known.includes(key))
    .map((key) => `unknown option \`${key}\`${didYouMean(key, known)}`);
  const values: Record<string, unknown> = {};
  const sources: Record<string, SettingSource> = {};
  for (const [key, [name, row]] of rows) {
    const given = options[key];
    const set = given !== undefined && !(isWritten(given) && isEmpty(given));
    const value = !set ? row.default : isWritten(given) ? readValue(row, given) : WRONG;
    if (value === WRONG) problems.push(`\`${key}\`: expected ${expectation(row)}, not ${shown(row, given)}`);
    values[name] = value === WRONG ? undefined : value;
    const written = set && isWritten(given) ? [given].flat().join(', ') : '';
    sources[name] = { from: set ? 'input' : 'default', where: `option ${key}`, written };
  }
  values.name ??= values.index;
  // Of no command's own: what holds for store, registry and engine wherever they are named.
  problems.push(...contradictions('status', values, sources));
  if (problems.length > 0)
    throw badInput('reader.options', 'The index cannot be opened with these options:', {
      problems,
      fix: 'Nothing was opened. docs/reader.md lists the options, and docs/reference.md the settings that they are named after.',
    });
  return Object.fromEntries(
    [...rows].map(([key, [name]]) => [key, values[name]]),
  ) as unknown as ReaderSettings;
}

function isWritten(value: unknown): value is Written {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'))
  );
}

function shown(row: SettingRow, value: unknown): string {
  return row.kind === 'secret' ? 'what is there' : (JSON.stringify(value) ?? String(value)).slice(0, 100);
}
