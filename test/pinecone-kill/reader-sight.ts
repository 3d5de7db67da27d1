import { CONTROL } from '../../src/stores/pinecone/state/documents.ts';
import type { Emulator } from '../pinecone-emulator/emulator.ts';
import type { Scene, Variant } from './scenes.ts';

/** What queries by the alias find: each record as one text. Undefined: nothing is live. */
export type ReaderSight = ReadonlyMap<string, string> | undefined;

export const INDEX = 'shop';

/** As a reader sees it at this moment: by the namespace alias, or by following the record. */
export function seeAsReader(emulator: Emulator, switchBy: Variant['switchBy']): ReaderSight {
  const live = switchBy === 'alias' ? 'live' : pointerOf(emulator);
  const seen = live === undefined ? undefined : emulator.look(INDEX, live);
  if (seen === undefined) return undefined;
  return new Map(
    [...seen.records].map(([id, { values, metadata }]) => [id, JSON.stringify([[...values], metadata])]),
  );
}

function pointerOf(emulator: Emulator): string | undefined {
  const namespace = emulator.look(INDEX, CONTROL)?.records.get('alias/live')?.metadata?.namespace;
  return typeof namespace === 'string' ? namespace : undefined;
}

/** What is wrong with what a reader sees, if anything is. */
export function judgeSight(
  seen: ReaderSight,
  before: ReaderSight,
  after: ReaderSight,
  readers: Scene['readers'],
): string | undefined {
  if (isSame(seen, before) || isSame(seen, after)) return undefined;
  if (seen === undefined) return readers === 'absent' ? undefined : 'readers have nothing';
  if (readers !== 'steps' || before === undefined || after === undefined)
    return `readers have ${seen.size} records that are neither the old state nor the new one`;
  for (const [id, text] of seen)
    if (text !== before.get(id) && text !== after.get(id))
      return `readers have another record ${id}: ${text}`;
  for (const id of before.keys()) if (after.has(id) && !seen.has(id)) return `readers have no record ${id}`;
  return undefined;
}

function isSame(one: ReaderSight, other: ReaderSight): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.size === other.size && [...one].every(([id, text]) => other.get(id) === text);
}
