import { type CodedError, superseded } from '../lib/errors.ts';
import type { RegistryStorage } from './registry.ts';

/** Each lost round is another's success, so this many others would have to write at the same time. */
const ROUNDS = 50;

/**
 * Changes a mutable entry by compare-and-set. `decide` is asked again, with what is there by then, when somebody else was
 * faster; it gives undefined to leave all as it is.
 * @throws CodedError `registry.contended` (exit 5)
 */
export async function changeEntry(
  storage: RegistryStorage,
  key: string,
  decide: (there: Uint8Array | undefined) => Promise<Uint8Array | undefined> | Uint8Array | undefined,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const there = await storage.getVersioned(key);
    const wanted = await decide(there?.bytes);
    if (wanted === undefined || (await storage.compareAndSet(key, there?.revision, wanted))) return;
  }
  throw contended(`${key} in ${storage.description}`);
}

/** @param what others keep writing */
export function contended(what: string): CodedError {
  return superseded('registry.contended', `Others keep writing ${what}: every try was late.`, {
    fix: 'Run again when fewer runs write at the same time.',
  });
}
