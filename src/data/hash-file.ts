import { createHash } from 'node:crypto';
import { close, open, read } from 'node:fs';
import { promisify } from 'node:util';

// Callback functions: for tens of thousands of small files they cost half of what file handles do.
const openFile = promisify(open);
const closeFile = promisify(close);
const readChunk = promisify(read);

/** SHA-256 of a file's bytes, 64 lower-case hex digits; read piece by piece through `buffer`. */
export async function hashFile(path: string, buffer: Buffer): Promise<string> {
  const file = await openFile(path, 'r');
  try {
    const hash = createHash('sha256');
    for (;;) {
      const { bytesRead } = await readChunk(file, buffer, 0, buffer.length, null);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await closeFile(file);
  }
}
