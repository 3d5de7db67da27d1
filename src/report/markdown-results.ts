import type { Verdict } from '../gate/verdict.ts';
import { counted } from '../lib/counted.ts';
import { ruleRows, shownMetrics } from './findings.ts';
import { formatCount, formatMetric } from './format.ts';
import { code, folded, type Markdown, markdownTable, prose } from './markdown-text.ts';
import type { EvaluationOutcome } from './outcome.ts';

const marks = { pass: '✅', fail: '❌', inconclusive: '❔' } as const;
const mostRules = 40;
const mostReasons = 10;
const mostMetrics = 100;

/** The rules with actual, limit and the distance between them; those that did not pass first, with their reasons. */
export function gateBlock(verdict: Verdict): Markdown {
  const rows = ruleRows(verdict);
  if (rows.length === 0) return '### Gate\n\nNo rules were given.';
  const broken = rows.filter(({ judgement }) => judgement !== 'pass');
  const table = markdownTable(
    ['', 'Rule', 'Actual', 'Limit', 'By how much'],
    ['left', 'left', 'right', 'right', 'right'],
    rows
      .slice(0, mostRules)
      .map((row) => [
        marks[row.judgement],
        code(row.rule, 80),
        row.judgement === 'pass' ? row.actual : `**${row.actual}**`,
        row.limit,
        row.difference,
      ]),
  );
  const rest = rows.slice(mostRules);
  const restBroken = rest.filter(({ judgement }) => judgement !== 'pass').length;
  return [
    `### Gate: ${formatCount(rows.length - broken.length)} of ${counted(rows.length, 'rule')} passed`,
    table,
    rest.length > 0 &&
      `… and ${counted(rest.length, 'rule')} more, of which ${formatCount(restBroken)} did not pass.`,
    // The table says the rest; only what could not be measured needs words.
    verdict.results
      .filter(({ judgement, actual }) => judgement !== 'pass' && actual === undefined)
      .slice(0, mostReasons)
      .map(({ reason }) => `- ${prose(reason)}`)
      .join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The best known metrics in one row, and all about the whole in a folded table. */
export function metricsBlock({ metrics, testItems }: EvaluationOutcome): Markdown {
  const { headlines, all } = shownMetrics(metrics);
  const row = markdownTable(
    [...headlines.map(([name]) => code(name, 40)), 'test items'],
    [...headlines, 0].map(() => 'right'),
    [[...headlines.map(([, value]) => formatMetric(value)), formatCount(testItems)]],
  );
  if (all.length === 0) return `### Metrics\n\n${row}`;
  const table = markdownTable(
    ['Metric', 'Value'],
    ['left', 'right'],
    all.slice(0, mostMetrics).map(([name, value]) => [code(name, 40), formatMetric(value)]),
  );
  const rest = all.length - mostMetrics;
  const note = rest > 0 ? `\n\n… and ${formatCount(rest)} more.` : '';
  return `### Metrics\n\n${row}\n\n${folded(`All ${counted(all.length, 'metric')}`, `${table}${note}`)}`;
}

/** The worst classes and items: open where the gate failed, folded otherwise. */
export function mistakesBlock(
  { worstClasses, worstItems }: EvaluationOutcome,
  open: boolean,
): Markdown | undefined {
  const tables = [
    worstClasses.length > 0 &&
      markdownTable(
        ['Class', 'F1', 'Precision', 'Recall', 'Test items'],
        ['left', 'right', 'right', 'right', 'right'],
        worstClasses.map((row) => [
          code(row.name),
          formatMetric(row.f1),
          formatMetric(row.precision),
          formatMetric(row.recall),
          formatCount(row.support),
        ]),
      ),
    worstItems.length > 0 &&
      markdownTable(
        ['Item', 'Is', 'Taken for', 'With'],
        ['left', 'left', 'left', 'right'],
        worstItems.map((item) => [
          code(item.id, 80),
          code(item.label),
          code(item.predicted),
          `${(item.score * 100).toFixed(1)} %`,
        ]),
      ),
  ].filter((table) => table !== false);
  if (tables.length === 0) return undefined;
  const body = tables.join('\n\n');
  return open ? `### Where it errs\n\n${body}` : folded('Worst classes and items', body);
}
