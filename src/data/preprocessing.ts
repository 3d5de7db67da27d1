/** How an image file becomes a row of input. Frozen with a model: a model never sees inputs made another way. */
export interface Preprocessing {
  /** Pixels; the input is square. */
  readonly imageSize: number;
  readonly channels: 3;
  /** Named with its library and version, since another decoder gives other pixels. */
  readonly decoder: string;
  /** Named method, antialiased: the filter, and what happens to the aspect ratio. */
  readonly resize: string;
  /** Transparent pixels are laid on this colour. */
  readonly background: 'white';
  /** value = pixel × scale. */
  readonly scale: number;
}

/** Both decoders by name and version: @jsquash/jpeg for plain JPEGs, wasm-vips for the rest, the same pixels from both. */
const DECODER_NAME = 'mozjpeg (@jsquash/jpeg 1.6.0), libvips (wasm-vips 0.0.19)';

/** An image of the wanted size is taken as it is. */
const RESIZE_NAME = 'triangle filter, antialiased, stretched to the square (@jsquash/resize 2.1.1)';

/** How this program prepares images of `imageSize` × `imageSize` pixels: RGB, values 0…1. */
export function preprocessing(imageSize: number): Preprocessing {
  return {
    imageSize,
    channels: 3,
    decoder: DECODER_NAME,
    resize: RESIZE_NAME,
    background: 'white',
    scale: 1 / 255,
  };
}

/** Numbers in one image's row of input: height × width × channels. */
export function rowLength(of: Pick<Preprocessing, 'imageSize' | 'channels'>): number {
  return of.imageSize * of.imageSize * of.channels;
}
