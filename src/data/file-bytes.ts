import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { badInput } from '../lib/errors.ts';
import { damaged } from './damaged.ts';
import type { Source } from './sources.ts';
import { systemReason } from './wording.ts';

const CHUNK_BYTES = 2 ** 18;
/** What unpacks to more than this, and to more than this many times its size, is a bomb. */
const SUSPICIOUS_BYTES = 2 ** 30;
const SUSPICIOUS_RATIO = 100;

/**
 * The bytes of a file, unpacked where it is packed.
 * @param chunkBytes at a time; fewer where a reader makes many objects of them at once
 * @throws CodedError `data.unreadable`, `data.damaged`
 */
export async function* fileBytes(
  { path, shown, gzip, bytes, progress }: Source,
  chunkBytes = CHUNK_BYTES,
): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: chunkBytes });
  const unpacked = gzip ? file.pipe(createGunzip({ chunkSize: chunkBytes })) : file;
  file.on('error', (error) => unpacked.destroy(error));
  let length = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      length += chunk.length;
      progress.bytes = file.bytesRead;
      if (gzip && length > SUSPICIOUS_BYTES && length > bytes * SUSPICIOUS_RATIO)
        throw damaged(
          shown,
          `unpacks to more than ${SUSPICIOUS_RATIO} times its size`,
          'Unpack it yourself if it is meant so.',
        );
      yield chunk;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('Z_')) throw damaged(shown, `is not whole gzip: ${systemReason(error)}`);
    if (/^E[A-Z]+$/.test(code)) throw unreadable(shown, error);
    throw error;
  } finally {
    file.destroy();
  }
}

export function unreadable(shown: string, cause: unknown): Error {
  return badInput('data.unreadable', `"${shown}" cannot be read (${systemReason(cause)}).`, {
    fix: 'Check that it is still there, and that this user may read it.',
    cause,
  });
}
