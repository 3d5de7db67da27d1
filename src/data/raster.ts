/** Decoded pixels, 8 bits, row-major: grey, RGB, or RGB and a byte that means nothing. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array;
}

/** Larger images are refused before they are decoded. */
export const MAX_PIXELS = 100_000_000;

/** This file cannot become an image; the message says why, for a person. */
export class UndecodableImage extends Error {
  override readonly name = 'UndecodableImage';

  static tooLarge({ width, height }: { width: number; height: number }): UndecodableImage {
    return new UndecodableImage(`${width} × ${height} pixels: more than ${MAX_PIXELS / 1e6} megapixels`);
  }
}
