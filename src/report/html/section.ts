import { type Content, html, type Markup } from './markup.ts';

/** One part of the page: its title and a sentence stand beside the content, above it on a narrow screen. */
export function section(id: string, title: string, lead: Content, body: Content): Markup {
  return html`
<section aria-labelledby="${id}">
<header><h2 id="${id}">${title}</h2>${lead !== undefined && html`<div>${lead}</div>`}</header>
<div class="content">${body}</div>
</section>`;
}

/** A table that scrolls sideways on its own where it is too wide, reachable by keyboard. */
export function table(caption: string, head: Content, body: Content, kind = ''): Markup {
  return html`
<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
<table class="${kind}"><caption class="unseen">${caption}</caption><thead>${head}</thead><tbody>${body}</tbody></table>
</div>`;
}

/** Closed until asked for. */
export function details(summary: Content, body: Content): Markup {
  return html`<details><summary>${summary}</summary>${body}</details>`;
}

/** ✓ or ✗ with the word a screen reader says instead. */
export function mark(good: boolean, word = good ? 'passed' : 'failed'): Markup {
  return html`<span class="mark ${good ? 'good' : 'bad'}"><span aria-hidden="true">${good ? '✓' : '✗'}</span><span class="unseen">${word}</span></span>`;
}
