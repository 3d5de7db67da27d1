import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareIds, sha256 } from '../../../../src/lib/digest.ts';
import { countEntries, mergeSegments } from '../../../../src/stores/pinecone/records/merge-segments.ts';
import {
  type LogEntry,
  type PackedSegment,
  packEntries,
  unpackEntries,
} from '../../../../src/stores/pinecone/records/segment.ts';
import {
  parseSegmentName,
  sortKey,
  sortSegments,
} from '../../../../src/stores/pinecone/records/segment-name.ts';
import { collect } from '../../../contract/store-fixtures.ts';

const entryOf = (id: string, version: number): LogEntry => ({
  id,
  itemDigest: sha256(`item ${id} ${version}`),
  contentDigest: sha256(`content ${id} ${version}`),
  vectorDigest: sha256(`vector ${id} ${version}`),
});

class Log {
  readonly texts = new Map<string, string>();
  loaded = 0;
  append(segments: readonly PackedSegment[]): void {
    for (const { id, text } of segments) this.texts.set(id, text);
  }
  get directory() {
    return sortSegments([...this.texts.keys()].map((id) => parseSegmentName(id)!));
  }
  load = async (segments: readonly { readonly id: string }[]) => {
    this.loaded += segments.length;
    return segments.map(({ id }) => unpackEntries(this.texts.get(id)!));
  };
}

/** Few ids, some long with the same beginning, some beyond the basic plane. */
const id = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
  fc.constantFrom('a', 'a b', 'b', '\u{1F600}', '\uFF5E', 'é', '~', '%41', '\x7f'),
  fc.nat(5).map((i) => `${'p'.repeat(200)}${i}`),
  fc.nat(5).map((i) => `${'é'.repeat(100)}${i}`),
);

describe('segments', () => {
  test('say together what a map says after the same writes and removals', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.record({ id, removed: fc.boolean() }), { maxLength: 12 }), { maxLength: 8 }),
        async (writes) => {
          const log = new Log();
          const model = new Map<string, LogEntry>();
          for (const [sequence, batch] of writes.entries()) {
            const entries = batch.map(
              ({ id, removed }, i): LogEntry =>
                removed ? { id, removed: true } : entryOf(id, 100 * sequence + i),
            );
            for (const entry of entries) {
              if ('removed' in entry) model.delete(entry.id);
              else model.set(entry.id, entry);
            }
            log.append(packEntries(entries, { layer: 0, sequence, writer: 'ab' }));
          }
          const expected = [...model.values()].sort((a, b) => compareIds(a.id, b.id));
          expect(await collect(mergeSegments(log.directory, log.load))).toEqual(expected);
          expect(await countEntries(log.directory, log.load)).toBe(expected.length);
        },
      ),
      { seed: 11, numRuns: 150 },
    );
  });

  test('sort keys order as the bytes of ids do', () => {
    fc.assert(
      fc.property(id, id, (a, b) => {
        const [x, y] = [sortKey(a), sortKey(b)];
        expect(x < y ? -1 : x > y ? 1 : 0).toBe(compareIds(a, b));
      }),
      { seed: 12 },
    );
  });

  test('fit into a record each, and their names into an id', () => {
    const long = Array.from({ length: 600 }, (_, i) => entryOf(`${sha256(`${i}`).repeat(7)}${i}`, i));
    const usual = Array.from({ length: 1000 }, (_, i) => entryOf(`images/train/${i}.png`, i));
    for (const entries of [long, usual]) {
      const segments = packEntries(entries, { layer: 123, sequence: 1_234_567, writer: 'abcdef01' });
      for (const { id, text } of segments) {
        expect(text.length).toBeLessThanOrEqual(38_000);
        expect(id.length).toBeLessThanOrEqual(512);
        expect(id).toMatch(/^[\x21-\x7e]+$/);
      }
    }
  });

  test('take about 150 bytes an entry', () => {
    const entries = Array.from({ length: 1000 }, (_, i) => entryOf(`images/train/${i}.png`, i));
    const segments = packEntries(entries, { layer: 0, sequence: 0, writer: 'ab' });
    const bytes = segments.reduce((sum, { text, id }) => sum + text.length + id.length, 0);
    expect(bytes / entries.length).toBeLessThan(155);
  });

  test('that follow one another are counted without being loaded, and merged a few at a time', async () => {
    const log = new Log();
    for (let sequence = 0; sequence < 40; sequence++) {
      const ids = Array.from({ length: 50 }, (_, i) => `${100_000 + 50 * sequence + i}`);
      log.append(
        packEntries(
          ids.map((each) => entryOf(each, 0)),
          { layer: 0, sequence, writer: 'ab' },
        ),
      );
    }
    expect(await countEntries(log.directory, log.load)).toBe(2000);
    expect(log.loaded).toBe(0);
    for await (const _ of mergeSegments(log.directory, log.load)) break;
    expect(log.loaded).toBe(32);
  });
});
