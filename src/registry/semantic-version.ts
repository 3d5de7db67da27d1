import { digestOf } from '../lib/digest.ts';
import type { DeclaredVersion, TrainedVersion } from './version-record.ts';

export type VersionLevel = 'major' | 'minor' | 'patch';

/** What of a version decides the next one's label. */
export type Comparable = ComparableTraining | ComparableDeclaration;

type ComparableTraining = Pick<
  TrainedVersion,
  'kind' | 'dimension' | 'preprocessing' | 'topologyDigest' | 'labels' | 'training'
>;
type ComparableDeclaration = Pick<DeclaredVersion, 'kind' | 'dimension' | 'declaration'>;

export interface Comparison {
  readonly level: VersionLevel;
  /** One sentence, such as `The class "cat" is gone: vectors cannot be compared with those of 1.4.0.` */
  readonly reason: string;
}

export const FIRST_LABEL = '1.0.0';

/**
 * What changed against the newest version. Pure.
 * major: vectors or answers are no longer comparable in kind: dimension, preprocessing, architecture, a class removed,
 * a declared model of another name, declared instead of trained · minor: training data or classes added or changed,
 * settings changed, another revision of a declared model · patch: the rest
 */
export function compareVersions(newest: Comparable, next: Comparable, newestLabel: string): Comparison {
  const { major, minor, patch } = changesBetween(newest, next);
  if (major.length > 0) return { level: 'major', reason: sentence(major, newestLabel) };
  if (minor.length > 0) return { level: 'minor', reason: sentence(minor, newestLabel) };
  return { level: 'patch', reason: sentence(patch, newestLabel) };
}

/** The label behind `highest`. */
export function nextLabel(highest: string, level: VersionLevel): string {
  const [major, minor, patch] = parseLabel(highest);
  switch (level) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
  }
}

/** Orders labels as numbers: 1.9.0 before 1.10.0. */
export function compareLabels(a: string, b: string): number {
  const left = parseLabel(a);
  const right = parseLabel(b);
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

type Changes = Readonly<Record<VersionLevel, readonly string[]>>;

function changesBetween(newest: Comparable, next: Comparable): Changes {
  if (newest.kind === 'declared' && next.kind === 'declared') return declaredChanges(newest, next);
  if (newest.kind !== 'declared' && next.kind !== 'declared')
    return {
      major: majorChanges(newest, next),
      minor: minorChanges(newest, next),
      patch: patchChanges(newest, next),
    };
  const how =
    next.kind === 'declared'
      ? 'the model is declared instead of trained'
      : 'the model is trained instead of declared';
  return { major: [how], minor: [], patch: [] };
}

function declaredChanges(newest: ComparableDeclaration, next: ComparableDeclaration): Changes {
  const [before, after] = [newest.declaration, next.declaration];
  return {
    major: [
      ...change('the model is', before.name, after.name),
      ...change('embeddings have', newest.dimension, next.dimension, ' dimensions'),
    ],
    minor: change('the revision is', before.revision ?? 'none', after.revision ?? 'none'),
    patch: ['what is declared is the same'],
  };
}

function majorChanges(newest: ComparableTraining, next: ComparableTraining): string[] {
  const gone = newest.labels.filter((name) => !next.labels.includes(name));
  return [
    ...change('embeddings have', newest.dimension, next.dimension, ' dimensions'),
    ...(digestOf(newest.preprocessing) === digestOf(next.preprocessing)
      ? []
      : [`preprocessing is another (${changedKeys(newest.preprocessing, next.preprocessing)})`]),
    ...(newest.topologyDigest === next.topologyDigest && newest.training.recipe === next.training.recipe
      ? []
      : ['the architecture is another']),
    ...(gone.length === 0 ? [] : [`${classes(gone)} gone`]),
  ];
}

function minorChanges({ labels, training: before }: ComparableTraining, next: ComparableTraining): string[] {
  const after = next.training;
  const added = next.labels.filter((name) => !labels.includes(name));
  return [
    ...(added.length === 0 ? [] : [`${classes(added)} new`]),
    ...(before.dataFingerprint === after.dataFingerprint
      ? []
      : [`the training data changed (${before.itemCount} items, now ${after.itemCount})`]),
    ...change('epochs are', before.epochs, after.epochs),
    ...change('the batch size is', before.batchSize, after.batchSize),
    ...change('the learning rate is', before.learningRate, after.learningRate),
  ];
}

function patchChanges(
  { training: before }: ComparableTraining,
  { training: after }: ComparableTraining,
): string[] {
  const changes = [
    ...change('the seed is', before.seed, after.seed),
    ...change('the engine is', before.engine, after.engine),
    ...change("the engine's numeric version is", before.engineNumericVersion, after.engineNumericVersion),
  ];
  return changes.length > 0 ? changes : ['the weights are others, from equal data and settings'];
}

function change<T>(what: string, before: T, after: T, unit = ''): string[] {
  return before === after ? [] : [`${what} ${after}${unit} instead of ${before}`];
}

function classes(names: readonly string[]): string {
  const listed = names.slice(0, 3).map((name) => JSON.stringify(name));
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return names.length === 1 ? `the class ${listed[0]} is` : `the classes ${listed.join(', ')}${more} are`;
}

function changedKeys(before: object, after: object): string {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  const keys = [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key));
  return keys.map((key) => `${key}: ${JSON.stringify(now.get(key))}`).join(', ');
}

function sentence(changes: readonly string[], newestLabel: string): string {
  return `Against ${newestLabel}, ${changes.join('; ')}.`;
}

function parseLabel(label: string): readonly [number, number, number] {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(label);
  if (match === null) throw new RangeError(`${JSON.stringify(label)} is no semantic version`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}
