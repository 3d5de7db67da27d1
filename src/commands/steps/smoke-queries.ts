import { dirname, isAbsolute, resolve } from 'node:path';
import type { ImageReader } from '../../data/image-reader.ts';
import type { ImageItem, Item } from '../../data/item.ts';
import type { Smoke } from '../../index/smoke-probes.ts';
import { type AskedIndex, misfits, Presence, type SmokeQuery } from '../../index/smoke-queries.ts';
import { sha256 } from '../../lib/digest.ts';
import { badInput, describeError } from '../../lib/errors.ts';
import { isErrno } from '../../lib/files.ts';
import { liesIn, readOrdinaryFile } from '../../lib/ordinary-file.ts';
import { pause } from '../../lib/pause.ts';
import type { Context } from '../context.ts';
import { readJudgingFile } from './judging-file.ts';

const MOST_IMAGE_BYTES = 256 * 2 ** 20;

/** What `smoke-queries` holds, read at the start: a file that changes later changes nothing. */
export interface ReadSmoke {
  readonly path: string;
  readonly queries: readonly SmokeQuery[];
  /** Of the queries that ask with one, in their order. */
  readonly images: readonly ImageItem[];
}

/**
 * What `smoke-queries` says; undefined where it is not set.
 * @throws CodedError `gate.unreadable-file`, `index.bad-smoke-queries` (exit 2)
 */
export async function readSmokeQueries({ settings }: Context): Promise<ReadSmoke | undefined> {
  const path = settings.smokeQueries;
  if (path === undefined) return undefined;
  const text = await readJudgingFile('smoke-queries', path);
  const { parseSmokeQueries } = await import('../../index/smoke-text.ts');
  const queries = await parseSmokeQueries(text, path);
  const problems: string[] = [];
  const images: ImageItem[] = [];
  for (const { asks, place } of queries) {
    if (asks.kind !== 'image') continue;
    const read = await readImage(path, asks.path);
    if ('problem' in read) problems.push(`${place}: image: ${JSON.stringify(asks.path)} ${read.problem}`);
    else images.push(read.item);
  }
  if (problems.length > 0) throw await badQueries(path, problems);
  return { path, queries, images };
}

/** A file from elsewhere must not lead to any file of this machine. */
async function readImage(
  file: string,
  written: string,
): Promise<{ readonly item: ImageItem } | { readonly problem: string }> {
  const [folder, here] = [dirname(resolve(file)), resolve('.')];
  const path = resolve(folder, written);
  try {
    if (isAbsolute(written) || !((await liesIn(path, folder)) || (await liesIn(path, here))))
      return {
        problem: `lies neither in the folder of ${file} nor in the working directory; name it relative to ${file}`,
      };
    const contentDigest = sha256(await readOrdinaryFile(path, MOST_IMAGE_BYTES));
    return { item: { id: written, path, metadata: {}, contentDigest, digest: '' } };
  } catch (error) {
    const reason = isErrno(error, 'ENOENT')
      ? `does not exist; it is looked for in ${folder}`
      : isErrno(error, 'EISDIR')
        ? 'is a folder'
        : `cannot be read (${describeError(error)})`;
    return { problem: reason };
  }
}

export interface SmokeTarget extends Omit<AskedIndex, 'images' | 'zeroVectors'> {
  /** What decodes images for the model; absent where it is declared. */
  readonly reader?: ImageReader;
  /** What the index is to hold. */
  items(): AsyncIterable<Item> | Iterable<Item>;
}

/**
 * Can the queries be asked of the index that is to be, and can they hold? Asked before anything is trained or written.
 * @throws CodedError `index.bad-smoke-queries` (exit 2)
 */
export async function checkSmokeQueries(
  { log, signal, store }: Context,
  smoke: ReadSmoke | undefined,
  { reader, items, ...index }: SmokeTarget,
): Promise<void> {
  if (smoke === undefined) return;
  const { path, queries, images } = smoke;
  const { zeroVectors } = (await store()).capabilities;
  const problems = [...misfits(queries, { ...index, images: reader !== undefined, zeroVectors })];
  if (reader !== undefined)
    for await (const { item, error } of reader.decode(images, { signal }))
      if (error !== undefined)
        problems.push(`${path}: image ${JSON.stringify(item.id)} cannot be decoded: ${error}`);
  const presence = new Presence(queries);
  let seen = 0;
  for await (const { id, label } of items()) {
    if (presence.complete) break;
    presence.saw(id, label);
    if (++seen % 1024 === 0) await pause(signal);
  }
  problems.push(...presence.problems());
  if (problems.length > 0) throw await badQueries(path, problems);
  for (const text of presence.vacuous()) log.warn(`${text}: this always holds.`);
  log.info(`Smoke queries of ${path}: ${queries.length}, asked when the index is built.`);
}

/**
 * Can the queries be asked of such an index?
 * @throws CodedError `index.bad-smoke-queries` (exit 2)
 */
export async function checkFit({ path, queries }: ReadSmoke, index: AskedIndex): Promise<void> {
  const problems = misfits(queries, index);
  if (problems.length > 0) throw await badQueries(path, problems);
}

async function badQueries(path: string, problems: readonly string[]): Promise<Error> {
  const { badSmokeQueries } = await import('../../index/smoke-file.ts');
  return badSmokeQueries(path, problems);
}

/** @param embed with the model of the index, and without anything that was remembered */
export function askingWith(
  smoke: ReadSmoke | undefined,
  embed: ((items: readonly ImageItem[]) => AsyncIterable<{ readonly vector: Float32Array }>) | undefined,
): Smoke | undefined {
  if (smoke === undefined) return undefined;
  return {
    queries: smoke.queries,
    async embedImages() {
      if (embed === undefined)
        throw badInput('model.declared', 'The model is declared: this program cannot embed images with it.', {
          fix: 'In the file of `smoke-queries`, ask by `id` or `vector`.',
        });
      return (await Array.fromAsync(embed(smoke.images))).map(({ vector }) => vector);
    },
  };
}
