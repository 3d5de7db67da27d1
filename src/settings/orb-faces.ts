import { stringify } from 'yaml';
import { CI_COMMANDS, COMMANDS, type CommandName } from './commands.ts';
import { defaultOf, isReadBy } from './describe.ts';
import type { OrbParameters } from './orb-parameter.ts';
import { EVENT_PARAMETERS, PIPELINE_VARIABLES } from './orb-pipeline.ts';
import { facesOf, parameterOf, type SettingRow, variableOf } from './row.ts';
import { SETTINGS } from './spec.ts';
import { expectation } from './values.ts';

/** What a command of the orb is called. One named `run` would hide CircleCI's own step inside the orb. */
export const orbNameOf = (command: CommandName): string => (command === 'run' ? 'run_all' : command);

/** Whose output `changed` says whether there is something new. */
export const CHANGING: ReadonlySet<CommandName> = new Set(['run', 'train', 'update', 'promote', 'rollback']);

/** Parameters that every command has beside its settings. */
export const STEP_PARAMETERS = {
  working_directory: {
    type: 'string',
    default: '.',
    description:
      "Folder that the command runs in, relative to the job's own: that of one model in a monorepo.",
  },
  no_output_timeout: {
    type: 'string',
    default: '30m',
    description: 'How long the command may print nothing before CircleCI ends it, such as `30m` or `1.5h`.',
  },
} as const satisfies OrbParameters;

export const HALT_PARAMETER = {
  halt_if_unchanged: {
    type: 'boolean',
    default: false,
    description:
      'End the job here, successfully, where the command brought nothing new: no model version, no generation, no switch. Steps after this one, such as a deployment, are then left out.',
  },
} as const satisfies OrbParameters;

/** The settings that a command reads as parameters of the orb, in the table's order. No defaults: one would always win over the config file. */
export const settingParameters = (command: CommandName): OrbParameters =>
  Object.fromEntries(
    rowsOf(command).map(([name, row]) => [
      parameterOf(name),
      row.kind === 'secret'
        ? { type: 'env_var_name', default: row.variable ?? variableOf(name), description: orbHelp(row) }
        : { type: 'string', default: '', description: orbHelp(row) },
    ]),
  );

/** orb/src/commands/<command>.yml: one step, whose parameters reach it through its environment alone. */
export function orbCommand(command: CommandName): string {
  const settings = settingParameters(command);
  const halting = CHANGING.has(command);
  const step = {
    name: `vector-index ${command}`,
    working_directory: reference('working_directory'),
    no_output_timeout: reference('no_output_timeout'),
    environment: { VI_ORB_COMMAND: command, ...PIPELINE_VARIABLES, ...settingVariables(command) },
    command: '<<include(scripts/call.sh)>>',
  };
  const halt = { when: { condition: reference('halt_if_unchanged'), steps: ['halt_if_unchanged'] } };
  return orbYaml({
    description: `${COMMANDS[command]} Needs the step \`install\` before it.`,
    parameters: { ...settings, ...EVENT_PARAMETERS, ...STEP_PARAMETERS, ...(halting ? HALT_PARAMETER : {}) },
    steps: [{ run: step }, ...(halting ? [halt] : [])],
  });
}

/** Path → text of every command of the orb that follows from the table. */
export const orbCommands = (): Readonly<Record<string, () => string>> =>
  Object.fromEntries(
    CI_COMMANDS.map((command) => [`orb/src/commands/${orbNameOf(command)}.yml`, () => orbCommand(command)]),
  );

export const reference = (parameter: string): string => `<< parameters.${parameter} >>`;

export const orbYaml = (content: unknown): string =>
  `# Written by scripts/faces.ts from src/settings; change it there.\n${stringify(content, { version: '1.1', lineWidth: 0 })}`;

/** A variable for each setting; a secret's holds the name of the variable that has it. */
const settingVariables = (command: CommandName): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rowsOf(command).map(([name, row]) => [
      `VI_${row.kind === 'secret' ? 'SECRET' : 'PARAM'}_${name.toUpperCase().replaceAll('-', '_')}`,
      reference(parameterOf(name)),
    ]),
  );

const rowsOf = (command: CommandName): readonly (readonly [string, SettingRow])[] =>
  Object.entries<SettingRow>(SETTINGS).filter(
    ([name, row]) => name !== 'command' && isReadBy(row, command) && facesOf(row).includes('parameter'),
  );

/** Kinds whose values YAML would take for something else than a text, which a parameter of type string refuses. */
const QUOTED: ReadonlySet<SettingRow['kind']> = new Set([
  'integer',
  'number',
  'boolean',
  'numbers',
  'duration',
]);

/** What the orb itself looks for after the command: it sees its own parameters only. */
const KEPT: ReadonlyMap<SettingRow, string> = new Map<SettingRow, string>([
  [
    SETTINGS.out,
    'Results and workspace are kept from where this parameter says, relative to `working_directory`: say it here where the config file or a variable does, and give no absolute path.',
  ],
  [
    SETTINGS.cache,
    "CircleCI's cache keeps them from where this parameter says, relative to `working_directory`: say it here where the config file or a variable does, and give no absolute path.",
  ],
]);

function orbHelp(row: SettingRow): string {
  const fallback = row.kind === 'secret' ? undefined : defaultOf(row);
  const said = [
    row.help,
    expected(row),
    fallback === undefined ? '' : `Default: ${fallback}.`,
    KEPT.get(row) ?? '',
  ];
  return namedAsParameters(said.filter((text) => text !== '').join(' ')).replaceAll('<<', '\\<<');
}

function expected(row: SettingRow): string {
  if (row.kind === 'secret')
    return 'Expects the name of the environment variable that holds it, never the value itself.';
  if (row.kind === 'list') return `One a line, each ${row.of}.`;
  if (row.kind === 'path') return 'Expects a path.';
  if (row.kind === 'string' && row.pattern === undefined) return '';
  return `Expects ${expectation(row)}${QUOTED.has(row.kind) ? ', in quotes' : ''}.`;
}

/** Other settings are called in the orb what they are there: `index_data`. */
const namedAsParameters = (text: string): string =>
  text.replaceAll(/`([a-z][a-z0-9-]*)`/g, (whole, name: string) =>
    name.includes('-') && Object.hasOwn(SETTINGS, name) ? `\`${parameterOf(name)}\`` : whole,
  );
