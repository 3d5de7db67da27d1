import { counted } from '../lib/counted.ts';
import type { SmokeRow } from './findings.ts';
import { formatMetric } from './format.ts';
import { code, type Markdown, markdownTable, prose } from './markdown-text.ts';

const mostQueries = 20;
const mostAnswers = 5;

/** What was asked of the new generation, what was expected, and what came. */
export function smokeBlock(rows: readonly SmokeRow[]): Markdown | undefined {
  if (rows.length === 0) return undefined;
  const table = markdownTable(
    ['', 'Smoke query', 'Asked', 'Expected', 'What came'],
    ['left', 'left', 'left', 'left', 'left'],
    rows
      .slice(0, mostQueries)
      .map((row) => [
        row.passed ? '✅' : '❌',
        prose(row.name, 100),
        prose(row.asked, 120),
        prose(`among the first ${row.topK}: ${row.expected.join(', ')}`, 300),
        `${row.passed ? '' : `**${prose(row.found, 300)}.** `}${answersOf(row)}`,
      ]),
  );
  const rest = rows.length - mostQueries;
  return rest > 0 ? `${table}\n\n… and ${counted(rest, 'smoke query', 'smoke queries')} more.` : table;
}

function answersOf({ answers }: SmokeRow): Markdown {
  if (answers.length === 0) return 'nothing';
  return answers
    .slice(0, mostAnswers)
    .map(
      ({ id, label, score }) =>
        `${code(id)}${label === undefined ? '' : ` ${prose(label, 40)}`} (${formatMetric(score)})`,
    )
    .join('; ');
}
