import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Evaluation } from '../../src/evaluate/evaluation.ts';
import { sha256 } from '../../src/lib/digest.ts';
import type { Training } from '../../src/model/model.ts';
import { openFolderStorage } from '../../src/registry/folder/folder-storage.ts';
import type { RegistryStorage } from '../../src/registry/registry.ts';
import type { ModelVersion, TrainedVersion } from '../../src/registry/version-record.ts';
import type { NewVersion } from '../../src/registry/versions.ts';

export const MODEL = 'digits';

export async function makeRegistry(): Promise<{ folder: string; storage: RegistryStorage }> {
  const folder = await mkdtemp(join(tmpdir(), 'versions-'));
  return { folder, storage: openFolderStorage({ folder, readOnly: false }) };
}

type Record = Omit<TrainedVersion, 'files'>;

/** A version whose digest follows from its name; `changes` are what sets it apart from the others. */
export function makeVersion(
  name: string,
  changes: Partial<Omit<Record, 'training'>> & { readonly training?: Partial<Training> } = {},
): NewVersion {
  return { record: makeRecord(name, changes), files: makeFiles(name) };
}

export function makeRecord(
  name: string,
  {
    training,
    ...changes
  }: Partial<Omit<Record, 'training'>> & { readonly training?: Partial<Training> } = {},
): Record {
  return {
    digest: sha256(name),
    training: {
      recipe: 'cnn',
      engine: 'wasm',
      engineNumericVersion: 1,
      seed: 1,
      epochs: 10,
      batchSize: 64,
      learningRate: 0.001,
      embeddingDimension: 512,
      dataFingerprint: sha256('data'),
      key: sha256(`key of ${name}`),
      itemCount: 100,
      history: [{ epoch: 1, loss: 0.5, accuracy: 0.75, validationLoss: 0.6, validationAccuracy: 0.7 }],
      ...training,
    },
    labels: ['cat', 'dog'],
    preprocessing: {
      imageSize: 32,
      channels: 3,
      decoder: 'decoder 1',
      resize: 'area',
      background: 'white',
      scale: 1 / 255,
    },
    topologyDigest: sha256('topology'),
    dimension: 512,
    createdAt: '2026-01-02T03:04:05.000Z',
    ...changes,
  };
}

function makeFiles(name: string): Map<string, Uint8Array> {
  return new Map([
    ['embedding/model.json', Buffer.from(`{"of":"${name}"}`)],
    ['embedding/weights.bin', Uint8Array.from({ length: 1000 }, (_, i) => i)],
  ]);
}

export function makeEvaluation(version: Pick<ModelVersion, 'digest'>, accuracy = 0.9): Evaluation {
  return {
    modelDigest: version.digest,
    dataFingerprint: sha256('test data'),
    testItems: 1,
    classes: ['cat', 'dog'],
    metrics: { accuracy, 'recall[cat]': 1 },
    confusion: [
      [1, 0],
      [0, 0],
    ],
    predictions: [{ id: 'cat/1.png', label: 'cat', predicted: 'cat', score: 0.9, labelScore: 0.9 }],
    neighbours: [{ id: 'cat/1.png', matches: [{ id: 'cat/2.png', label: 'cat', score: 0.99 }] }],
  };
}
