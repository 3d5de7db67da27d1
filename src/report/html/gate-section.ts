import type { Verdict } from '../../gate/verdict.ts';
import { counted } from '../../lib/counted.ts';
import { type RuleRow, ruleRows } from '../findings.ts';
import { html, type Markup, name } from './markup.ts';
import { details, mark, section, table } from './section.ts';

const mostOpen = 20;

/** Every rule with its actual value, its limit and the distance between them. */
export function renderGate(verdict: Verdict): Markup {
  const rows = ruleRows(verdict);
  const broken = rows.filter(({ judgement }) => judgement !== 'pass');
  if (rows.length <= mostOpen || broken.length === 0 || broken.length === rows.length)
    return section(
      'gate',
      'Gate',
      describeRules(rows.length, broken.length),
      rows.length > 0 && renderRules(rows),
    );
  return section(
    'gate',
    'Gate',
    describeRules(rows.length, broken.length),
    html`${renderRules(broken)}${details(`The ${rows.length - broken.length} that hold`, renderRules(rows.slice(broken.length)))}`,
  );
}

function describeRules(all: number, broken: number): string {
  if (all === 0) return 'No rules were given, so nothing could fail.';
  if (broken === 0) return all === 1 ? 'The one rule holds.' : `All ${all} rules hold.`;
  return `${broken} of ${counted(all, 'rule')} ${broken === 1 ? 'does' : 'do'} not hold.`;
}

function renderRules(rows: readonly RuleRow[]): Markup {
  return table(
    'Rules of the gate',
    html`<tr><th scope="col"><span class="unseen">Verdict</span></th><th scope="col">Rule</th><th scope="col" class="wide"><span class="unseen">Picture</span></th><th scope="col" class="number">Actual</th><th scope="col" class="number">Limit</th><th scope="col" class="number">Difference</th></tr>`,
    rows.map(renderRule),
    'rules',
  );
}

function renderRule(row: RuleRow): Markup {
  const { rule, actual, judgement } = row.result;
  const passed = judgement === 'pass';
  return html`
<tr class="${judgement}">
<td>${judgement === 'inconclusive' ? html`<span class="mark warn"><span aria-hidden="true">?</span><span class="unseen">inconclusive</span></span>` : mark(passed)}</td>
<th scope="row">${name(row.rule, 60)}</th>
<td class="wide">${actual !== undefined && renderBar(actual, rule.threshold, passed)}</td>
<td class="number strong">${row.actual}</td>
<td class="number">${row.limit}</td>
<td class="number ${passed ? 'good' : 'bad'}">${row.difference}</td>
</tr>${!passed && html`<tr class="reason"><td></td><td colspan="5">${row.reason}</td></tr>`}`;
}

/** The actual value as a bar from 0 to 1 with a tick at the limit; nothing for values of another range. */
function renderBar(actual: number, threshold: number, passed: boolean): Markup | undefined {
  if (actual < 0 || actual > 1 || threshold < 0 || threshold > 1) return undefined;
  const x = (value: number): string => (value * 160).toFixed(1);
  return html`<svg class="bar ${passed ? 'good' : 'bad'}" viewBox="0 0 160 16" aria-hidden="true"><rect class="track" y="5" width="160" height="6" rx="3"/><rect class="fill" y="5" width="${x(actual)}" height="6" rx="3"/><rect class="limit" x="${x(Math.min(threshold, 0.99))}" y="1" width="1.5" height="14"/></svg>`;
}
