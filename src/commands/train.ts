import { shortDigest } from '../lib/digest.ts';
import { EXIT } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { checkRules, describeEvaluation } from './steps/judge-model.ts';
import { withMaterial } from './steps/with-material.ts';

/** Images or ready vectors become a candidate: a trained or declared model and its evaluation, for `gate` and `update`. */
export async function train(context: Context): Promise<number> {
  const { settings, draft } = context;
  await checkRules(context);
  return withMaterial(context, async (material) => {
    const model = await material.obtainModel();
    draft.evaluation = describeEvaluation(await model.evaluate());
    draft.headline = `Candidate ${shortDigest(model.version.digest)} is in ${settings.candidate}, to be judged.`;
    return EXIT.done;
  });
}
