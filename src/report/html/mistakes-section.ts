import { formatMetric } from '../format.ts';
import type { EvaluationOutcome, Pictures } from '../outcome.ts';
import { shorten } from '../visible.ts';
import { html, type Markup, name } from './markup.ts';
import { picture } from './picture.ts';
import { section, table } from './section.ts';

/** The classes and the single items that the model does worst on. */
export function renderMistakes(evaluation: EvaluationOutcome, pictures: Pictures): Markup | undefined {
  const { worstClasses, worstItems } = evaluation;
  if (worstClasses.length === 0 && worstItems.length === 0) return undefined;
  return section(
    'mistakes',
    'Where it errs',
    'The classes with the lowest F1, and the wrong answers that the model was surest of.',
    html`${worstItems.length > 0 && html`<ul class="mistakes">${worstItems.map((item) => renderItem(item, pictures))}</ul>`}${
      worstClasses.length > 0 &&
      table(
        'Classes with the lowest F1',
        html`<tr><th scope="col">Class</th><th scope="col" class="number">F1</th><th scope="col" class="number">Precision</th><th scope="col" class="number">Recall</th><th scope="col" class="number">Test items</th></tr>`,
        worstClasses.map(
          (row) =>
            html`<tr><th scope="row">${name(row.name)}</th><td class="number strong">${formatMetric(row.f1)}</td><td class="number">${formatMetric(row.precision)}</td><td class="number">${formatMetric(row.recall)}</td><td class="number">${row.support}</td></tr>`,
        ),
      )
    }`,
  );
}

function renderItem(item: EvaluationOutcome['worstItems'][number], pictures: Pictures): Markup {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return html`
<li>
${picture(pictures.test, item.id, `Item ${shorten(item.id, 120)}`)}
<dl>
<div><dt>Is</dt><dd>${name(item.label, 24)}</dd><dd class="number">${percent(item.labelScore)}</dd></div>
<div class="bad"><dt>Taken for</dt><dd>${name(item.predicted, 24)}</dd><dd class="number">${percent(item.score)}</dd></div>
</dl>
<p><code>${name(item.id, 40)}</code></p>
</li>`;
}
