import type { Cifar } from './cifar.ts';
import { benchDecode } from './decode.ts';
import type { Figure } from './figure.ts';
import { benchPillow } from './pillow.ts';

/** Listing, hashing and decoding image files that the system has in memory. */
export async function benchImages(cifar: Cifar): Promise<Figure[]> {
  const test = await benchDecode(cifar.test);
  const train = await benchDecode(cifar.train);
  return [
    {
      name: 'scan and hash',
      value: train.images / train.scanSeconds,
      unit: 'files/s',
      note: `${train.images} files`,
    },
    ...[test, train].map(({ images, workers, imagesPerSecond, undecodable }) => ({
      name: 'decode',
      value: imagesPerSecond,
      unit: 'images/s',
      note: `${images} files, ${workers} workers, their start included${undecodable > 0 ? `; ${undecodable} UNDECODABLE` : ''}`,
    })),
    benchPillow(cifar.test),
  ];
}
