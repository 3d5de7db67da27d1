import { type Colour, type Painting, paint } from '../../report/terminal-text.ts';
import { wrapWords } from '../../settings/wrap-words.ts';
import type { Status } from './check.ts';
import type { Examined } from './examine.ts';

const WIDTH = 100;
const COLOURS: Readonly<Record<Status, Colour>> = {
  ...{ ok: 'green', warn: 'yellow', fail: 'red' },
  skip: 'dim',
};

/** A line a finding; what to do stands below it. */
export function renderExamined(findings: readonly Examined[], painting?: Painting): string {
  const column = Math.max(...findings.map(({ check }) => check.length));
  const indent = 2 + 4 + 2 + column + 2;
  const lines = findings.flatMap(({ status, check, text, problems = [], fix }) => {
    const [first = '', ...rest] = wrapWords(text.split(/\s+/), WIDTH - indent);
    const head = `  ${paint(COLOURS[status], (status === 'skip' ? '-' : status).padEnd(4), painting)}  ${check.padEnd(column)}  ${first}`;
    const more = [...problems.map((problem) => `- ${problem}`), ...(fix === undefined ? [] : [`→ ${fix}`])];
    const below = [...rest, ...more.flatMap((line) => wrapWords(line.split(/\s+/), WIDTH - indent))];
    return [head, ...below.map((line) => ' '.repeat(indent) + line)];
  });
  return `${[...lines, '', `  ${summary(findings)}`].join('\n')}\n`;
}

function summary(findings: readonly Examined[]): string {
  const count = (wanted: Status): number => findings.filter(({ status }) => status === wanted).length;
  const [fails, warns] = [count('fail'), count('warn')];
  if (fails + warns === 0) return 'All is well.';
  const parts = [
    `${fails} failed`,
    `${warns} to look at`,
    `${count('skip')} not looked at`,
    `${count('ok')} ok`,
  ];
  return `${parts.filter((part) => !part.startsWith('0 ')).join(', ')}.`;
}

/** Lines of so many characters at most, save for a word that is longer. */
