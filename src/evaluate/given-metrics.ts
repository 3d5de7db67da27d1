import { badInput, describeError } from '../lib/errors.ts';
import { listed } from '../lib/listed.ts';
import { CATALOGUE } from './catalogue.ts';

/** Metrics that were computed elsewhere, by name. */
export type GivenMetrics = Readonly<Record<string, number>>;

const NAME = /^[A-Za-z][A-Za-z0-9_.@/-]{0,99}$/;

/**
 * Reads a flat JSON object of numbers: `{"latency_p95": 12.5}`.
 * @param path for messages
 * @throws badInput `gate.bad-metrics-file` with every entry that is wrong: its line, name and value
 */
export function parseMetricsFile(text: string, path: string): GivenMetrics {
  const entries = Object.entries(readObject(text, path));
  const lines = linesOfNames(text);
  const problems = entries.flatMap(([name, value]) => {
    const problem = problemOf(name, value, lines.get(name)?.length ?? 1);
    if (problem === undefined) return [];
    return [`${path}:${lines.get(name)?.[0] ?? 1}: ${JSON.stringify(name)}: ${problem}`];
  });
  if (problems.length > 0) throw wrong(path, problems);
  return Object.fromEntries(entries.map(([name, value]) => [name, value as number]));
}

function readObject(text: string, path: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw wrong(path, [`${path}: it is no JSON: ${describeError(error).replaceAll(/\s+/g, ' ')}`]);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw wrong(path, [`${path}: expected an object, not ${shown(value)}`]);
}

function problemOf(name: string, value: unknown, times: number): string | undefined {
  // JSON has neither NaN nor infinity, but 1e999 becomes one.
  if (typeof value !== 'number') return `expected a number, not ${shown(value)}`;
  if (!Number.isFinite(value)) return 'the number is too large';
  if (name in {} || !NAME.test(name))
    return 'this name cannot be used; begin with a letter and go on with letters, digits and _ . @ / -';
  if (CATALOGUE.find(name) !== undefined)
    return 'a metric of this name is measured here; give it another, such as one that says who computed it';
  return times > 1 ? `it stands there ${times} times` : undefined;
}

/** Where each name of a flat object stands: any string before a colon is one. */
function linesOfNames(text: string): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  let line = 1;
  for (const [token, name] of text.matchAll(/("(?:[^"\\]|\\.)*")(?=\s*:)|"(?:[^"\\]|\\.)*"|\n/g)) {
    if (token === '\n') line++;
    else if (name !== undefined) {
      const key = JSON.parse(name) as string;
      lines.set(key, [...(lines.get(key) ?? []), line]);
    }
  }
  return lines;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function wrong(path: string, problems: readonly string[]): Error {
  return badInput('gate.bad-metrics-file', `\`metrics-file\`: "${path}" cannot be used.`, {
    problems: listed(problems),
    fix: 'Write one flat JSON object of numbers, such as {"latency_p95": 12.5, "human_preference": 0.61}.',
  });
}
