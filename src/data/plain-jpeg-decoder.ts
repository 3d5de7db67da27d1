import { readFile } from 'node:fs/promises';
import { assetUrl, importAsset } from '../lib/assets.ts';
import type { Raster } from './raster.ts';

interface MozJpeg {
  /** RGBA. Throws the library's exit on an error. */
  decode(
    bytes: Uint8Array,
    keepOrientation: boolean,
  ): { width: number; height: number; data: Uint8ClampedArray };
}

type Start = (settings: { wasmBinary: Uint8Array; printErr(text: string): void }) => Promise<MozJpeg>;

/** Decodes a plain JPEG (see readJpegHeader); undefined leaves it to the complete decoder, which knows the reason. */
export type PlainJpegDecoder = (bytes: Uint8Array) => Raster | undefined;

/** Loads mozjpeg: fast, but lenient and for common JPEGs only. */
export async function loadPlainJpegDecoder(): Promise<PlainJpegDecoder> {
  const { default: start } = await importAsset('mozjpeg_dec.mjs');
  const wasmBinary = await readFile(assetUrl('mozjpeg_dec.wasm'));
  let complaints = 0;
  let library: MozJpeg | undefined;
  const begin = async (): Promise<void> => {
    // It prints a line for everything that is wrong with a file, and may well go on, with grey pixels.
    const printErr = (): void => {
      complaints += 1;
    };
    library = await (start as Start)({ wasmBinary, printErr });
  };
  await begin();

  return (bytes) => {
    if (library === undefined) return undefined;
    complaints = 0;
    try {
      const { width, height, data } = library.decode(bytes, true);
      if (complaints > 0) return undefined;
      return { width, height, channels: 4, data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
    } catch {
      // The library has exited and its stack is not unwound: a new instance takes over.
      library = undefined;
      void begin();
      return undefined;
    }
  };
}
