import { counted } from '../../lib/counted.ts';
import type { Training } from '../../model/model.ts';
import { formatCount, formatDuration, formatMetric } from '../format.ts';
import type { ModelOutcome } from '../outcome.ts';
import { renderLineChart } from './line-chart.ts';
import { html, type Markup } from './markup.ts';
import { details, section, table } from './section.ts';

/** Loss and accuracy over the epochs. */
export function renderLearning(model: ModelOutcome): Markup | undefined {
  const { training, parameterCount = 0 } = model;
  const last = training?.history.at(-1);
  if (training === undefined || last === undefined) return undefined;
  const { history } = training;
  const validated = history.some(({ validationLoss }) => validationLoss !== undefined);
  const lines = (
    first: 'loss' | 'accuracy',
    second: 'validationLoss' | 'validationAccuracy',
  ): Parameters<typeof renderLineChart>[0]['lines'] => [
    { name: 'training', kind: 'first', values: history.map((epoch) => epoch[first]) },
    ...(validated
      ? [{ name: 'validation', kind: 'second' as const, values: history.map((epoch) => epoch[second]) }]
      : []),
  ];
  const { loss, accuracy } = history[0] ?? last;
  return section(
    'learning',
    'Learning curve',
    html`${counted(training.itemCount, 'item')}, ${counted(history.length, 'epoch')}${model.trainingMs !== undefined && ` in ${formatDuration(model.trainingMs)}`}; recipe ${training.recipe}, ${formatCount(parameterCount)} parameters.${model.origin !== 'trained' && ' Trained in an earlier run.'}`,
    html`
<div class="charts">
${renderLineChart({ id: 'loss', title: 'Loss', description: `Training loss from ${formatMetric(loss)} to ${formatMetric(last.loss)} over ${counted(history.length, 'epoch')}.`, lines: lines('loss', 'validationLoss'), reach: [0] })}
${renderLineChart({ id: 'accuracy', title: 'Accuracy', description: `Training accuracy from ${formatMetric(accuracy)} to ${formatMetric(last.accuracy)} over ${counted(history.length, 'epoch')}.`, lines: lines('accuracy', 'validationAccuracy'), reach: [1] })}
</div>
${details('The figures', renderHistory(history, validated))}`,
  );
}

function renderHistory(history: Training['history'], validated: boolean): Markup {
  const cell = (value: number | undefined): Markup =>
    html`<td class="number">${value === undefined ? '–' : formatMetric(value)}</td>`;
  return table(
    'Loss and accuracy of each epoch',
    html`<tr><th scope="col" class="number">Epoch</th><th scope="col" class="number">Loss</th><th scope="col" class="number">Accuracy</th>${validated && html`<th scope="col" class="number">Validation loss</th><th scope="col" class="number">Validation accuracy</th>`}</tr>`,
    history.map(
      (epoch) =>
        html`<tr><th scope="row" class="number">${epoch.epoch}</th>${cell(epoch.loss)}${cell(epoch.accuracy)}${validated && [cell(epoch.validationLoss), cell(epoch.validationAccuracy)]}</tr>`,
    ),
  );
}
