import { counted } from '../../lib/counted.ts';
import { type ConfusedPair, confusedPairs } from '../findings.ts';
import { formatCount, formatShare } from '../format.ts';
import type { EvaluationOutcome } from '../outcome.ts';
import { shorten } from '../visible.ts';
import { html, type Markup, name } from './markup.ts';
import { section, table } from './section.ts';

const mostClasses = 30;
const mostPairs = 20;

/** The confusion matrix as a heat map; of very many classes, the pairs that are confused most. */
export function renderConfusion(evaluation: EvaluationOutcome): Markup | undefined {
  if (evaluation.classes.length === 0) return undefined;
  const pairs = confusedPairs(evaluation);
  const wrong = pairs.reduce((total, { count }) => total + count, 0);
  const tested = counted(evaluation.testItems, 'test item');
  if (evaluation.classes.length > mostClasses)
    return section(
      'confusion',
      'Confusion',
      `${formatCount(wrong)} of ${tested} taken for another class, in ${counted(pairs.length, 'pair')} of classes${pairs.length > mostPairs ? `; here the ${mostPairs} most frequent` : ''}.`,
      renderPairs(pairs.slice(0, mostPairs)),
    );
  return section(
    'confusion',
    'Confusion',
    `Rows are the true classes, columns what the model said. ${formatCount(evaluation.testItems - wrong)} of ${tested} lie on the diagonal.`,
    html`<div class="confusion">${renderMatrix(evaluation)}${pairs.length > 0 && renderFrequent(pairs.slice(0, 5))}</div>`,
  );
}

function renderFrequent(pairs: readonly ConfusedPair[]): Markup {
  return html`<div class="pairs"><h3>Most often confused</h3><ol>${pairs.map(({ label, predicted, count }) => html`<li><span>${name(label, 24)} <span aria-hidden="true">→</span><span class="unseen">taken for</span> ${name(predicted, 24)}</span><strong>${count} ×</strong></li>`)}</ol></div>`;
}

function renderMatrix({ classes, confusion }: EvaluationOutcome): Markup {
  const long = classes.some((label) => label.length > 3);
  return table(
    'Confusion matrix: rows are true classes, columns predicted ones',
    html`<tr><td></td>${classes.map((label) => html`<th scope="col"><span>${name(label, 16)}</span></th>`)}</tr>`,
    confusion.map((row, i) => {
      const total = row.reduce((sum, count) => sum + count, 0);
      return html`<tr><th scope="row">${name(classes[i] ?? '', 20)}</th>${row.map((count, j) => renderCell(count, total, i === j, `${shorten(classes[i] ?? '', 40)} taken for ${shorten(classes[j] ?? '', 40)}: ${count} of ${total}`))}</tr>`;
    }),
    `matrix${long ? ' long' : ''}`,
  );
}

/** Hits are shaded by their share; mistakes by its root, so that a few stand out. */
function renderCell(count: number, total: number, hit: boolean, title: string): Markup {
  if (count === 0) return html`<td class="zero">0</td>`;
  const share = count / total;
  const depth = hit ? share : Math.sqrt(share);
  const shade = 0.08 + 0.92 * depth;
  return html`<td class="${hit ? 'hit' : 'miss'}${shade > 0.85 && ' deep'}" style="--v:${shade.toFixed(3)}" title="${title}">${count}</td>`;
}

function renderPairs(pairs: readonly ConfusedPair[]): Markup {
  const most = pairs[0]?.count ?? 1;
  return table(
    'Pairs of classes that are confused most',
    html`<tr><th scope="col">True class</th><th scope="col">Taken for</th><th scope="col" class="wide"><span class="unseen">Picture</span></th><th scope="col" class="number">Items</th><th scope="col" class="number">Of its class</th></tr>`,
    pairs.map(
      ({ label, predicted, count, support }) =>
        html`<tr><th scope="row">${name(label, 32)}</th><td>${name(predicted, 32)}</td><td class="wide"><svg class="bar bad" viewBox="0 0 160 16" aria-hidden="true"><rect class="fill" y="5" width="${((count / most) * 160).toFixed(1)}" height="6" rx="3"/></svg></td><td class="number strong">${count}</td><td class="number">${formatShare(count, support)}</td></tr>`,
    ),
  );
}
