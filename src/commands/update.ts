import { datasetOf } from '../data/item.ts';
import { preprocessing } from '../data/preprocessing.ts';
import { readyVectors } from '../embed/ready-vectors.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { badInput, EXIT } from '../lib/errors.ts';
import { checkPreprocessing } from '../reader/runnable-version.ts';
import { findByDigest, findByLabel, listVersions } from '../registry/registered-versions.ts';
import { checkItems } from '../stores/record-check.ts';
import type { Context } from './context.ts';
import { requireCandidate } from './steps/candidate.ts';
import { checkIndexItems } from './steps/check-index-items.ts';
import { checkLiveModel } from './steps/check-live-model.ts';
import { checkFit, refusalOf } from './steps/check-store.ts';
import { checkAgreement } from './steps/declare-model.ts';
import { checkBaseline } from './steps/judge-generation.ts';
import { checkRules, judgeModel } from './steps/judge-model.ts';
import { loadEmbedder } from './steps/load-embedder.ts';
import { noteVersion } from './steps/note-model.ts';
import type { ObtainedModel } from './steps/obtained-model.ts';
import { openReader, readIndexData } from './steps/read-data.ts';
import { readIndexVectors } from './steps/read-vectors.ts';
import { registerModel } from './steps/register-model.ts';
import { askingWith, checkSmokeQueries, readSmokeQueries } from './steps/smoke-queries.ts';
import { updateIndex } from './steps/update-index.ts';

/** A candidate, judged again, or a registered version becomes the model of a new generation. */
export async function update(context: Context): Promise<number> {
  const { settings } = context;
  await checkRules(context);
  const smoke = await readSmokeQueries(context);
  await checkFit(context);
  await checkLiveModel(context);
  await checkBaseline(context);
  const model =
    settings.modelVersion === undefined
      ? await judgedCandidate(context)
      : await registeredModel(context, settings.modelVersion);
  if (model === undefined) return EXIT.gate;
  const setting = settings.indexData === undefined ? 'data' : 'index-data';
  const { version } = model;
  const { distance } = settings;
  await checkFit(context, version.dimension);
  if (version.kind === 'declared') {
    checkAgreement(context, version.declaration, 'the model');
    const items = await readIndexVectors(context, setting, version.declaration);
    await checkIndexItems(context, items.count);
    const { dimension } = version;
    await checkSmokeQueries(context, smoke, { distance, dimension, items: () => items.items() });
    await updateIndex(context, items, {
      ...(await model.register()),
      ...{ embedder: async () => readyVectors, smoke: askingWith(smoke, undefined) },
    });
    return EXIT.done;
  }
  await context.chooseEngine();
  const reader = openReader(context, preprocessing(version.preprocessing.imageSize));
  checkPreprocessing(version, reader.preprocessing);
  const items = await readIndexData(context, reader, setting);
  checkItems(items, await refusalOf(context));
  await checkIndexItems(context, items.length);
  const { dimension } = version;
  await checkSmokeQueries(context, smoke, { distance, dimension, reader, items: () => items });
  const registered = await model.register();
  const embedder = context.once(() => loadEmbedder(context, { ...registered, reader, classify: false }));
  const asked = askingWith(smoke, async function* (images) {
    yield* (await embedder()).embedAgain(images);
  });
  await updateIndex(context, datasetOf(items), { ...registered, embedder, smoke: asked });
  return EXIT.done;
}

interface Chosen extends ObtainedModel {
  register(): Promise<ObtainedModel>;
}

/** A candidate that does not pass cannot get in by this door either. */
async function judgedCandidate(context: Context): Promise<Chosen | undefined> {
  context.log.step('Reading the candidate');
  const { version, evaluation, storage } = await requireCandidate(context);
  checkDistance(context, evaluation);
  const model = { version, home: storage };
  await noteVersion(context, model, 'candidate');
  if ((await judgeModel(context, evaluation)).judgement !== 'pass') return undefined;
  return { ...model, register: () => registerModel(context, model, evaluation) };
}

/** What was measured of the neighbours must be about the index that is built. */
function checkDistance({ settings }: Context, { distance }: Evaluation): void {
  if (distance === undefined || distance === settings.distance) return;
  throw badInput(
    'candidate.other-distance',
    `\`distance\`: the candidate in "${settings.candidate}" was evaluated for ${distance}, and the index would use ${settings.distance}.`,
    {
      fix: `Evaluate it again: \`train\` with \`distance: ${settings.distance}\` keeps the model. Or update with \`distance: ${distance}\`.`,
    },
  );
}

async function registeredModel(context: Context, named: string): Promise<Chosen> {
  context.log.step('Reading the registered model');
  const registry = await context.registry();
  const { modelName } = context;
  const found = /^[0-9a-f]{64}$/.test(named)
    ? await findByDigest(registry, modelName, named)
    : await findByLabel(registry, modelName, named);
  if (found === undefined) {
    const known = (await listVersions(registry, modelName)).flatMap(({ label }) => label ?? []);
    throw badInput(
      'registry.unknown-version',
      `\`model-version\`: ${registry.description} has no version ${JSON.stringify(named)} of the model "${modelName}".`,
      {
        fix:
          known.length > 0
            ? `Take one of these: ${known.join(', ')}.`
            : 'There is none yet: `run` registers the first.',
      },
    );
  }
  const { version, ...label } = found;
  const model = { version, ...label, home: registry };
  await noteVersion(context, model, 'registered');
  return { ...model, register: () => registerModel(context, model, undefined) };
}
