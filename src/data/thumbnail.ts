import { withImage } from './complete-decoder.ts';
import { headerSize, imageFormat } from './image-format.ts';
import { type ImagePlace, readImage } from './read-image.ts';

const MAX_INLINE_BYTES = 4096;
const JPEG_QUALITY = 85;

/**
 * A picture of the image as a `data:` URI, neither side longer than `maxSide` pixels, the aspect ratio kept.
 * A small file is taken as it is; anything else becomes a JPEG.
 * @throws UndecodableImage
 */
export async function pictureOf(place: ImagePlace, maxSide: number): Promise<string> {
  const bytes = readImage(place);
  const format = imageFormat(bytes);
  if (format !== undefined && isSmall(bytes, maxSide)) return dataUri(format, bytes);
  const picture = await withImage(
    bytes,
    (image, keep) =>
      keep(image.thumbnailImage(maxSide, { height: maxSide, size: 'down' })).writeToBuffer('.jpg', {
        Q: JPEG_QUALITY,
        keep: 'none',
      }),
    shrinkage(bytes, maxSide),
  );
  return dataUri('jpeg', picture);
}

/** What the decoder may leave out: twice the pixels that are wanted still come. */
function shrinkage(bytes: Uint8Array, maxSide: number): 1 | 2 | 4 | 8 {
  const { width = 0, height = 0 } = headerSize(bytes) ?? {};
  const spare = Math.max(width, height) / (2 * maxSide);
  return ([8, 4, 2] as const).find((shrink) => shrink <= spare) ?? 1;
}

function isSmall(bytes: Uint8Array, maxSide: number): boolean {
  const size = headerSize(bytes);
  if (bytes.length > MAX_INLINE_BYTES || size === undefined) return false;
  return Math.max(size.width, size.height) <= maxSide;
}

function dataUri(format: string, bytes: Uint8Array): string {
  return `data:image/${format};base64,${Buffer.from(bytes).toString('base64')}`;
}
