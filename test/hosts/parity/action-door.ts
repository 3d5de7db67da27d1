import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Consumer, commit } from '../act/consumer.ts';
import { readEvent } from '../act/events.ts';
import { readJob, runAct } from '../act/job.ts';
import type { Case } from './cases.ts';
import { type Door, END_AFTER_SETTINGS, isBare, ownOf, variablesOf } from './door.ts';
import { toldIn } from './told.ts';

/** The action's inputs, in one workflow that has a step for each case. */
export const actionDoor = (consumer: Consumer): Door => ({
  name: 'Action',
  face: 'input',
  origin: (name) => `input ${name}`,
  async call(cases) {
    const head = commit(consumer, workflowOf(cases));
    checkDeclared(consumer, cases);
    const lines = runAct(consumer, readEvent('push', 'push-default-branch', head));
    return cases.map(({ id }) => toldIn(readJob(lines, id).log));
  },
});

/** The runner only warns of inputs that action.yml does not declare. */
function checkDeclared({ action }: Consumer, cases: readonly Case[]): void {
  const { inputs } = parse(readFileSync(join(action, 'action.yml'), 'utf8')) as { inputs: object };
  const given = cases.flatMap((asked) => [...ownOf('input', asked).keys()]);
  const missing = [...new Set(given)].filter((name) => !Object.hasOwn(inputs, name));
  if (missing.length > 0) throw new Error(`action.yml has no input ${missing.join(', ')}`);
}

function workflowOf(cases: readonly Case[]): string {
  const steps = cases.map((asked) => {
    const inputs = [...ownOf('input', asked)].map(([name, text]) => `${name}: ${inYaml(name, text)}`);
    const env = { ...variablesOf('input', asked), NODE_OPTIONS: END_AFTER_SETTINGS };
    return [
      `      - id: ${asked.id}`,
      '        uses: org/vector-index-action@v1',
      '        continue-on-error: true',
      ...['        env:', ...indented(stringify(env))],
      ...['        with:', `          command: ${asked.command}`, ...indented(inputs.join('\n'))],
    ].join('\n');
  });
  return `on: push
jobs:
  parity:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
${steps.join('\n')}
`;
}

const BEGIN = `\${{`;

/** An expression stands for what would be taken for one. */
const inYaml = (name: string, text: string): string =>
  isBare(name, text) ? text : JSON.stringify(text.replaceAll(BEGIN, () => `${BEGIN} '${BEGIN}' }}`));

const indented = (text: string): readonly string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `          ${line}`);
