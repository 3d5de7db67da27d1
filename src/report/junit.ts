import Builder from 'fast-xml-builder';
import type { Outcome } from './outcome.ts';
import { shorten, visible } from './visible.ts';

/** One thing that held or did not. */
interface Case {
  /** `gate`, `verification` or `run`. */
  readonly part: string;
  readonly name: string;
  readonly seconds?: number;
  readonly failure?: Finding;
  readonly error?: Finding;
}

interface Finding {
  readonly type: string;
  /** One line. */
  readonly message: string;
  readonly text: string;
}

const LONGEST_LINE = 1000;
const MOST_PROBLEMS = 200;

/**
 * The outcome as JUnit XML, as CircleCI, Jenkins and GitLab read it: a case for each rule and each probe, and one for
 * the run, which is an error where it ended with one.
 * @param model name of the model, so that two of them in one pipeline stay apart
 */
export function renderJunit(outcome: Outcome, model: string): string {
  const cases = [...runCases(outcome), ...ruleCases(outcome), ...probeCases(outcome)];
  const counts = {
    '@_tests': cases.length,
    '@_failures': cases.filter(({ failure }) => failure !== undefined).length,
    '@_errors': cases.filter(({ error }) => error !== undefined).length,
    '@_time': seconds(outcome.durationMs / 1000),
  };
  const name = `vector-index.${legible(model)}`;
  const suite = {
    ...{ '@_name': `${name}.${legible(outcome.command)}`, ...counts, '@_skipped': 0 },
    // Without fractions and zone: the strictest readers take no other form.
    '@_timestamp': outcome.startedAt.slice(0, 'yyyy-mm-ddThh:mm:ss'.length),
    testcase: apart(cases).map((one) => caseElement(name, one)),
  };
  const builder = new Builder({ ignoreAttributes: false, format: true, suppressEmptyNode: true });
  const declaration = { '@_version': '1.0', '@_encoding': 'UTF-8' };
  return builder.build({ '?xml': declaration, testsuites: { ...counts, testsuite: suite } });
}

function runCases({ command, durationMs, error }: Outcome): readonly Case[] {
  const run = { part: 'run', name: command, seconds: durationMs / 1000 };
  if (error === undefined) return [run];
  const { code, message, problems, fix } = error;
  const more = problems.length - MOST_PROBLEMS;
  const lines = [
    message,
    ...problems.slice(0, MOST_PROBLEMS).map((problem) => `- ${problem}`),
    ...(more > 0 ? [`- ${more} more`] : []),
    ...(fix === undefined ? [] : [fix]),
  ];
  return [{ ...run, error: { type: code, message, text: lines.join('\n') } }];
}

function ruleCases({ verdict }: Outcome): readonly Case[] {
  return (verdict?.results ?? []).map(({ rule, judgement, reason }) => ({
    ...{ part: 'gate', name: rule.text },
    // What cannot be judged is no pass either.
    ...(judgement === 'pass' ? {} : { failure: { type: judgement, message: reason, text: reason } }),
  }));
}

function probeCases({ verification }: Outcome): readonly Case[] {
  return (verification?.probes ?? []).map(({ name, passed, detail }) => ({
    ...{ part: 'verification', name },
    ...(passed ? {} : { failure: { type: 'fail', message: detail, text: detail } }),
  }));
}

function caseElement(suite: string, { part, name, seconds: took = 0, failure, error }: Case): object {
  return {
    '@_classname': `${suite}.${part}`,
    '@_name': name,
    '@_time': seconds(took),
    ...(failure && { failure: findingElement(failure) }),
    ...(error && { error: findingElement(error) }),
  };
}

const findingElement = ({ type, message, text }: Finding): object => ({
  '@_type': legible(type),
  '@_message': shorten(legible(message), LONGEST_LINE),
  '#text': text
    .split(/\r\n|\r|\n/)
    .map(legible)
    .join('\n'),
});

/** Two cases of one name would be taken for one. */
function apart(cases: readonly Case[]): readonly Case[] {
  const seen = new Map<string, number>();
  return cases.map((one) => {
    const name = legible(one.name);
    const key = JSON.stringify([one.part, name]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { ...one, name: count === 1 ? name : `${name} (${count})` };
  });
}

/** One line without what hides, nor what XML 1.0 has no way to write. */
const legible = (text: string): string => visible(text).replace(/[\ufffe\uffff]/g, '\ufffd');

const seconds = (value: number): string => value.toFixed(3);
