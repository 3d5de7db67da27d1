import { pathToFileURL } from 'node:url';
import { openImageReader } from '../src/data/image-reader.ts';
import { preprocessing } from '../src/data/preprocessing.ts';
import { scanImageFolder } from '../src/data/scan.ts';
import { silentLog } from '../src/lib/log.ts';

export interface DecodeFigures {
  readonly images: number;
  readonly workers: number;
  /** Listing and hashing the folder. */
  readonly scanSeconds: number;
  readonly decodeSeconds: number;
  /** From a cold start: the threads' own start is in it. */
  readonly imagesPerSecond: number;
  readonly undecodable: number;
}

/** Lists and decodes every image under `folder`, to 32×32 pixels. */
export async function benchDecode(folder: string, workers = 2): Promise<DecodeFigures> {
  const start = performance.now();
  const { items } = await scanImageFolder({ folder, setting: 'data', log: silentLog });
  const scanned = performance.now();
  const reader = openImageReader({ preprocessing: preprocessing(32), workers });
  let undecodable = 0;
  for await (const { error } of reader.decode(items)) if (error !== undefined) undecodable += 1;
  const decoded = performance.now();
  await reader.close();
  const decodeSeconds = (decoded - scanned) / 1000;
  return {
    images: items.length,
    workers,
    scanSeconds: (scanned - start) / 1000,
    decodeSeconds,
    imagesPerSecond: items.length / decodeSeconds,
    undecodable,
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('usage: node bench/decode.ts FOLDER [WORKERS]');
  console.table(await benchDecode(folder, Number(process.argv[3] ?? 2)));
}
