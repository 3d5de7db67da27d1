import type { SmokeRow } from '../findings.ts';
import { formatMetric } from '../format.ts';
import { html, type Markup, name } from './markup.ts';
import { details, mark, table } from './section.ts';

/** What was asked of the new generation, what was expected, and what came; answers of what failed lie open. */
export function renderSmoke(rows: readonly SmokeRow[]): Markup | undefined {
  if (rows.length === 0) return undefined;
  return html`<h3>Smoke queries</h3>
<ul class="probes smoke">${rows.map(renderRow)}</ul>`;
}

function renderRow(row: SmokeRow): Markup {
  const { name: query, passed, asked, expected, found, topK, answers } = row;
  const came =
    answers.length > 0 &&
    table(
      `Answers to ${query}`,
      html`<tr><th scope="col">Id</th><th scope="col">Label</th><th scope="col" class="number">Score</th></tr>`,
      answers.map(
        ({ id, label, score }) =>
          html`<tr><th scope="row">${name(id, 60)}</th><td>${label !== undefined && name(label)}</td><td class="number">${formatMetric(score)}</td></tr>`,
      ),
      'narrow',
    );
  return html`<li>${mark(passed)}<div><strong>${name(query, 60)}</strong><div>
<p>${passed ? found : html`<em>${found}</em>`}</p>
<p class="small">Asked: ${name(asked, 100)}. Expected of the first ${topK}: ${expected.join(', ')}.</p>
${came !== false && (passed ? details('What came', came) : came)}
</div></div></li>`;
}
