import { readJpegHeader } from './jpeg-header.ts';

export type ImageFormat = 'jpeg' | 'png' | 'webp';

/** The format by the file's first bytes, whatever its name says; undefined for anything else. */
export function imageFormat(bytes: Uint8Array): ImageFormat | undefined {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('RIFF') && start.slice(8) === 'WEBP') return 'webp';
  return undefined;
}

/** Why bytes without a known format are no image, in words for a person. */
export function describeUnknownFormat(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'the file is empty';
  if (Buffer.from(bytes.subarray(0, 40)).toString('latin1').startsWith('version https://git-lfs'))
    return 'a Git LFS pointer, not the image itself: fetch it with `git lfs pull`';
  return 'not a JPEG, PNG or WebP image';
}

/** Width and height in pixels as the header of a JPEG or PNG gives them; undefined where it takes a decoder to know. */
export function headerSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const format = imageFormat(bytes);
  if (format === 'jpeg') return readJpegHeader(bytes);
  if (format !== 'png' || bytes.length < 24) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
