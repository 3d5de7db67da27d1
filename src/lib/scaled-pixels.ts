/** Bytes of pixels → float32 inputs. */
export type PixelScaler = (pixels: Uint8Array, into: Float32Array, at?: number) => void;

/** Writes pixel × scale, rounded to float32, into `into` from `at` on: looked up, as a byte has few values. */
export function pixelScaler(scale: number): PixelScaler {
  const scaled = Float32Array.from({ length: 256 }, (_, pixel) => pixel * scale);
  return (pixels, into, at = 0) => {
    for (let i = 0; i < pixels.length; i += 1) into[at + i] = scaled[pixels[i]!]!;
  };
}
