// Copies WebAssembly and its loaders, unchanged, into the bundle's assets: the bundle and the sources both read them there.
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** From (under node_modules) to (under assets). */
export const ASSETS: Readonly<Record<string, string>> = {
  '@jsquash/jpeg/codec/dec/mozjpeg_dec.js': 'mozjpeg_dec.mjs',
  '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm': 'mozjpeg_dec.wasm',
  '@jsquash/resize/lib/resize/pkg/squoosh_resize.js': 'squoosh_resize.mjs',
  '@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm': 'squoosh_resize_bg.wasm',
  'wasm-vips/lib/vips-node.mjs': 'vips-node.mjs',
  'wasm-vips/lib/vips.wasm': 'vips.wasm',
  '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm': 'tfjs-backend-wasm-simd.wasm',
};

/** Copies them beneath `dist`, the bundle's folder. */
export function copyAssets(dist: string): void {
  mkdirSync(join(dist, 'assets'), { recursive: true });
  for (const [from, to] of Object.entries(ASSETS))
    copyFileSync(join(root, 'node_modules', from), join(dist, 'assets', to));
}
