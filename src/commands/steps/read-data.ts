import { join } from 'node:path';
import { checkIndexData, checkLabelledData, leakedItems } from '../../data/check.ts';
import { type ImageReader, openImageReader } from '../../data/image-reader.ts';
import { fingerprint, type ImageItem, type Item } from '../../data/item.ts';
import type { OpenedImages } from '../../data/opened-data.ts';
import { cachePixels } from '../../data/pixel-cache.ts';
import type { Preprocessing } from '../../data/preprocessing.ts';
import { findUnreadable, type SkippedItem } from '../../data/readable.ts';
import { type Split, splitItems } from '../../data/split.ts';
import { counted } from '../../lib/counted.ts';
import { badInput } from '../../lib/errors.ts';
import type { Context } from '../context.ts';
import { fileNote } from './file-note.ts';
import { openSetting } from './open-setting.ts';

/** The data of a run that trains: read, checked, split. */
export interface TrainingData extends Split<ImageItem> {
  /** Class names, sorted. */
  readonly classes: readonly string[];
  /** All of `data`: what is indexed unless `index-data` says otherwise. */
  readonly items: readonly ImageItem[];
}

/** Decodes images as a model wants them; every content once. */
export function openReader(context: Context, preprocessing: Preprocessing): ImageReader {
  const reader = cachePixels(openImageReader({ preprocessing, workers: context.settings.workers }));
  context.defer(() => reader.close());
  return reader;
}

/**
 * Takes `data` and reads `test-data`, leaves out or refuses what cannot be used, and splits.
 * @throws CodedError `data.…` (exit 2) with every problem that was found
 */
export async function readTrainingData(
  context: Context,
  data: OpenedImages,
  reader: ImageReader,
): Promise<TrainingData> {
  const { settings, log, draft } = context;
  noteFiles(context, data);
  const testData = settings.testData === undefined ? undefined : await scan(context, 'test-data');
  // What is wrong with the folders is told before a single image is decoded.
  checkLabelledData({
    data,
    ...(testData && { testData }),
    split: splitOf(context, data.items, testData?.items),
  });

  const good = await readable(context, data, reader);
  const goodTest = testData && (await readable(context, testData, reader));
  const split = splitOf(context, good.items, goodTest?.items);
  const skipped = [...good.skipped, ...(goodTest?.skipped ?? [])];
  const kept = withoutLeaks(context, split);
  if (skipped.length > 0 || kept !== split)
    checkLabelledData({ data, ...(testData && { testData }), split: kept });

  const classes = [...new Set(kept.train.map(({ label }) => label!))].sort();
  const count = (items: readonly Item[], name: string): number =>
    items.filter(({ label }) => label === name).length;
  draft.data = {
    folder: data.folder,
    ...(testData && { testFolder: testData.folder }),
    items: good.items.length,
    fingerprint: fingerprint(good.items),
    classes: classes.map((name) => ({
      name,
      train: count(kept.train, name),
      validation: count(kept.validation, name),
      test: count(kept.test, name),
    })),
    skipped,
  };
  const { train, validation, test } = kept;
  log.info(
    `${good.items.length} images of ${classes.length} classes: ${train.length} to train, ` +
      `${validation.length} to validate, ${test.length} to test${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}.`,
  );
  return { ...kept, classes, items: good.items };
}

/**
 * Reads what is to be indexed from a folder of its own.
 * @throws CodedError `data.…` (exit 2)
 */
export async function readIndexData(
  context: Context,
  reader: ImageReader,
  setting: 'data' | 'index-data',
): Promise<readonly ImageItem[]> {
  context.log.step('Reading the items to index');
  const data = await scan(context, setting);
  checkIndexData(data);
  const { items, skipped } = await readable(context, data, reader);
  context.log.info(
    `${items.length} images to index${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}.`,
  );
  context.draft.data ??= {
    ...{ folder: data.folder, items: items.length, fingerprint: fingerprint(items), classes: [], skipped },
  };
  return items;
}

async function scan(context: Context, setting: 'data' | 'index-data' | 'test-data'): Promise<OpenedImages> {
  const opened = await openSetting(context, setting);
  if (opened.kind === 'vectors') {
    throw badInput('data.other-kind', `\`${setting}\`: "${opened.folder}" holds ready vectors, not images.`, {
      fix: 'The model embeds images: name a folder, or a table with a column of images.',
    });
  }
  noteFiles(context, opened);
  return opened;
}

/** The report shows what was learned from and tested with; images of index-data may have the same ids. */
function noteFiles({ draft: { files } }: Context, { setting, items }: OpenedImages): void {
  if (setting === 'index-data') return;
  for (const item of items) (setting === 'test-data' ? files.testData : files.data).set(item.id, item);
}

function splitOf(
  { settings }: Context,
  items: readonly ImageItem[],
  test: readonly ImageItem[] | undefined,
): Split<ImageItem> {
  const split = splitItems(items, settings);
  return test === undefined ? split : { ...split, test: [...split.test, ...test] };
}

async function readable(
  { settings, log, signal, mayCache }: Context,
  { items, setting, skipped }: OpenedImages,
  reader: ImageReader,
): Promise<{ readonly items: readonly ImageItem[]; readonly skipped: readonly SkippedItem[] }> {
  const note = fileNote(join(settings.cache, 'readable'), mayCache, log);
  const { onBadItem } = settings;
  const found = await findUnreadable(items, reader, { onBadItem, setting, log, signal, note });
  return { ...found, skipped: [...skipped, ...found.skipped] };
}

/** What is also in the separate test folder is not learned from: it would flatter the result. */
function withoutLeaks({ log }: Context, split: Split<ImageItem>): Split<ImageItem> {
  const leaked = new Set(leakedItems(split));
  if (leaked.size === 0) return split;
  const [first] = leaked;
  log.warn(
    `${counted(leaked.size, 'image')} of \`data\` ${leaked.size === 1 ? 'is' : 'are'} in \`test-data\` too (such as "${first!.id}") and not learned from.`,
  );
  const keep = (items: readonly ImageItem[]): ImageItem[] => items.filter((item) => !leaked.has(item));
  return { train: keep(split.train), validation: keep(split.validation), test: split.test };
}
