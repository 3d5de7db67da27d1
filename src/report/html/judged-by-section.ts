import { judgedByLines } from '../judged-by.ts';
import type { JudgedBy } from '../outcome.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';

/** Which branch's settings judge a pull request, and what it would rather be judged by. */
export function renderJudgedBy(judgedBy: JudgedBy): Markup {
  const [lead = '', ...others] = judgedByLines(judgedBy);
  const body =
    others.length === 0
      ? html`<p>The pull request changes nothing about how it is judged.</p>`
      : html`<ul class="sentences">${others.map((line) => html`<li>${line}</li>`)}</ul>`;
  return section('judged-by', 'Judged by', lead, body);
}
