import type { IndexOutcome, ModelOutcome, Outcome } from '../report/outcome.ts';
import type { OutputName } from '../settings/outputs.ts';

/**
 * What later steps get; undefined where the run did not come to it.
 * @param newVersion of a run that registers: whether the registry lacked the model
 * @param report path of the page
 */
export function outputsOf(
  outcome: Outcome,
  newVersion: boolean | undefined,
  report: string | undefined,
): Record<OutputName, string | undefined> {
  const { verdict, model, evaluation, index } = outcome;
  const metric = (name: string): string | undefined => evaluation?.metrics[name]?.toString();
  return {
    verdict: verdict?.judgement,
    'model-version': model?.version,
    'model-digest': model?.digest,
    accuracy: metric('accuracy'),
    'f1-macro': metric('f1_macro'),
    metrics: evaluation && JSON.stringify(evaluation.metrics),
    generation: index?.generation,
    previous: index?.previous,
    switched: index && String(index.switched),
    count: index && String(index.count),
    changed: changed(outcome, newVersion)?.toString(),
    report,
  };
}

/** Did the run bring something new? Not to be said of a run that failed before it could, nor of `gate`, which only judges. */
function changed({ command, model, index }: Outcome, newVersion: boolean | undefined): boolean | undefined {
  if (command === 'gate' || (model === undefined && index === undefined)) return undefined;
  return (
    (newVersion ?? (model !== undefined && isNewCandidate(command, model))) ||
    (index !== undefined && hasChanged(index))
  );
}

/** Of those who make a candidate: an equal one that the registry had is `registered`. */
const isNewCandidate = (command: string, { origin }: ModelOutcome): boolean =>
  (command === 'train' || command === 'run') && origin !== 'registered';

const hasChanged = ({ switched, edited, written, removed }: IndexOutcome): boolean =>
  switched || edited === true || written > 0 || removed > 0;
