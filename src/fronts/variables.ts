import { type SettingRow, VARIABLE_PREFIX } from '../settings/row.ts';
import { SETTINGS } from '../settings/spec.ts';

/** Variables of others that stand for a setting, too: `PINECONE_API_KEY`. */
const SHARED = Object.values<SettingRow>(SETTINGS).flatMap(({ variable }) => variable ?? []);

/** The settings' variables in an environment, our own first; on Windows their case is any. */
export function variablesIn(env: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, string> {
  const upper = Object.entries(env).map(([name, value]) => [name.toUpperCase(), value ?? ''] as const);
  const ours = upper.filter(([name]) => name.startsWith(VARIABLE_PREFIX));
  return new Map([...ours, ...upper.filter(([name]) => SHARED.includes(name))]);
}
