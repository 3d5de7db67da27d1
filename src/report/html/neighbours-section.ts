import type { EvaluationOutcome, Pictures } from '../outcome.ts';
import { shorten } from '../visible.ts';
import { html, type Markup, name } from './markup.ts';
import { picture } from './picture.ts';
import { section } from './section.ts';

type Neighbourhood = EvaluationOutcome['neighbours'][number];

/** Held-out images, each with what the index answers. */
export function renderNeighbours(evaluation: EvaluationOutcome, pictures: Pictures): Markup | undefined {
  const { neighbours } = evaluation;
  if (neighbours.length === 0) return undefined;
  const all = neighbours.flatMap(({ query, matches }) => matches.map(({ label }) => label === query.label));
  const same = all.filter(Boolean).length;
  return section(
    'neighbours',
    'Nearest neighbours',
    html`Held-out items and what the index holds nearest to them, nearest first. ${same} of ${all.length} neighbours share the label of their query; the others are marked ✗ and framed with dashes.`,
    html`<ol class="neighbourhoods">${neighbours.map((entry) => renderNeighbourhood(entry, pictures))}</ol>`,
  );
}

function renderNeighbourhood({ query, matches }: Neighbourhood, pictures: Pictures): Markup {
  const right = query.predicted === query.label;
  const label = shorten(query.label, 60);
  return html`
<li>
<figure class="query">
${picture(pictures.test, query.id, `Query, label ${label}`)}
<figcaption>${name(query.label, 24)}${!right && html`<small class="bad">✗ taken for ${name(query.predicted, 24)}</small>`}</figcaption>
</figure>
<ol class="matches" aria-label="Neighbours of ${shorten(query.id, 120)}">
${matches.map((match, rank) => renderMatch(match, rank, query.label, pictures))}
</ol>
</li>`;
}

function renderMatch(
  match: Neighbourhood['matches'][number],
  rank: number,
  label: string,
  pictures: Pictures,
): Markup {
  const same = match.label === label;
  const own = match.label ?? 'none';
  return html`<li class="${same ? 'same' : 'other'}"><figure>${!same && html`<span class="badge" aria-hidden="true">✗</span>`}${picture(pictures.training, match.id, `Neighbour ${rank + 1}, label ${shorten(own, 60)}${same ? '' : ', another label'}, score ${match.score.toFixed(3)}`)}<figcaption>${name(own, 24)}</figcaption></figure></li>`;
}
