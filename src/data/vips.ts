import { importAsset } from '../lib/assets.ts';

/** The part of wasm-vips that is used here. Images hold memory outside the garbage collector: delete them. */
export interface VipsImage {
  readonly width: number;
  readonly height: number;
  readonly bands: number;
  /** Of a value: `uchar`, `ushort`, … */
  readonly format: string;
  /** `srgb`, `b-w` (grey), `cmyk`, `rgb16`, … */
  readonly interpretation: string;
  /** 0 where the image has no such field. */
  getTypeof(field: string): number;
  hasAlpha(): boolean;
  autorot(): VipsImage;
  colourspace(space: 'srgb'): VipsImage;
  flatten(options: { background: readonly number[] }): VipsImage;
  thumbnailImage(width: number, options: { height: number; size: 'down' }): VipsImage;
  writeToMemory(): Uint8Array;
  writeToBuffer(suffix: string, options: Readonly<Record<string, unknown>>): Uint8Array;
  delete(): void;
}

type Load = (bytes: Uint8Array, options: { fail_on: 'warning'; shrink?: number }) => VipsImage;

export interface Vips {
  readonly Image: { jpegloadBuffer: Load; pngloadBuffer: Load; webploadBuffer: Load };
  readonly Cache: { max(operations: number): void };
  concurrency(threads: number): void;
}

interface Settings {
  readonly dynamicLibraries: readonly string[];
  readonly preRun: (module: { ENV: Record<string, string> }) => void;
  print(text: string): void;
  printErr(text: string): void;
}

let loading: Promise<Vips> | undefined;

/** Loads libvips once in this thread: without its optional formats, one thread for each image, silent. */
export function loadVips(): Promise<Vips> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Vips> {
  const { default: start } = await importAsset('vips-node.mjs');
  const vips = await (start as (settings: Settings) => Promise<Vips>)({
    dynamicLibraries: [],
    preRun: (module) => {
      // Named by libvips: the number of threads, and "print no warnings".
      module.ENV.VIPS_CONCURRENCY = '1';
      module.ENV.VIPS_WARNING = '0';
    },
    print() {},
    printErr() {},
  });
  vips.concurrency(1);
  vips.Cache.max(0);
  return vips;
}

/** What libvips says is wrong, in one line: its messages without the operation's name and the repetitions. */
export function vipsReason(error: unknown): string {
  const message: unknown = (error as { message?: unknown }).message;
  const text = Array.isArray(message) ? String(message.at(-1)) : String(message ?? error);
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^\w+: /, '').trim())
    .filter((line) => line !== '' && !line.startsWith('unable to'));
  return [...new Set(lines)].join('; ') || 'the decoder gave no reason';
}
