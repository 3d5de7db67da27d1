import type { Evaluation } from '../../evaluate/evaluation.ts';
import { notMeasured } from '../../evaluate/measurements.ts';
import { readEvaluation, saveEvaluation } from '../../registry/evaluations.ts';
import { registerVersion } from '../../registry/registered-versions.ts';
import { readVersionFiles } from '../../registry/versions.ts';
import type { Context } from '../context.ts';
import { checkStrategy } from './check-strategy.ts';
import type { ObtainedModel } from './obtained-model.ts';

/** Puts a model that passed the gate into the registry, with a label and its evaluation; where the run may not write, it stays a candidate. */
export async function registerModel(
  context: Context,
  model: ObtainedModel,
  evaluation: Evaluation | undefined,
): Promise<ObtainedModel> {
  await checkStrategy(context, model.version);
  const { permission, settings, log, modelName, draft } = context;
  if (!permission.allowed || settings.dryRun) {
    if (model.label === undefined)
      log.info(`Not registered: ${settings.dryRun ? 'dry-run' : permission.reason}.`);
    return model;
  }
  log.step('Registering');
  const registry = await context.registry();
  const { files: _, ...record } = model.version;
  const { version, label, reason, added } =
    model.label !== undefined && model.home === registry
      ? { version: model.version, label: model.label, reason: model.reason, added: false }
      : await registerVersion(registry, modelName, {
          record,
          files: await readVersionFiles(model.home, modelName, model.version),
        });
  if (evaluation !== undefined) {
    const { modelDigest, dataFingerprint } = evaluation;
    const known = await readEvaluation(registry, modelName, modelDigest, dataFingerprint);
    // One that was measured with fewer metrics gives way.
    if (known === undefined || notMeasured(known, Object.keys(evaluation.metrics)).length > 0)
      await saveEvaluation(registry, modelName, evaluation);
  }
  log.info(`${modelName} ${label}${model.label === undefined ? `: ${reason}` : ' is registered already.'}`);
  draft.newVersion = added;
  if (draft.model !== undefined) {
    draft.model = {
      ...draft.model,
      version: label,
      ...(reason === undefined ? {} : { versionReason: reason }),
    };
  }
  return { version, label, ...(reason === undefined ? {} : { reason }), home: registry };
}
