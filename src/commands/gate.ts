import { shortDigest } from '../lib/digest.ts';
import { EXIT } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { requireCandidate } from './steps/candidate.ts';
import { checkRules, judgeModel } from './steps/judge-model.ts';
import { noteVersion } from './steps/note-model.ts';

/** Judges a candidate by the rules. Nothing else is touched. */
export async function gate(context: Context): Promise<number> {
  await checkRules(context);
  context.log.step('Reading the candidate');
  const { version, evaluation, storage } = await requireCandidate(context);
  await noteVersion(context, { version, home: storage }, 'candidate');
  const verdict = await judgeModel(context, evaluation);
  if (verdict.judgement !== 'pass') return EXIT.gate;
  context.draft.headline = `The gate passed: candidate ${shortDigest(version.digest)} fulfils every rule.`;
  return EXIT.done;
}
