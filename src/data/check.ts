import { counted } from '../lib/counted.ts';
import { badInput } from '../lib/errors.ts';
import { listed } from '../lib/listed.ts';
import type { ImageItem, Item } from './item.ts';
import type { ScannedFolder } from './scan.ts';
import type { Split } from './split.ts';

/** What a training run is about to use. */
export interface LabelledData {
  readonly data: ScannedFolder;
  /** The separate folder that `test-data` names. */
  readonly testData?: ScannedFolder;
  readonly split: Split<ImageItem>;
}

/**
 * Are these images fit to train and to judge a classifier?
 * @throws CodedError `data.unfit`, all problems at once
 */
export function checkLabelledData({ data, testData, split }: LabelledData): void {
  const folders = testData === undefined ? [data] : [data, testData];
  refuse(folders, [
    ...folders.flatMap((folder) => [...folderProblems(folder), ...unlabelled(folder)]),
    ...conflictingLabels(folders.flatMap(({ items }) => items)),
    ...classProblems(split, testData),
  ]);
}

/**
 * Are these images fit to be indexed? Labels are not needed for that.
 * @throws CodedError `data.unfit`, all problems at once
 */
export function checkIndexData(data: ScannedFolder): void {
  refuse(
    [data],
    folderProblems(data),
    'Check that the data is complete: what is to be indexed must hold images.',
  );
}

/** Training items whose very content is also in the separate test folder: they flatter the result. */
export function leakedItems<T extends Item>(split: Split<T>): readonly T[] {
  const tested = new Set(split.test.map(({ contentDigest }) => contentDigest));
  return [...split.train, ...split.validation].filter(({ contentDigest }) => tested.has(contentDigest));
}

function refuse(folders: readonly ScannedFolder[], problems: readonly string[], instead?: string): void {
  if (problems.length === 0) return;
  const named = folders.map(({ setting, folder }) => `\`${setting}\` "${folder}"`).join(' and ');
  const tabular = folders.some((folder) => folder.tabular);
  throw badInput('data.unfit', `The images cannot be used as they are: ${named}.`, {
    problems,
    fix:
      instead ??
      `${tabular ? 'Give every row a label, and name the column with `label-column`.' : 'Put every image into a folder of its class: <class>/<file>.'} There must be two classes or more, each with images enough to train and to test.`,
  });
}

function folderProblems({ setting, items, ignored, problems, tabular }: ScannedFolder): string[] {
  const none = tabular
    ? `\`${setting}\`: no row holds an image`
    : `\`${setting}\`: no images (.jpg, .jpeg, .png or .webp), ${counted(ignored, 'other file')}`;
  return [
    ...listed(problems).map((problem) => `\`${setting}\`: ${problem}`),
    ...(items.length === 0 && problems.length === 0 ? [none] : []),
  ];
}

function unlabelled({ setting, items, tabular }: ScannedFolder): string[] {
  const wrong = tabular ? 'no label' : 'in no class folder';
  const loose = items.filter(({ label }) => label === undefined);
  return [...listed(loose.map(({ id }) => `\`${setting}\`: "${id}": ${wrong}`))];
}

function conflictingLabels(items: readonly Item[]): string[] {
  const sharers = Map.groupBy(items, ({ contentDigest }) => contentDigest).values();
  const conflicts = [...sharers].filter((same) => new Set(same.map(({ label }) => label)).size > 1);
  return [...listed(conflicts.map((same) => `the same image under two labels: ${names(same)}`))];
}

function names(items: readonly Item[]): string {
  return listed(items.map(({ id }) => id)).join(', ');
}

function classProblems(
  { train, validation, test }: Split<ImageItem>,
  testData: ScannedFolder | undefined,
): string[] {
  const trained = labelsOf(train);
  const tested = labelsOf(test);
  const all = labelsOf([...train, ...validation, ...test]);
  if (all.size === 1) return [`one class only: "${[...all].join()}"`];
  const missing = [...all]
    .sort()
    .flatMap((label) => [
      ...(trained.has(label) ? [] : [`class "${label}": no image to train with${remedy(testData)}`]),
      ...(tested.has(label) ? [] : [`class "${label}": no image to test with${remedy(testData)}`]),
    ]);
  return [...listed(missing)];
}

function remedy(testData: ScannedFolder | undefined): string {
  return testData === undefined ? ' after the split: add images, or change `test-split` or `split-seed`' : '';
}

function labelsOf(items: readonly Item[]): Set<string> {
  return new Set(items.flatMap(({ label }) => label ?? []));
}
