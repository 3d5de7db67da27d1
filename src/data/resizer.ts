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
    if (raster.width === size && raster.height === size) return copyColours(raster, row);
    const { width, height } = raster;
    const data = (resize as Resize)(toRgba(raster), width, height, size, size, TRIANGLE, false, false);
    copyColours({ channels: 4, data }, row);
  };
}

function toRgba({ width, height, channels, data }: Raster): Uint8Array {
  if (channels === 4) return data;
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    rgba[to] = data[from]!;
    rgba[to + 1] = data[from + 1]!;
    rgba[to + 2] = data[from + 2]!;
  }
  return rgba;
}

function copyColours(
  { channels, data }: { channels: 3 | 4; data: Uint8Array | Uint8ClampedArray },
  row: Uint8Array,
): void {
  for (let from = 0, to = 0; to < row.length; from += channels, to += 3) {
    row[to] = data[from]!;
    row[to + 1] = data[from + 1]!;
    row[to + 2] = data[from + 2]!;
  }
}
