import { hash } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import { loadImageDecoder } from './image-decoder.ts';
import type { ImageItem } from './item.ts';
import { rowLength } from './preprocessing.ts';
import { UndecodableImage } from './raster.ts';
import { readImage } from './read-image.ts';
import { systemReason } from './wording.ts';

/** What a decoding thread is started with. */
export interface DecodeWorkerData {
  readonly role: 'decode';
  readonly imageSize: number;
}

export interface DecodeRequest {
  readonly id: number;
  readonly files: readonly Pick<ImageItem, 'path' | 'range' | 'bytes' | 'contentDigest'>[];
}

export interface DecodeAnswer {
  readonly id: number;
  /** One row of pixels for each file, in the order asked. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** For each file: null, or why its content is no image that can be decoded. */
  readonly errors: readonly (string | null)[];
  /** The first file that is no longer what was listed, and why. The rest was not looked at. */
  readonly failure?: { readonly index: number; readonly reason: string };
  /** Time this took, in milliseconds. */
  readonly duration: number;
}

/** A decoding thread's whole life: answers each request with its images. */
export async function answerDecodeRequests(
  port: MessagePort,
  { imageSize }: DecodeWorkerData,
): Promise<void> {
  const length = rowLength({ imageSize, channels: 3 });
  const decode = await loadImageDecoder(imageSize);
  port.on('message', async ({ id, files }: DecodeRequest) => {
    const start = performance.now();
    const pixels = new Uint8Array(files.length * length);
    const errors: (string | null)[] = [];
    let failure: DecodeAnswer['failure'];
    for (const [index, file] of files.entries()) {
      try {
        const row = pixels.subarray(index * length, (index + 1) * length);
        await decode(readUnchanged(file), row);
        errors.push(null);
      } catch (error) {
        if (error instanceof UndecodableImage) errors.push(error.message);
        else if (error instanceof ChangedFile) {
          failure = { index, reason: error.message };
          break;
        } else throw error;
      }
    }
    const duration = performance.now() - start;
    const answer: DecodeAnswer = { id, pixels, errors, duration, ...(failure && { failure }) };
    port.postMessage(answer, [pixels.buffer]);
  });
}

class ChangedFile extends Error {}

/** @throws ChangedFile when the bytes are not those that were listed; UndecodableImage when there are too many */
function readUnchanged(file: DecodeRequest['files'][number]): Uint8Array {
  const bytes = readOrExplain(file);
  if (hash('sha256', bytes) === file.contentDigest) return bytes;
  throw new ChangedFile('its content is another one than when it was listed');
}

function readOrExplain(file: DecodeRequest['files'][number]): Uint8Array {
  try {
    return readImage(file);
  } catch (error) {
    if (error instanceof UndecodableImage) throw error;
    throw new ChangedFile(systemReason(error));
  }
}
