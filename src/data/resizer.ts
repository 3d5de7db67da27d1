import { readFile } from 'node:fs/promises';
import { assetUrl, importAsset } from '../lib/assets.ts';
import type { Raster } from './raster.ts';

type Resize = (
  rgba: Uint8Array,
  width: number,
  height: number,
  toWidth: number,
  toHeight: number,
  filter: number,
  premultiply: boolean,
  linear: boolean,
) => Uint8ClampedArray;

const TRIANGLE = 0;

/** Writes a raster as a square of RGB bytes into `row`, resampled where its size differs. */
export type Resizer = (raster: Raster, size: number, row: Uint8Array) => void;

/** Loads the one resampler for every image: antialiased, triangle filter, on the stored (not linear) values. */
export async function loadResizer(): Promise<Resizer> {
  const { resize, initSync } = await importAsset('squoosh_resize.mjs');
  (initSync as (wasm: Uint8Array) => void)(await readFile(assetUrl('squoosh_resize_bg.wasm')));

  return (raster, size, row) => {
    if (raster.width === size && raster.height === size) return copyColours(raster, row, 3);
    const { width, height } = raster;
    const data = (resize as Resize)(toRgba(raster), width, height, size, size, TRIANGLE, false, false);
    copyColours({ channels: 4, data }, row, 3);
  };
}

function toRgba(raster: Raster): Uint8Array {
  if (raster.channels === 4) return raster.data;
  const rgba = new Uint8Array(raster.width * raster.height * 4);
  copyColours(raster, rgba, 4);
  return rgba;
}

/** Copies red, green and blue, from and to any distance between pixels; one channel stands for all three. */
function copyColours(
  { channels, data }: { channels: 1 | 3 | 4; data: Uint8Array | Uint8ClampedArray },
  to: Uint8Array,
  toChannels: 3 | 4,
): void {
  const [green, blue] = channels === 1 ? [0, 0] : [1, 2];
  for (let from = 0, at = 0; at < to.length; from += channels, at += toChannels) {
    to[at] = data[from]!;
    to[at + 1] = data[from + green]!;
    to[at + 2] = data[from + blue]!;
  }
}
