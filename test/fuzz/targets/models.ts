import { openWasmEngine } from '../../../src/engines/tfjs/wasm-engine.ts';
import { CLASSIFIER_LAYER, EMBEDDING_LAYER, type Model } from '../../../src/model/model.ts';
import { createModel } from '../../../src/model/model-digest.ts';
import { type ModelFile, readModelFiles, writeModelFiles } from '../../../src/model/model-files.ts';
import { tinyModel } from '../../model/tiny-model.ts';
import { type Chance, spoilJson } from '../chance.ts';
import type { Target } from '../target.ts';

/** Models whose digests are all right, and whose layers, shapes, labels or preprocessing are not. */
export const models: Target = {
  name: 'models',
  async prepare() {
    const engine = await openWasmEngine();
    const original = tinyModel();
    let files: ReadonlyMap<ModelFile, Uint8Array> = new Map();
    return {
      spoil(chance) {
        const what = chance.of([
          'topology',
          'topology',
          'topology',
          'weights',
          'labels',
          'preprocessing',
        ] as const);
        // Not every spoilt model can be written at all.
        for (files = new Map(); files.size === 0; ) files = filesOf(original, what, chance);
        return what;
      },
      async read() {
        const model = readModelFiles(files);
        const predictor = await engine.load(model.classifier, [EMBEDDING_LAYER, CLASSIFIER_LAYER]);
        try {
          const { imageSize } = model.preprocessing;
          await predictor.predict(new Float32Array(imageSize * imageSize * 3), 1);
        } finally {
          predictor.dispose();
        }
      },
    };
  },
};

type Part = 'topology' | 'weights' | 'labels' | 'preprocessing';

function filesOf(model: Model, what: Part, chance: Chance): ReadonlyMap<ModelFile, Uint8Array> {
  try {
    return writeModelFiles(spoilModel(model, what, chance));
  } catch {
    return new Map();
  }
}

function spoilModel(model: Model, what: Part, chance: Chance): Model {
  const { classifier, labels, preprocessing } = model;
  if (what === 'labels') return createModel({ ...model, labels: spoilJson(labels, chance) as string[] });
  if (what === 'preprocessing')
    return createModel({
      ...model,
      preprocessing: spoilJson(preprocessing, chance) as Model['preprocessing'],
    });
  if (what === 'topology') {
    const topology = spoilJson(classifier.topology, chance) as Model['classifier']['topology'];
    return createModel({ ...model, classifier: { ...classifier, topology } });
  }
  const specs = classifier.weights.map(({ name, shape }) => ({ name, shape }));
  const spoilt = spoilJson(specs, chance) as { name: string; shape: number[] }[];
  const weights = spoilt.map((spec, i) => ({
    ...spec,
    values: classifier.weights[i]?.values ?? new Float32Array(),
  }));
  return createModel({ classifier: { ...classifier, weights }, labels, preprocessing });
}
