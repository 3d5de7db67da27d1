import { describeUnknownFormat, imageFormat } from './image-format.ts';
import { hasTooManyScans } from './jpeg-header.ts';
import type { Raster } from './raster.ts';
import { MAX_PIXELS, UndecodableImage } from './raster.ts';
import type { VipsImage } from './vips.ts';
import { loadVips, vipsReason } from './vips.ts';

const WHITE = [255, 255, 255];

/** Decodes anything that is a JPEG, PNG or WebP. @throws UndecodableImage as withImage does */
export function decodeCompletely(bytes: Uint8Array): Promise<Raster> {
  return withImage(bytes, (image) => ({
    width: image.width,
    height: image.height,
    channels: image.bands === 1 ? 1 : 3,
    data: image.writeToMemory(),
  }));
}

/**
 * Opens an image for `use`: upright by its Exif orientation, the first frame of an animation, 8 bits, sRGB or
 * grey, transparency laid on white. Colour profiles are used for CMYK alone. `keep` has results deleted in the end.
 * @param shrink of a JPEG every so many pixels in each direction become one, which is faster
 * @throws UndecodableImage also where a lenient decoder would fill a damaged image with grey
 */
export async function withImage<T>(
  bytes: Uint8Array,
  use: (image: VipsImage, keep: (image: VipsImage) => VipsImage) => T,
  shrink: 1 | 2 | 4 | 8 = 1,
): Promise<T> {
  const format = imageFormat(bytes);
  if (format === undefined) throw new UndecodableImage(describeUnknownFormat(bytes));
  if (format === 'jpeg' && hasTooManyScans(bytes)) throw UndecodableImage.tooManyScans();
  const vips = await loadVips();
  const images: VipsImage[] = [];
  const keep = (image: VipsImage): VipsImage => {
    images.push(image);
    return image;
  };
  try {
    // Only the header is read here; pixels are decoded when they are asked for.
    const scale = format === 'jpeg' && shrink > 1 ? { shrink } : {};
    const loaded = keep(vips.Image[`${format}loadBuffer`](bytes, { fail_on: 'warning', ...scale }));
    if (loaded.width * loaded.height > MAX_PIXELS) throw UndecodableImage.tooLarge(loaded);
    const upright = loaded.getTypeof('orientation') === 0 ? loaded : keep(loaded.autorot());
    const common = isCommon(upright) ? upright : keep(upright.colourspace('srgb'));
    return use(common.hasAlpha() ? keep(common.flatten({ background: WHITE })) : common, keep);
  } catch (error) {
    if (error instanceof UndecodableImage) throw error;
    throw new UndecodableImage(vipsReason(error));
  } finally {
    for (const image of images.reverse()) image.delete();
  }
}

/** Every step costs as much as decoding a small image: most need none. */
function isCommon({ format, interpretation }: VipsImage): boolean {
  return format === 'uchar' && (interpretation === 'srgb' || interpretation === 'b-w');
}
