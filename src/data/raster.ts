/** Decoded pixels, 8 bits, row-major: grey, RGB, or RGB and a byte that means nothing. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array;
}

/** Larger images are refused before they are decoded. */
export const MAX_PIXELS = 100_000_000;

/** So are larger files. */
export const MAX_IMAGE_BYTES = 256 * 2 ** 20;

/** This file cannot become an image; the message says why, for a person. */
export class UndecodableImage extends Error {
  override readonly name = 'UndecodableImage';

  static tooLarge({ width, height }: { width: number; height: number }): UndecodableImage {
    return new UndecodableImage(`${width} × ${height} pixels: more than ${MAX_PIXELS / 1e6} megapixels`);
  }

  static tooManyScans(): UndecodableImage {
    return new UndecodableImage('a JPEG with more than 100 scans');
  }

  static tooManyBytes(bytes: number): UndecodableImage {
    return new UndecodableImage(`${bytes} bytes: more than ${MAX_IMAGE_BYTES / 2 ** 20} MiB`);
  }
}
