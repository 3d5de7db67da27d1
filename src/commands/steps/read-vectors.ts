import type { Dataset, VectorItem } from '../../data/item.ts';
import type { OpenedVectors } from '../../data/opened-data.ts';
import { counted } from '../../lib/counted.ts';
import { badInput } from '../../lib/errors.ts';
import type { Declaration } from '../../model/declared-model.ts';
import type { Context } from '../context.ts';
import { openSetting } from './open-setting.ts';

/** Ready vectors, and what they are tested with. */
export interface VectorData {
  readonly data: OpenedVectors;
  /** Vectors of their own to test with; absent: a part of `data`. */
  readonly testData?: OpenedVectors;
}

/**
 * Takes `data` and opens `test-data`.
 * @throws CodedError `data.…` (exit 2)
 */
export async function readVectors(context: Context, data: OpenedVectors): Promise<VectorData> {
  const { settings, draft, log } = context;
  const testData =
    settings.testData === undefined ? undefined : await openVectors(context, 'test-data', data.dimension);
  noteVectors(context, data);
  const skipped = [...data.skipped, ...(testData?.skipped ?? [])];
  draft.data = { ...draft.data!, ...(testData && { testFolder: testData.folder }), skipped };
  if (settings.validationSplit > 0)
    log.warn('`validation-split`: nothing is trained with ready vectors, so nothing is kept for validation.');
  return { data, ...(testData && { testData }) };
}

/**
 * What is to be indexed, from a place of its own.
 * @throws CodedError `data.…`, `data.other-dimension` (exit 2)
 */
export async function readIndexVectors(
  context: Context,
  setting: 'data' | 'index-data',
  { dimension }: Declaration,
): Promise<Dataset<VectorItem>> {
  context.log.step('Reading the items to index');
  const opened = await openVectors(context, setting, dimension);
  if (context.draft.data === undefined) noteVectors(context, opened);
  return opened.dataset;
}

async function openVectors(
  context: Context,
  setting: 'data' | 'index-data' | 'test-data',
  dimension: number,
): Promise<OpenedVectors> {
  const opened = await openSetting(context, setting);
  if (opened.kind === 'images') {
    throw badInput('data.other-kind', `\`${setting}\`: "${opened.folder}" holds images, not ready vectors.`, {
      fix: 'A declared model cannot embed images: name files of its vectors.',
    });
  }
  if (opened.dimension === dimension) return opened;
  throw badInput(
    'data.other-dimension',
    `\`${setting}\`: the vectors of "${opened.folder}" have ${opened.dimension} values, and the model's have ${dimension}.`,
    { fix: 'Name the file that this model computed: vectors of one index come from one model.' },
  );
}

function noteVectors(
  { draft, log }: Context,
  { folder, dataset, labels, skipped, dimension }: OpenedVectors,
) {
  const { count: items, fingerprint } = dataset;
  draft.data = {
    folder,
    items,
    fingerprint,
    classes: [],
    vectors: { dimension, ...labelCount(labels) },
    skipped,
  };
  const labelled = labels === undefined ? 'of many labels' : counted(labels.size, 'label');
  const left = skipped.length > 0 ? `, ${counted(skipped.length, 'row')} skipped` : '';
  log.info(
    `${items.toLocaleString('en-US')} vectors of ${counted(dimension, 'dimension')}, ${labelled}${left}.`,
  );
}

/** Where there are very many, they are not counted. */
function labelCount(labels: OpenedVectors['labels']): { readonly labels?: number } {
  return labels === undefined ? {} : { labels: labels.size };
}
