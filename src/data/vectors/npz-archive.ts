import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { damaged } from '../damaged.ts';
import { systemReason } from '../wording.ts';

/** A zip file of .npy files, as `numpy.savez` writes it. */
export interface NpzArchive {
  /** Names of the arrays, without `.npy`. */
  readonly names: readonly string[];
  /** The bytes of an array's .npy file; checked against the archive's own sum. */
  bytes(name: string): AsyncIterable<Uint8Array>;
  close(): void;
}

const MAX_MEMBERS = 1000;
/** What claims to unpack to more than this, and to more than this many times its size, is a bomb. */
const SUSPICIOUS_BYTES = 2 ** 30;
const SUSPICIOUS_RATIO = 100;

/** @throws CodedError `data.damaged` */
export async function openNpzArchive(path: string, shown: string): Promise<NpzArchive> {
  const { openPromise } = await import('yauzl');
  const broken = (error: unknown): Error => damaged(shown, `is not whole .npz: ${systemReason(error)}`);
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch((error: unknown) => {
    throw broken(error);
  });
  const members = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (members.size === MAX_MEMBERS) throw new Error(`more than ${MAX_MEMBERS} members`);
      if (entry.fileName.endsWith('.npy')) members.set(entry.fileName.slice(0, -4), entry);
    }
  } catch (error) {
    zip.close();
    throw broken(error);
  }
  return {
    names: [...members.keys()],
    async *bytes(name) {
      const entry = members.get(name)!;
      if (isBomb(entry))
        throw damaged(shown, `${name} unpacks to more than ${SUSPICIOUS_RATIO} times its size`);
      let sum = 0;
      try {
        for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
          sum = crc32(chunk, sum);
          yield chunk;
        }
      } catch (error) {
        throw broken(error);
      }
      if (sum !== entry.crc32) throw damaged(shown, `${name} is not what its check sum says`);
    },
    close: () => zip.close(),
  };
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > SUSPICIOUS_BYTES && uncompressedSize > compressedSize * SUSPICIOUS_RATIO;
}
