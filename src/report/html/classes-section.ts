import { counted } from '../../lib/counted.ts';
import { type ClassRow, classRows } from '../findings.ts';
import { formatCount, formatMetric } from '../format.ts';
import type { Outcome } from '../outcome.ts';
import { html, type Markup, name } from './markup.ts';
import { details, section, table } from './section.ts';

const mostOpen = 40;

/** Every class: its items and how well it is told from the others. */
export function renderClasses(outcome: Outcome): Markup | undefined {
  const rows = classRows(outcome);
  if (rows.length === 0) return undefined;
  const withCounts = rows.some(({ train }) => train !== undefined);
  const validated = rows.some(({ validation }) => (validation ?? 0) > 0);
  const scored = rows.some(({ scores }) => scores !== undefined);
  const head = (label: string): Markup => html`<th scope="col" class="number">${label}</th>`;
  const body = table(
    'Items and scores of each class',
    html`<tr><th scope="col">Class</th>${withCounts && head('Train')}${validated && head('Validation')}${withCounts && head('Test')}${scored && [head('Precision'), head('Recall'), head('F1')]}${scored && html`<th scope="col" class="wide"><span class="unseen">F1 as a bar</span></th>`}</tr>`,
    rows.map((row) => renderRow(row, withCounts, validated, scored)),
  );
  const title = counted(rows.length, 'class', 'classes');
  const items = outcome.data === undefined ? '' : ` over ${counted(outcome.data.items, 'item')}`;
  return section(
    'classes',
    'Classes',
    `${title}${items}.`,
    rows.length > mostOpen ? details(`All ${title}`, body) : body,
  );
}

function renderRow(row: ClassRow, withCounts: boolean, validated: boolean, scored: boolean): Markup {
  const count = (value: number | undefined): Markup =>
    html`<td class="number">${value === undefined ? '–' : formatCount(value)}</td>`;
  const score = (value: number | undefined): Markup =>
    html`<td class="number">${value === undefined ? '–' : formatMetric(value)}</td>`;
  const { scores } = row;
  return html`<tr><th scope="row">${name(row.name)}</th>${withCounts && count(row.train)}${validated && count(row.validation)}${withCounts && count(row.test ?? scores?.support)}${scored && [score(scores?.precision), score(scores?.recall), score(scores?.f1)]}${scored && html`<td class="wide">${scores !== undefined && html`<svg class="bar" viewBox="0 0 160 16" aria-hidden="true"><rect class="track" y="5" width="160" height="6" rx="3"/><rect class="fill" y="5" width="${(scores.f1 * 160).toFixed(1)}" height="6" rx="3"/></svg>`}</td>`}</tr>`;
}
