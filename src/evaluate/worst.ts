import type { EvaluationOutcome } from '../report/outcome.ts';
import { classScores } from './classification.ts';
import type { Evaluation } from './evaluation.ts';

type Measured = Pick<Evaluation, 'classes' | 'confusion' | 'predictions'>;

/** The classes with the lowest F1, lowest first, equal ones in the order of the classes. */
export function worstClasses({ classes, confusion }: Measured, limit = 5): EvaluationOutcome['worstClasses'] {
  return classScores(confusion)
    .map(({ precision, recall, f: f1, support }, i) => ({
      name: classes[i]!,
      precision,
      recall,
      f1,
      support,
    }))
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, limit);
}

/** Test items with a wrong prediction, the surest first, equally sure ones in the order of the items. */
export function worstItems({ predictions }: Measured, limit = 5): EvaluationOutcome['worstItems'] {
  return predictions
    .filter(({ label, predicted }) => label !== predicted)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
