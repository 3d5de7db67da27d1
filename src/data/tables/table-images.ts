import { realpath } from 'node:fs/promises';
import { posix } from 'node:path';
import { itemDigest } from '../../lib/fingerprint.ts';
import { wrongId } from '../../stores/record-check.ts';
import { type FoundRow, isBad, type RowIdentity } from '../found-row.ts';
import { hashFile } from '../hash-file.ts';
import type { ImageItem } from '../item.ts';
import { inLanes } from '../lanes.ts';
import type { DataRequest } from '../opened-data.ts';
import type { RowProblems } from '../row-problems.ts';
import { systemReason } from '../wording.ts';
import { imageFile } from './image-path.ts';
import type { ImageSpool } from './image-spool.ts';
import { BadValue, isMissing, readIdentity } from './read-row.ts';
import { columnsToRead, type Roles } from './roles.ts';
import type { Table, TableRow } from './table.ts';

export interface TableImages {
  /** With file and row of each. */
  readonly found: readonly { readonly item: ImageItem; readonly origin: string }[];
  /** With those that cannot be used. */
  readonly rows: number;
}

type Place = Pick<ImageItem, 'path' | 'range' | 'contentDigest'>;

/** Lists and hashes the images of a table; what is wrong with its rows goes to `problems`. */
export async function readTableImages(
  table: Table,
  roles: Roles,
  problems: RowProblems,
  spool: ImageSpool,
  { log, signal }: Pick<DataRequest, 'log' | 'signal'>,
): Promise<TableImages> {
  const root = await realpath(table.source.path);
  const found: { item: ImageItem; origin: string }[] = [];
  let rows = 0;
  const bar = log.progress(`Reading ${table.shown}`, table.source.bytes, 'bytes');
  try {
    for await (const batch of table.batches(columnsToRead(roles))) {
      signal?.throwIfAborted();
      rows += batch.length;
      const read: (ImageItem | string)[] = [];
      const readOne = async ([i, row]: [number, FoundRow<TableRow>], buffer: Buffer): Promise<void> => {
        read[i] = isBad(row) ? row.problem : await readItem(row, { roles, root, spool, buffer });
      };
      // Bytes are appended to one file, one after the other.
      const bytes = batch.some((row) => !isBad(row) && typeof row.values[roles.image!] === 'object');
      if (bytes) for (const entry of batch.entries()) await readOne(entry, Buffer.alloc(0));
      else await inLanes([...batch.entries()], readOne);
      for (const [i, item] of read.entries()) {
        const origin = `${table.shown}${batch[i]!.place}`;
        if (typeof item === 'string') problems.add(origin, item);
        else found.push({ item, origin });
      }
      bar.update(table.source.progress.bytes);
    }
  } finally {
    bar.end();
  }
  return { found, rows };
}

interface Means {
  readonly roles: Roles;
  /** Real path of the table. */
  readonly root: string;
  readonly spool: ImageSpool;
  readonly buffer: Buffer;
}

/** The item of a row, or what is wrong with it. */
async function readItem(
  { values }: TableRow,
  { roles, root, spool, buffer }: Means,
): Promise<ImageItem | string> {
  try {
    const { bytes, path } = imageOf(values[roles.image!], roles.image!);
    const identity = readIdentity(values, roles, roles.id === undefined ? idOf(path) : undefined);
    const wrong = wrongId(identity.id);
    if (wrong !== undefined) return wrong;
    return makeItem(
      identity,
      bytes === undefined ? await hashed(root, path!, buffer) : await spool.put(bytes),
    );
  } catch (error) {
    if (error instanceof BadValue) return error.message;
    throw error;
  }
}

function makeItem(identity: RowIdentity, { contentDigest, ...place }: Place): ImageItem {
  return { ...identity, contentDigest, digest: itemDigest({ ...identity, contentDigest }), ...place };
}

async function hashed(table: string, written: string, buffer: Buffer): Promise<Place> {
  const path = await imageFile(table, written);
  try {
    return { path, contentDigest: await hashFile(path, buffer) };
  } catch (error) {
    throw new BadValue(`the image ${JSON.stringify(written)} cannot be read (${systemReason(error)})`);
  }
}

/** The id of an image that has no other, as it would be in a folder. */
function idOf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : posix.normalize(path).normalize('NFC');
}

/** A path, bytes, or `{ bytes, path }` as Hugging Face writes it. @throws BadValue */
function imageOf(value: unknown, column: string): { readonly bytes?: Uint8Array; readonly path?: string } {
  if (typeof value === 'string' && value !== '') return { path: value };
  if (value instanceof Uint8Array) return { bytes: value };
  if (!isMissing(value) && typeof value === 'object' && !Array.isArray(value)) {
    const { bytes, path } = value as { readonly bytes?: unknown; readonly path?: unknown };
    const named = typeof path === 'string' && path !== '' ? { path } : {};
    if (bytes instanceof Uint8Array) return { bytes, ...named };
    if (isMissing(bytes) && 'path' in named) return named;
  }
  const found = isMissing(value) ? 'no value' : 'neither a path nor the bytes of an image';
  throw new BadValue(`column ${JSON.stringify(column)}: ${found}`);
}
