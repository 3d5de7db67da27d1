import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ExternalSort } from '../../src/lib/external-sort.ts';
import { openScratch, type Scratch } from '../../src/lib/scratch.ts';

let scratch: Scratch;
let files = 0;
beforeEach(async () => {
  scratch = await openScratch();
});
afterEach(() => scratch.close());

async function sorted(entries: readonly (readonly [string, string])[], runBytes = 256, mergeBytes = 64) {
  files += 1;
  const file = await scratch.file(`sort-${files}`);
  const sort = new ExternalSort({ file, runBytes, mergeBytes });
  for (const [key, value] of entries) {
    const bytes = Buffer.from(value);
    await sort.add(Buffer.from(key), bytes.length, (into) => bytes.copy(into));
  }
  const result = await sort.finish();
  const read = () => Array.from(result.entries(), (entry) => [entry.key.toString(), entry.value.toString()]);
  return { result, read, bytes: (await file.stat()).size };
}

const key = fc.string({ unit: 'binary', maxLength: 20 });

test('gives what Array.sort by UTF-8 bytes gives, equal keys in the order they came, as often as asked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(key, fc.string({ maxLength: 60 })), { maxLength: 60 }),
      async (entries) => {
        const { result, read } = await sorted(entries);
        const wanted = entries
          .map(([id, value]) => [Buffer.from(id), Buffer.from(value).toString()] as const)
          .sort(([a], [b]) => Buffer.compare(a, b))
          .map(([id, value]) => [id.toString(), value]);
        expect(result.count).toBe(entries.length);
        expect(read()).toEqual(wanted);
        expect(read()).toEqual(wanted);
      },
    ),
    { numRuns: 60 },
  );
});

test('ids beyond the basic plane come after all others, as their bytes do and UTF-16 does not', async () => {
  const { read } = await sorted([
    ['\u{1f600}', ''],
    ['\uffee', ''],
    ['a', ''],
  ]);
  expect(read().map(([id]) => id)).toEqual(['a', '\uffee', '\u{1f600}']);
});

test('an entry larger than a merge buffer is read whole, one larger than a run is refused', async () => {
  const large = 'x'.repeat(60_000);
  const { read } = await sorted(
    [
      ['b', large],
      ['a', 'y'],
    ],
    100_000,
    1,
  );
  expect(read()).toEqual([
    ['a', 'y'],
    ['b', large],
  ]);
  await expect(sorted([['a', large]], 1000)).rejects.toThrow('an entry of 60009 bytes cannot be sorted');
});

test('readers at the same time do not disturb each other', async () => {
  const entries = Array.from(
    { length: 200 },
    (_, i) => [String((i * 37) % 200).padStart(3, '0'), `v${i}`] as const,
  );
  const { result } = await sorted(entries, 300);
  const ids = () => Array.from(result.entries(), (entry) => entry.key.toString());
  const first = result.entries()[Symbol.iterator]();
  for (let i = 0; i < 200; i += 1) {
    expect(first.next().value?.key.toString()).toBe(String(i).padStart(3, '0'));
    if (i % 50 === 0) expect(ids()).toHaveLength(200);
  }
});
