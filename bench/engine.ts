import { inputSource } from '../src/data/batch-source.ts';
import { openImageReader } from '../src/data/image-reader.ts';
import { preprocessing } from '../src/data/preprocessing.ts';
import { scanImageFolder } from '../src/data/scan.ts';
import { silentLog } from '../src/lib/log.ts';
import type { Figure } from './figure.ts';
import { benchTrain } from './train.ts';

const IMAGES = 2048;

/** The engine alone, on images of `folder` that lie decoded in memory. */
export async function benchEngine(folder: string): Promise<Figure[]> {
  const figures = await benchTrain(await readSource(folder));
  const how = `${figures.images} images, batches of ${figures.batchSize}`;
  return [
    { name: 'open the engine', value: figures.openSeconds, unit: 's' },
    {
      name: 'train',
      value: figures.trainImagesPerSecond,
      unit: 'images/s',
      note: `${how}; by the median step`,
    },
    {
      name: 'train, all steps',
      value: figures.trainImagesPerSecondOverall,
      unit: 'images/s',
      note: 'all but the first; shuffling and reading included',
    },
    { name: 'train, CPU', value: figures.trainCpuMillisecondsPerImage, unit: 'ms/image' },
    { name: 'embed', value: figures.predictImagesPerSecond, unit: 'images/s', note: `${how}; by the median` },
    { name: 'embed, CPU', value: figures.predictCpuMillisecondsPerImage, unit: 'ms/image' },
    { name: 'peak memory', value: figures.peakMemoryMegabytes, unit: 'MB', note: 'of this process' },
  ];
}

async function readSource(folder: string) {
  const { items } = await scanImageFolder({ folder, setting: 'data', log: silentLog });
  const every = items.length / IMAGES;
  const chosen = Array.from({ length: IMAGES }, (_, i) => items[Math.floor(i * every)]!);
  const reader = openImageReader({ preprocessing: preprocessing(32) });
  try {
    const inputs = await inputSource(chosen, reader);
    const classes = [...new Set(items.map(({ label }) => label!))].sort();
    return { inputs, labels: Int32Array.from(chosen, ({ label }) => classes.indexOf(label!)) };
  } finally {
    await reader.close();
  }
}
