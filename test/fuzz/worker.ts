import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedError, EXIT } from '../../src/lib/errors.ts';
import { chanceOf } from './chance.ts';
import type { Reader } from './target.ts';
import { TARGETS } from './targets.ts';

/** What the process that reads tells the one that watches it. */
export type Told =
  | { readonly kind: 'begins'; readonly index: number; readonly what: string }
  | {
      readonly kind: 'ended';
      readonly index: number;
      readonly target: string;
      readonly outcome: string;
      readonly unexpected: boolean;
      /** Most that the process has held so far, in bytes. */
      readonly memory: number;
    };

const [seed = 1, first = 0, count = 0] = process.argv.slice(2).map(Number);
const only = process.argv[5] ?? '';
const targets = TARGETS.filter(({ name }) => only === '' || name === only);
const folder = await mkdtemp(join(tmpdir(), 'vector-index-fuzz-'));
const readers = new Map<string, Reader>();
const tell = (told: Told): void => void process.send?.(told);

for (let index = first; index < count; index++) {
  const chance = chanceOf(Math.imul(seed, 0x9e3779b1) + index);
  const target = targets[index % targets.length]!;
  tell({ kind: 'begins', index, what: target.name });
  const reader = readers.get(target.name) ?? (await target.prepare(join(folder, target.name)));
  readers.set(target.name, reader);
  const what = await reader.spoil(chance);
  tell({ kind: 'begins', index, what: `${target.name}, ${what}` });
  const { outcome, unexpected } = await read(reader);
  const memory = process.resourceUsage().maxRSS * 1024;
  tell({ kind: 'ended', index, target: target.name, outcome, unexpected, memory });
}
await rm(folder, { recursive: true, force: true });
process.disconnect?.();

async function read(reader: Reader): Promise<{ readonly outcome: string; readonly unexpected: boolean }> {
  try {
    await reader.read();
  } catch (error) {
    if (error instanceof CodedError && error.exitCode === EXIT.badInput)
      return { outcome: error.code, unexpected: false };
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: trace.split('\n').slice(0, 4).join(' | ').slice(0, 600), unexpected: true };
  }
  const polluted = 'polluted' in {};
  return polluted
    ? { outcome: 'Object.prototype was changed', unexpected: true }
    : { outcome: 'read', unexpected: false };
}
