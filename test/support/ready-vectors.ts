import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const DIMENSION = 8;

/** What `items.jsonl` holds: so many items; `edition` 1 has one more, one gone, and two of others changed. */
export async function writeReadyVectors(folder: string, count: number, edition: 0 | 1 = 0): Promise<void> {
  const rows = Array.from({ length: count + edition }, (_, i) => ({
    id: `item/${String(i).padStart(4, '0')}`,
    label: edition === 1 && i === 2 ? 'moved' : `class ${i % 3}`,
    size: i,
    vector: vectorOf(edition === 1 && i === 1 ? i + 100_000 : i),
  }));
  await mkdir(folder, { recursive: true });
  const kept = edition === 0 ? rows : rows.slice(1);
  await writeFile(join(folder, 'items.jsonl'), kept.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

/** A config file with which a run over them takes a moment: nothing is trained. */
export async function writeReadyConfig(folder: string, more = ''): Promise<void> {
  const lines = ['data: items.jsonl', 'model-name: maker', `dimension: ${DIMENSION}`, 'max-shrink: 0.5'];
  await writeFile(join(folder, 'vector-index.yml'), `${lines.join('\n')}\n${more}`);
}

/** The same numbers every time, about the direction of the item's class. */
function vectorOf(i: number): number[] {
  let state = i * 2654435761 + 1;
  return Array.from({ length: DIMENSION }, (_, axis) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Number((state / 2 ** 32 + (axis === i % 3 ? 2 : 0)).toFixed(6));
  });
}
