import { COMMANDS, type CommandName } from './commands.ts';
import { isReadBy } from './describe.ts';
import {
  CHANGING,
  HALT_PARAMETER,
  orbNameOf,
  orbYaml,
  reference,
  STEP_PARAMETERS,
  settingParameters,
} from './orb-faces.ts';
import {
  CACHE_PARAMETERS,
  INSTALL_PARAMETERS,
  PLACE_PARAMETERS,
  RESULT_PARAMETERS,
  STATE_PARAMETERS,
} from './orb-job-parameters.ts';
import type { OrbParameters } from './orb-parameter.ts';
import { EVENT_PARAMETERS } from './orb-pipeline.ts';
import { SETTINGS } from './spec.ts';

/** Commands that are jobs of the orb, too. */
const JOBS = ['train', 'gate', 'update', 'run', 'promote', 'rollback'] as const satisfies CommandName[];

/** orb/src/jobs/<job>.yml: install, the command, and what is kept of it. */
export function orbJob(command: (typeof JOBS)[number]): string {
  const settings = settingParameters(command);
  const parameters: OrbParameters = {
    ...settings,
    ...EVENT_PARAMETERS,
    ...STEP_PARAMETERS,
    ...PLACE_PARAMETERS,
    caches: CACHE_PARAMETERS.caches,
    ...(isReadBy(SETTINGS.registry, command) ? STATE_PARAMETERS : {}),
    ...RESULT_PARAMETERS,
    ...(CHANGING.has(command) ? HALT_PARAMETER : {}),
    ...INSTALL_PARAMETERS,
  };
  return orbYaml({
    description: jobDescription(command),
    parameters,
    executor: reference('executor'),
    resource_class: reference('resource_class'),
    steps: [
      when('checkout', 'checkout'),
      when('attach_workspace', { attach_workspace: { at: reference('workspace_root') } }),
      { install: { ...passOn(INSTALL_PARAMETERS), cache: reference('caches') } },
      ...restoreSteps(command),
      {
        [orbNameOf(command)]: {
          ...passOn(settings),
          ...passOn(EVENT_PARAMETERS),
          ...passOn(STEP_PARAMETERS),
        },
      },
      ...saveSteps(command),
      when('store_results', { store_results: passOn({ working_directory: 0, out: 0 }) }),
      when('persist_to_workspace', {
        persist_results: passOn({ working_directory: 0, out: 0, workspace_root: 0, workspace_paths: 0 }),
      }),
      ...(CHANGING.has(command) ? [when('halt_if_unchanged', 'halt_if_unchanged')] : []),
    ],
  });
}

/** Path → text of every job of the orb. */
export const orbJobs = (): Readonly<Record<string, () => string>> =>
  Object.fromEntries(JOBS.map((command) => [`orb/src/jobs/${command}.yml`, () => orbJob(command)]));

/** The caches of vectors and of state, of those that the command has to do with. */
function restoreSteps(command: CommandName): readonly unknown[] {
  if (!hasState(command)) return [];
  const vectors = hasVectors(command);
  const own = passOn({ out: 0, working_directory: 0, keep_state: 0, cache_key: 0 });
  const condition = vectors
    ? { or: [reference('caches'), reference('keep_state')] }
    : reference('keep_state');
  const step = { restore_caches: { vectors: vectors ? reference('caches') : false, ...own } };
  return [{ when: { condition, steps: [step] } }];
}

/** What it may have changed: `train` writes no state, and its older one must not become the newest that is kept. */
function saveSteps(command: CommandName): readonly unknown[] {
  if (!hasState(command)) return [];
  const vectors = hasVectors(command);
  const own = passOn({ out: 0, ...(vectors ? { cache: 0 } : {}), working_directory: 0, cache_key: 0 });
  if (command === 'train')
    return [when('caches', { save_caches: { vectors: true, keep_state: false, ...own } })];
  const condition = vectors
    ? { or: [reference('caches'), reference('keep_state')] }
    : reference('keep_state');
  const kinds = { vectors: vectors ? reference('caches') : false, keep_state: reference('keep_state') };
  return [{ when: { condition, steps: [{ save_caches: { ...kinds, ...own } }] } }];
}

const hasState = (command: CommandName): boolean => isReadBy(SETTINGS.registry, command);

const hasVectors = (command: CommandName): boolean => isReadBy(SETTINGS.cache, command);

function jobDescription(command: (typeof JOBS)[number]): string {
  const about = COMMANDS[command];
  return `${about} Installs the program, runs \`${command}\`, shows rules and probes as test results and keeps the report as an artifact. Settings that are not given here come from VECTOR_INDEX_* variables, then from vector-index.yml.`;
}

const when = (parameter: string, step: unknown): unknown => ({
  when: { condition: reference(parameter), steps: [step] },
});

const passOn = (parameters: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(parameters).map((name) => [name, reference(name)]));
