import { counted } from '../lib/counted.ts';
import { aliasMove, madeNew, mainMetrics, ruleRows } from './findings.ts';
import { formatCount, formatDuration, formatLimit, formatMetric } from './format.ts';
import type { Outcome } from './outcome.ts';
import { costs, describeCost, describePlan } from './plan-text.ts';
import { type Painting, paint, renderColumns } from './terminal-text.ts';
import { oneLine } from './visible.ts';

const foremost = 3;
const mostRules = 10;

/** A term, empty where it is that of the line before, and what is said of it. */
export type Line = readonly [string, string];

/** What the summary says, top to bottom. */
export function summaryLines(outcome: Outcome, painting: Painting): readonly Line[] {
  return [
    ...metricLines(outcome, painting),
    ...gateLines(outcome, painting),
    ...modelLines(outcome),
    ...indexLines(outcome, painting),
  ];
}

function metricLines({ evaluation, verdict }: Outcome, painting: Painting): readonly Line[] {
  const values = mainMetrics(evaluation?.metrics ?? {}).slice(0, foremost);
  const cells = values.map(([metric, value]) => {
    const result = verdict?.results.find(({ rule }) => rule.metric === metric);
    if (result === undefined) return [formatMetric(value)];
    const passed = result.judgement === 'pass';
    return [
      formatMetric(value, result.rule.threshold),
      `${paint(passed ? 'green' : 'red', passed ? '✓' : '✗', painting)} ${formatLimit(result.rule)}`,
    ];
  });
  const texts = renderColumns(cells, ['right', 'left'], '');
  return values.map(([metric], i) => [oneLine(metric, 40), texts[i] ?? '']);
}

function gateLines({ verdict, verification }: Outcome, painting: Painting): readonly Line[] {
  const lines: Line[] = [];
  if (verdict !== undefined && verdict.results.length > 0) {
    const rows = ruleRows(verdict);
    const broken = rows.filter(({ judgement }) => judgement !== 'pass');
    lines.push(['gate', `${rows.length - broken.length} of ${counted(rows.length, 'rule')} passed`]);
    const cells = broken
      .slice(0, mostRules)
      .map(({ rule, actual, difference, judgement }) => [
        `${paint('red', judgement === 'fail' ? '✗' : '?', painting)} ${oneLine(rule, 40)}`,
        actual,
        difference,
      ]);
    lines.push(...renderColumns(cells, ['left', 'right', 'right'], '').map((text): Line => ['', text]));
    if (broken.length > mostRules) lines.push(['', `and ${broken.length - mostRules} more`]);
  }
  for (const probe of verification?.probes ?? [])
    if (!probe.passed)
      lines.push([
        'probe',
        `${paint('red', '✗', painting)} ${oneLine(`${probe.name}: ${probe.detail}`, 160)}`,
      ]);
  return lines;
}

function modelLines({ model }: Outcome): readonly Line[] {
  if (model === undefined) return [];
  const trained =
    model.trainingMs === undefined ? 'trained' : `trained in ${formatDuration(model.trainingMs)}`;
  const how = { trained, declared: 'declared', registered: 'from the registry', candidate: 'a candidate' }[
    model.origin
  ];
  const version = model.version === undefined ? '' : ` ${oneLine(model.version, 40)}`;
  const reason = model.versionReason === undefined ? '' : ` (${oneLine(model.versionReason, 60)})`;
  return [['model', `${oneLine(model.name, 40)}${version}, ${how}${reason}`]];
}

function indexLines(outcome: Outcome, painting: Painting): readonly Line[] {
  const { index, plan } = outcome;
  const lines: Line[] = [];
  if (plan !== undefined) lines.push(['plan', oneLine(describePlan(plan), 200)]);
  if (plan !== undefined && !index?.switched && costs(plan) && outcome.dryRun)
    lines.push(['', oneLine(describeCost(plan), 200)]);
  if (index === undefined) return lines;
  lines.push([
    'index',
    `${oneLine(index.index, 40)}, ${counted(index.count, 'item')}${index.embedded + index.copied === 0 ? '' : `: ${formatCount(index.embedded)} ${madeNew(outcome)}, ${formatCount(index.copied)} copied`}`,
  ]);
  const { before, after } = aliasMove(outcome);
  const alias = oneLine(index.alias, 20);
  if (index.switched)
    lines.push([
      alias,
      `${paint('green', oneLine(index.generation, 80), painting)}${before === undefined ? '' : `, before it ${oneLine(before, 80)}${index.downtimeMs === undefined ? '' : ', deleted'}`}`,
    ]);
  else if (index.edited)
    lines.push([
      alias,
      `${paint('green', oneLine(index.generation, 80), painting)}, ${oneLine(index.reason ?? 'edited in place', 80)}${index.revision === undefined ? '' : `: revision ${index.revision}`}`,
    ]);
  else {
    // Why nothing is to do stands above.
    const reason =
      index.reason === undefined || plan?.nothingToDo !== undefined
        ? 'not switched'
        : `not switched: ${oneLine(index.reason, 160)}`;
    lines.push([alias, after === undefined ? reason : `${oneLine(after, 80)}, ${reason}`]);
  }
  if (index.downtimeMs !== undefined)
    lines.push(['', `readers had no index for ${formatDuration(index.downtimeMs)}`]);
  return lines;
}
