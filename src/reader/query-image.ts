import type { ImageItem } from '../data/item.ts';
import { sha256 } from '../lib/digest.ts';
import { badInput } from '../lib/errors.ts';
import { readOrdinaryFile, unreadableReason } from '../lib/ordinary-file.ts';

/** A query may be as large as an image that is indexed. */
const MOST_BYTES = 256 * 2 ** 20;

/**
 * An image as an item that can be embedded.
 * @param image a path, or a file's bytes
 * @throws CodedError `search.no-image` (exit 2)
 */
export async function readQueryImage(image: string | Uint8Array): Promise<ImageItem> {
  const bytes = typeof image === 'string' ? await readFile(image) : image;
  const name = typeof image === 'string' ? image : '';
  const contentDigest = sha256(bytes);
  return { id: name, path: name, bytes, metadata: {}, contentDigest, digest: '' };
}

async function readFile(path: string): Promise<Uint8Array> {
  try {
    return await readOrdinaryFile(path, MOST_BYTES);
  } catch (error) {
    throw badInput('search.no-image', `\`image\`: ${JSON.stringify(path)} ${unreadableReason(error)}.`, {
      fix: 'Name an image file: JPEG, PNG or WebP.',
      cause: error,
    });
  }
}
