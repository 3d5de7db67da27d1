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
