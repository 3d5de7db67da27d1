import { VARIABLE_PREFIX } from '../settings/row.ts';

/** The settings' variables in an environment; on Windows their case is any. */
export function variablesIn(env: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, string> {
  const ours = Object.entries(env).filter(([name]) => name.toUpperCase().startsWith(VARIABLE_PREFIX));
  return new Map(ours.map(([name, value]) => [name.toUpperCase(), value ?? '']));
}
