import { counted } from '../../lib/counted.ts';
import type { EvaluationOutcome, Pictures } from '../outcome.ts';
import { shorten } from '../visible.ts';
import { code, html, type Markup, name } from './markup.ts';
import { picture } from './picture.ts';
import { section, table } from './section.ts';

type Neighbourhood = EvaluationOutcome['neighbours'][number];
type Match = Neighbourhood['matches'][number];

/** Held-out items, each with what the index answers. */
export function renderNeighbours(evaluation: EvaluationOutcome, pictures: Pictures): Markup | undefined {
  const { neighbours } = evaluation;
  if (neighbours.length === 0) return undefined;
  const all = neighbours.flatMap(({ query, matches }) => matches.map(({ label }) => label === query.label));
  const same = all.filter(Boolean).length;
  // Of ready vectors nothing was predicted, and there is nothing to see.
  const pictured = neighbours.some(({ query }) => query.predicted !== undefined);
  return section(
    'neighbours',
    'Nearest neighbours',
    html`Held-out items and what the index holds nearest to them, nearest first. ${same} of ${counted(all.length, 'neighbour')} ${same === 1 ? 'shares' : 'share'} the label of their query; the others are marked ✗${pictured && ' and framed with dashes'}.`,
    pictured
      ? html`<ol class="neighbourhoods">${neighbours.map((entry) => renderNeighbourhood(entry, pictures))}</ol>`
      : renderTable(neighbours),
  );
}

function renderTable(neighbours: readonly Neighbourhood[]): Markup {
  return table(
    'Held-out items and their nearest neighbours',
    html`<tr><th scope="col">Item</th><th scope="col">Label</th><th scope="col">Nearest, with score and label</th></tr>`,
    neighbours.map(
      ({ query, matches }) =>
        html`<tr><th scope="row">${code(query.id, 40)}</th><td>${name(query.label, 24)}</td><td><ol class="nearest">${matches.map((match) => renderLine(match, query.label))}</ol></td></tr>`,
    ),
    'neighbours',
  );
}

function renderLine({ id, label, score }: Match, wanted: string): Markup {
  const same = label === wanted;
  return html`<li>${code(id, 40)} <span class="small">${score.toPrecision(4)}${!same && html` <span class="bad">✗ ${label === undefined ? 'no label' : name(label, 24)}</span>`}</span></li>`;
}

function renderNeighbourhood({ query, matches }: Neighbourhood, pictures: Pictures): Markup {
  const { predicted = query.label } = query;
  const right = predicted === query.label;
  const label = shorten(query.label, 60);
  return html`
<li>
<figure class="query">
${picture(pictures.test, query.id, `Query, label ${label}`)}
<figcaption>${name(query.label, 24)}${!right && html`<small class="bad">✗ taken for ${name(predicted, 24)}</small>`}</figcaption>
</figure>
<ol class="matches" aria-label="Neighbours of ${shorten(query.id, 120)}">
${matches.map((match, rank) => renderMatch(match, rank, query.label, pictures))}
</ol>
</li>`;
}

function renderMatch(match: Match, rank: number, label: string, pictures: Pictures): Markup {
  const same = match.label === label;
  const own = match.label ?? 'none';
  return html`<li class="${same ? 'same' : 'other'}"><figure>${!same && html`<span class="badge" aria-hidden="true">✗</span>`}${picture(pictures.training, match.id, `Neighbour ${rank + 1}, label ${shorten(own, 60)}${same ? '' : ', another label'}, score ${match.score.toFixed(3)}`)}<figcaption>${name(own, 24)}</figcaption></figure></li>`;
}
