import { realpath } from 'node:fs/promises';
import { posix } from 'node:path';
import { itemDigest } from '../../lib/fingerprint.ts';
import { wrongId } from '../../stores/record-check.ts';
import { isBad, type RowIdentity } from '../found-row.ts';
import { hashFile } from '../hash-file.ts';
import type { ImageItem } from '../item.ts';
import { inLanes } from '../lanes.ts';
import type { RowProblems } from '../row-problems.ts';
import { systemReason } from '../wording.ts';
import { imageFile } from './image-path.ts';
import type { ImageSpool } from './image-spool.ts';
import { BadValue, isMissing, readIdentity } from './read-row.ts';
import { columnsToRead, type Roles } from './roles.ts';
import type { Table, TableRow } from './table.ts';

export interface TableImages {
  readonly items: readonly ImageItem[];
  /** With those that cannot be used. */
  readonly rows: number;
  /** Item id → file and row. */
  readonly origins: ReadonlyMap<string, string>;
}

type Place = Pick<ImageItem, 'path' | 'range' | 'contentDigest'>;

/** Lists and hashes the images of a table; what is wrong with its rows goes to `problems`. */
export async function readTableImages(
  table: Table,
  roles: Roles,
  problems: RowProblems,
  spool: ImageSpool,
  signal: AbortSignal | undefined,
): Promise<TableImages> {
  const root = await realpath(table.path);
  const items: ImageItem[] = [];
  const origins = new Map<string, string>();
  let rows = 0;

  const read = async ({ values, place }: TableRow, buffer: Buffer): Promise<void> => {
    const origin = `${table.shown}${place}`;
    try {
      const { bytes, path } = imageOf(values[roles.image!], roles.image!);
      const identity = readIdentity(values, roles, roles.id === undefined ? idOf(path) : undefined);
      const wrong = wrongId(identity.id);
      if (wrong !== undefined) throw new BadValue(wrong);
      const lies = bytes === undefined ? await hashed(root, path!, buffer) : await spool.put(bytes);
      const before = origins.get(identity.id);
      if (before !== undefined)
        problems.refuse(`${origin}: the id ${JSON.stringify(identity.id)} is also that of ${before}`);
      origins.set(identity.id, origin);
      items.push(makeItem(identity, lies));
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
      problems.add(origin, error.message);
    }
  };

  for await (const batch of table.batches(columnsToRead(roles))) {
    signal?.throwIfAborted();
    rows += batch.length;
    const good: TableRow[] = [];
    for (const row of batch) {
      if (isBad(row)) problems.add(`${table.shown}${row.place}`, row.problem);
      else good.push(row);
    }
    // Bytes are appended to one file, one after the other.
    if (good.some(({ values }) => typeof values[roles.image!] === 'object'))
      for (const row of good) await read(row, Buffer.alloc(0));
    else await inLanes(good, read);
  }
  return { items, rows, origins };
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
