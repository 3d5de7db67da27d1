import { orbNameOf } from '../../../src/settings/orb-faces.ts';
import { parameterOf } from '../../../src/settings/row.ts';
import { projectRoot } from '../../support/program.ts';
import { expandConfig } from '../orb/expand/expand.ts';
import { PUSH } from '../orb/expand/support.ts';
import { asMap, asMapIfAny, type YamlMap } from '../orb/expand/yaml-value.ts';
import { fromConfig } from '../orb/run/environment.ts';
import { type Case, ROWS } from './cases.ts';
import { type Door, END_AFTER_SETTINGS, ownOf, variablesOf } from './door.ts';
import { eachOf, inFolder, runShell } from './processes.ts';
import { toldIn } from './told.ts';

const ORB = 'org/vector-index-action@1.0.0';

/** The orb's parameters, in one job that has a step for each case. */
export const orbDoor = (packed: string): Door => ({
  name: 'orb',
  face: 'parameter',
  origin: (name) => `parameter ${parameterOf(name)}`,
  async call(cases) {
    const steps = stepsOf(cases, packed);
    return eachOf([...cases.keys()], (i) => {
      const { command, environment } = asMap(steps[i]?.run, 'run');
      return inFolder(async (cwd) => {
        const env = {
          ...HOME,
          ...envOf(cases[i]!),
          ...fromConfig(asMap(environment, 'environment'), 'words'),
        };
        return toldIn(await runShell(String(command), { cwd, env }));
      });
    });
  },
});

/** What `install` leaves to the steps behind it, and what CircleCI says of a push. */
const HOME = {
  ...{ VI_HOME: projectRoot, VI_NODE: process.execPath, NODE_OPTIONS: END_AFTER_SETTINGS },
  ...{ CI: 'true', CIRCLECI: 'true', CIRCLE_BRANCH: 'main' },
};

const secretVariable = (name: string): string => `MY_${name.toUpperCase().replaceAll('-', '_')}`;

const isSecret = (name: string): boolean => ROWS[name]!.kind === 'secret';

function envOf(asked: Case): Readonly<Record<string, string>> {
  const secrets = [...ownOf('parameter', asked)].filter(([name]) => isSecret(name));
  const held = secrets.map(([name, text]) => [secretVariable(name), text] as const);
  return { ...variablesOf('parameter', asked), ...Object.fromEntries(held) };
}

function stepsOf(cases: readonly Case[], packed: string): readonly YamlMap[] {
  const steps = cases.map((asked) => ({
    [`vector-index/${orbNameOf(asked.command)}`]: argumentsOf(asked),
  }));
  const job = { docker: [{ image: 'cimg/base:current' }], steps };
  return expandJob({ jobs: { parity: job }, workflows: { parity: { jobs: ['parity'] } } }, packed);
}

/** The step that the orb's command is. */
export const stepOfCommand = (asked: Case, packed: string): YamlMap =>
  asMap(stepsOf([asked], packed)[0]?.run, 'run');

/** The step that calls the command in the orb's job of that name. */
export function stepOfJob(asked: Case, packed: string): YamlMap | undefined {
  const job = { [`vector-index/${asked.command}`]: argumentsOf(asked) };
  const steps = expandJob({ workflows: { parity: { jobs: [job] } } }, packed);
  return steps.map(({ run }) => asMapIfAny(run, 'run')).find((run) => commandOf(run) === asked.command);
}

const commandOf = (run: YamlMap) => asMapIfAny(run.environment, 'environment').VI_ORB_COMMAND;

const argumentsOf = (asked: Case): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...ownOf('parameter', asked)].map(([name, text]) => [
      parameterOf(name),
      isSecret(name) ? secretVariable(name) : text.replaceAll('<<', '\\<<'),
    ]),
  );

function expandJob(config: object, packed: string): readonly YamlMap[] {
  // JSON is YAML.
  const text = JSON.stringify({ version: 2.1, orbs: { 'vector-index': ORB }, ...config });
  const [workflow] = expandConfig(text, PUSH, { [ORB]: packed });
  return workflow?.jobs[0]?.definition.steps as readonly YamlMap[];
}
