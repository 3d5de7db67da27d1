import { counted } from '../../lib/counted.ts';
import { isPlanOnly, madeNew } from '../findings.ts';
import { formatCount, formatDuration, formatLimit, formatMetric } from '../format.ts';
import type { DataOutcome, Outcome } from '../outcome.ts';
import { type Content, html, type Markup } from './markup.ts';

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note: Content;
}

const headliners: readonly (readonly [string, string])[] = [
  ['accuracy', 'Accuracy'],
  ['f1_macro', 'F1, macro'],
  ['precision@10', 'Precision@10'],
];

/** The row of large figures under the headline. */
export function renderFigures(outcome: Outcome): Markup | undefined {
  const figures = [...metricFigures(outcome), ...workFigures(outcome)];
  if (figures.length === 0) return undefined;
  return html`
<dl class="figures" aria-label="Key figures">
${figures.map(({ label, value, note }) => html`<div><dt>${label}</dt><dd><strong>${value}</strong><span>${note}</span></dd></div>`)}
</dl>`;
}

function metricFigures({ evaluation, verdict }: Outcome): readonly Figure[] {
  return headliners.flatMap(([metric, label]): readonly Figure[] => {
    const value = evaluation?.metrics[metric];
    if (value === undefined) return [];
    const result = verdict?.results.find(({ rule }) => rule.metric === metric);
    if (result === undefined) return [{ label, value: formatMetric(value), note: 'no rule' }];
    const passed = result.judgement === 'pass';
    const note = html`<span class="${passed ? 'good' : 'bad'}" aria-hidden="true">${passed ? '✓' : '✗'}</span> gate ${formatLimit(result.rule)}`;
    return [{ label, value: formatMetric(value, result.rule.threshold), note }];
  });
}

function workFigures(outcome: Outcome): readonly Figure[] {
  const { model, index, plan, data, evaluation } = outcome;
  const figures: Figure[] = [];
  if (index !== undefined && !isPlanOnly(outcome))
    figures.push({
      label: 'Items indexed',
      value: formatCount(index.count),
      note:
        index.embedded === 0
          ? 'no new vector'
          : `${formatCount(index.embedded)} ${madeNew({ model })}${model?.declaration === undefined ? ' anew' : ''}`,
    });
  else if (plan !== undefined)
    figures.push({
      label: 'Items to index',
      value: formatCount(plan.add.count + plan.change.count + plan.unchanged),
      note: `${formatCount(plan.embed)} to embed`,
    });
  else if (data !== undefined)
    figures.push({
      label: 'Items',
      value: formatCount(data.items),
      note: contentOf(data),
    });
  if (evaluation !== undefined)
    figures.push({ label: 'Tested on', value: formatCount(evaluation.testItems), note: 'held-out items' });
  if (model?.training !== undefined && model.trainingMs !== undefined)
    figures.push({
      label: 'Training',
      value: formatDuration(model.trainingMs),
      note: `${counted(model.training.history.length, 'epoch')}, ${counted(model.training.itemCount, 'item')}`,
    });
  else if (model?.version !== undefined)
    figures.push({
      label: 'Model',
      value: model.version,
      note: model.origin === 'registered' ? 'from the registry' : model.origin,
    });
  return figures;
}

function contentOf({ classes, vectors }: DataOutcome): string {
  if (vectors === undefined) return counted(classes.length, 'class', 'classes');
  const labels = vectors.labels === undefined ? 'many labels' : counted(vectors.labels, 'label');
  return `${counted(vectors.dimension, 'dimension')}, ${labels}`;
}
