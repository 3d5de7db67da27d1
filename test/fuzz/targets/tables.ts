import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openData } from '../../../src/data/open-data.ts';
import { silentLog } from '../../../src/lib/log.ts';
import { spoilBytes, spoilText } from '../chance.ts';
import type { Target } from '../target.ts';

const FIXTURES = new URL('../../data/tables/fixtures/', import.meta.url);

/**
 * Intact files, one of each format and way to pack it. Fixed-size lists in Parquet are not among them: the library goes
 * through as many values as a page makes up, for minutes.
 */
const INTACT = [
  ...['items.csv', 'items.jsonl', 'items.jsonl.gz', 'items.fvecs', 'items.bvecs', 'items.ivecs'],
  ...['items-snappy.parquet', 'items-zstd.parquet', 'hugging-face.parquet'],
  ...['f4.npy', 'fortran.npy', 'version-3.npy', 'stored.npz', 'deflated.npz'],
];
const TEXT = /\.(csv|jsonl)$/;
const PARTS = [
  ...['"', ',', '\n', '\r', '[', ']', '{', '}', '\t', '\u0000', '\u2028'],
  ...['1e999', 'NaN', '-0', '"__proto__":1,', '::error::'],
];

/** Tables and files of vectors, read to their end. */
export const TABLES: readonly Target[] = INTACT.map((name) => ({
  name,
  async prepare(folder) {
    await mkdir(folder, { recursive: true });
    const path = join(folder, name);
    const intact = await readFile(new URL(name, FIXTURES));
    return {
      async spoil(chance) {
        const asText = TEXT.test(name) && chance.below(2) === 0;
        const spoilt = asText ? spoilText(intact.toString(), PARTS, chance) : spoilBytes(intact, chance);
        await writeFile(path, spoilt);
        return 'changed';
      },
      async read() {
        const request = { setting: 'data', paths: [path], columns: {}, log: silentLog } as const;
        const opened = await openData({ ...request, onBadItem: 'fail', distance: 'cosine' });
        try {
          if (opened.kind === 'vectors') for await (const _item of opened.dataset.items());
        } finally {
          await opened.close();
        }
      },
    };
  },
}));
