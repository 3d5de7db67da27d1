import { counted } from '../../lib/counted.ts';
import { aliasMove, isPlanOnly, smokeRows } from '../findings.ts';
import { formatCount, formatDuration, formatFigure } from '../format.ts';
import type { Outcome, PlanOutcome, VerificationOutcome } from '../outcome.ts';
import { costs, describeCost } from '../plan-text.ts';
import { type Content, code, html, type Markup, name } from './markup.ts';
import { details, mark, section, table } from './section.ts';
import { renderSmoke } from './smoke-list.ts';

/** What happened to the index: which generation readers have, what changed, and what the probes said. */
export function renderIndex(outcome: Outcome): Markup | undefined {
  const { plan, verification, index } = outcome;
  if (plan === undefined && index === undefined && verification === undefined) return undefined;
  return section(
    'index',
    'Index',
    html`${renderLead(outcome)}${renderPlace(outcome)}`,
    html`${(plan !== undefined || index !== undefined) && renderGenerations(outcome)}${plan !== undefined && renderPlan(plan)}${verification !== undefined && renderProbes(verification)}`,
  );
}

function renderLead({ index, dryRun, verification }: Outcome): Content {
  if (index === undefined && verification?.passed === false) return 'What was built failed verification.';
  if (index === undefined) return dryRun ? 'A plan only: nothing was written.' : 'Planned, and not built.';
  if (index.downtimeMs !== undefined)
    return html`The live generation was deleted and built anew: readers had no index for ${formatDuration(index.downtimeMs)}.`;
  if (index.switched) return html`The alias ${name(index.alias)} was switched in one atomic move.`;
  if (index.edited)
    return html`The alias ${name(index.alias)} leads where it led: that generation was edited in place${index.revision !== undefined && ` (revision ${index.revision})`}, and readers saw the steps in between.`;
  return html`The alias ${name(index.alias)} was not switched${index.reason !== undefined && html`: ${index.reason}`}.`;
}

function renderPlace({ plan, index }: Outcome): Markup {
  return html`
<dl class="side">
${index !== undefined && html`<div><dt>Index</dt><dd>${name(index.index)}</dd></div>`}
${plan !== undefined && html`<div><dt>Strategy</dt><dd>${plan.strategy}</dd></div>`}
${index !== undefined && html`<div><dt>Distance</dt><dd>${index.distance}</dd></div><div><dt>Store</dt><dd>${name(index.store, 80)}</dd></div>`}
</dl>`;
}

interface Card {
  readonly generation: string | undefined;
  readonly live: boolean;
  readonly title: string;
  readonly note: Content;
}

/** Before and after as two cards; the alias' flag stands on the one that readers are led to. */
function renderGenerations(outcome: Outcome): Markup {
  const { plan, index, model } = outcome;
  const target = index?.generation ?? plan?.generation;
  const { before, after } = aliasMove(outcome);
  const alias = index?.alias ?? 'live';
  const version = model?.version === undefined ? '' : `, model ${model.version}`;
  if (before !== undefined && before === target)
    return html`<div class="generations one">${renderCard({ generation: target, live: true, title: index?.edited === true ? 'Edited in place' : 'Unchanged', note: `${index === undefined ? '' : counted(index.count, 'item')}${version}` }, alias)}</div>`;
  if (plan === undefined && before === undefined)
    return html`<div class="generations one">${renderCard({ generation: target, live: after === target, title: after === target ? 'Now' : 'Not switched to', note: `${index === undefined ? '' : counted(index.count, 'item')}${version}` }, alias)}</div>`;
  const old: Card = {
    generation: before,
    live: before !== undefined && after === before,
    title: 'Before',
    note: noteOnOld(before, after, index?.downtimeMs !== undefined),
  };
  const fresh: Card = {
    generation: target,
    live: after !== undefined && after === target,
    title:
      index === undefined || isPlanOnly(outcome) ? 'Planned' : index.switched ? 'Now' : 'Built, not live',
    note: `${index === undefined ? counted((plan?.embed ?? 0) + (plan?.copy ?? 0), 'item') : counted(index.count, 'item')}${version}`,
  };
  const arrow = index?.switched === true ? 'switched' : index === undefined ? 'would switch' : 'not switched';
  return html`
<div class="generations">
${renderCard(old, alias)}
<p class="arrow ${index?.switched === true ? 'done' : 'open'}"><span>${arrow}</span><svg viewBox="0 0 64 12" aria-hidden="true"><path d="M0 6H60M54 1l6 5-6 5"/></svg></p>
${renderCard(fresh, alias)}
</div>
${index !== undefined && index.dropped.length > 0 && html`<p class="small">Dropped: ${index.dropped.map((dropped, i) => html`${i > 0 && ', '}${code(dropped)}`)}</p>`}`;
}

function noteOnOld(before: string | undefined, after: string | undefined, deleted: boolean): string {
  if (before === undefined)
    return deleted ? 'nothing: it was deleted by an earlier run' : 'nothing: a first generation';
  if (deleted) return 'deleted';
  return after === before ? 'what readers have' : 'kept, for rollback';
}

function renderCard({ generation, live, title, note }: Card, alias: string): Markup {
  return html`<div class="generation${live && ' live'}${generation === undefined && ' absent'}"><p class="title">${title}${live && html`<span class="flag">${name(alias, 20)}</span>`}</p>${generation !== undefined && html`<p>${code(generation)}</p>`}<p class="small">${note}</p></div>`;
}

const kinds = [
  ['added', 'add'],
  ['changed', 'change'],
  ['deleted', 'delete'],
] as const;

function renderPlan(plan: PlanOutcome): Markup {
  if (plan.nothingToDo !== undefined) return html`<p>Nothing to do: ${plan.nothingToDo}.</p>`;
  const parts = [
    ...kinds.map(([word, key]) => ({ word, count: plan[key].count, first: plan[key].first })),
    { word: 'unchanged', count: plan.unchanged, first: [] },
  ];
  const examples = parts.filter(({ first }) => first.length > 0);
  return html`
<div class="plan">
<div class="share" aria-hidden="true">${parts.filter(({ count }) => count > 0).map(({ word, count }) => html`<span class="${word}" style="flex-grow:${count}"></span>`)}</div>
<ul class="legend">${parts.map(({ word, count }) => html`<li><span class="swatch ${word}" aria-hidden="true"></span><strong>${formatCount(count)}</strong> ${word}</li>`)}</ul>
<p class="small">${counted(plan.embed, 'new vector')}, ${formatCount(plan.copy)} to copy from the live generation.</p>
${costs(plan) && html`<p class="small">Planned cost: ${describeCost(plan)}.</p>`}
${examples.length > 0 && details('Which items', html`<dl class="examples">${examples.map(({ word, count, first }) => html`<div><dt>${word}</dt><dd>${first.map((id) => html`${code(id, 60)} `)}${count > first.length && `and ${formatCount(count - first.length)} more`}</dd></div>`)}</dl>`)}
</div>`;
}

function renderProbes({ probes, metrics }: VerificationOutcome): Markup {
  const others = probes.filter(({ smoke }) => smoke === undefined);
  const sorted = others.sort((a, b) => Number(a.passed) - Number(b.passed));
  return html`<h3>Verification</h3>
<ul class="probes">${sorted.map(({ name: probe, passed, detail }) => html`<li>${mark(passed)}<div><strong>${probe}</strong><p>${detail}</p></div></li>`)}</ul>
${renderSmoke(smokeRows(probes))}
${
  Object.keys(metrics).length > 0 &&
  table(
    'Metrics of the new generation',
    html`<tr><th scope="col">Metric</th><th scope="col" class="number">Value</th></tr>`,
    Object.entries(metrics).map(
      ([metric, value]) =>
        html`<tr><th scope="row">${name(metric)}</th><td class="number strong">${formatFigure(metric, value)}</td></tr>`,
    ),
    'narrow',
  )
}`;
}
