import { checkEnvironment } from './built-in-steps.ts';
import { bindCall } from './calls.ts';
import { refuse } from './config-error.ts';
import { EXECUTOR_TYPES, expandExecutor } from './executors.ts';
import { findDeclaration, type Scope } from './module.ts';
import { resolve, wholeParameter } from './references.ts';
import { expandSteps } from './steps.ts';
import { asList, asMap, asMapIfAny, checkKeys, show, type YamlMap } from './yaml-value.ts';

const KEYS = [
  ...EXECUTOR_TYPES,
  ...['executor', 'steps', 'parameters', 'description', 'environment', 'working_directory', 'shell'],
  ...['parallelism', 'resource_class', 'circleci_ip_ranges', 'retention', 'type'],
];

/** The arguments of a job's invocation, and the steps around the job's own. */
export interface Invocation {
  readonly given: YamlMap;
  readonly preSteps: readonly YamlMap[];
  readonly postSteps: readonly YamlMap[];
}

/** Expands a job that a workflow invokes: executor merged in, only built-in steps left. */
export function expandJob(name: string, invocation: Invocation, caller: Scope, where: string): YamlMap {
  const found = findDeclaration(caller.module, 'jobs', name);
  if (found === undefined) return refuse(where, `Cannot find a definition for job named ${name}`);
  const place = `job ${name}`;
  checkKeys(found.declared, KEYS, place);
  const call = { ...found, declarer: 'job', given: invocation.given, caller, where: place } as const;
  const scope = bindCall(call, { steps: expandSteps, executor: expandExecutor });
  const { parameters: _, description: __, steps, executor, ...written } = found.declared;
  const own = asMap(resolve(written, scope.bindings, place), place);
  const job = mergeExecutor(own, executor === undefined ? {} : readExecutor(executor, scope, place), place);
  const body = expandSteps(asList(steps ?? [], `${place}.steps`), scope, `${place}.steps`);
  return { ...job, steps: [...invocation.preSteps, ...body, ...invocation.postSteps] };
}

function readExecutor(written: YamlMap[string], scope: Scope, where: string): YamlMap {
  const given = scope.bindings.executors.get(wholeParameter(written) ?? '');
  return given ?? expandExecutor(resolve(written, scope.bindings, where), scope, `${where}.executor`);
}

/** The job's keys come before the executor's; their variables are added up. */
function mergeExecutor(job: YamlMap, executor: YamlMap, where: string): YamlMap {
  const own = EXECUTOR_TYPES.filter((type) => type in job);
  const taken = Object.entries(executor).filter(([key]) => own.length === 0 || !EXECUTOR_TYPES.includes(key));
  const merged: YamlMap = { ...Object.fromEntries(taken), ...job };
  const types = EXECUTOR_TYPES.filter((type) => type in merged);
  if (types.length !== 1)
    refuse(where, `one of ${EXECUTOR_TYPES.join(', ')} is expected, not ${types.length}`);
  for (const key of ['resource_class', 'working_directory', 'shell'])
    if (key in merged && (typeof merged[key] !== 'string' || merged[key] === ''))
      refuse(`${where}.${key}`, `a text that is not empty is expected, not ${show(merged[key])}`);
  const environment = {
    ...asMapIfAny(executor.environment, where),
    ...asMapIfAny(job.environment, where),
  };
  checkEnvironment(environment, `${where}.environment`);
  return Object.keys(environment).length > 0 ? { ...merged, environment } : merged;
}
