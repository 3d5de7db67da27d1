import { formatDuration, formatTime } from '../format.ts';
import type { Outcome } from '../outcome.ts';
import { statusOf } from '../status.ts';
import { code, html, type Markup, name } from './markup.ts';

/** Who, what, when, and the one sentence. */
export function renderHead(outcome: Outcome): Markup {
  const status = statusOf(outcome);
  const { commit, branch, pullRequest } = outcome.host;
  const subject = outcome.model?.name ?? outcome.index?.index;
  return html`
<header class="head">
<p class="kicker"><span>vector-index</span><span>${outcome.command}</span>${subject !== undefined && name(subject)}</p>
<p class="status ${status.tone}"><span aria-hidden="true">${status.mark}</span> ${status.label}</p>
<h1>${outcome.headline}</h1>
<dl class="facts">
<div><dt>Started</dt><dd><time datetime="${outcome.startedAt}">${formatTime(outcome.startedAt)}</time></dd></div>
<div><dt>Took</dt><dd>${formatDuration(outcome.durationMs)}</dd></div>
<div><dt>On</dt><dd>${[...new Set([outcome.host.name, outcome.host.event])].join(', ')}</dd></div>
${pullRequest !== undefined && html`<div><dt>Pull request</dt><dd>#${pullRequest}</dd></div>`}
${branch !== undefined && html`<div><dt>Branch</dt><dd>${name(branch)}</dd></div>`}
${commit !== undefined && html`<div><dt>Commit</dt><dd>${code(commit.slice(0, 10))}</dd></div>`}
</dl>
</header>`;
}

/** What went wrong and what to do; then what to know. */
export function renderNotices(outcome: Outcome): Markup {
  const { error, warnings } = outcome;
  return html`${
    error !== undefined &&
    html`
<aside class="notice bad" aria-label="Error">
<p><strong>${error.message}</strong> ${code(error.code)}</p>
${error.problems.length > 0 && html`<ul>${error.problems.map((problem) => html`<li>${problem}</li>`)}</ul>`}
${error.fix !== undefined && html`<p><span class="tag">What to do</span> ${error.fix}</p>`}
</aside>`
  }${
    warnings.length > 0 &&
    html`
<aside class="notice warn" aria-label="Warnings">
<p><strong>${warnings.length === 1 ? 'One warning' : `${warnings.length} warnings`}</strong></p>
<ul>${warnings.map((warning) => html`<li>${warning}</li>`)}</ul>
</aside>`
  }`;
}
