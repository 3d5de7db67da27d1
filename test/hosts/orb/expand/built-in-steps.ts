import { refuse } from './config-error.ts';
import {
  asList,
  asMap,
  asText,
  asTexts,
  checkKeys,
  show,
  type YamlMap,
  type YamlValue,
} from './yaml-value.ts';

/** The keys of each built-in step; those that must be there are marked. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  run: [
    'command!',
    ...['name', 'shell', 'environment', 'background', 'working_directory', 'no_output_timeout', 'when'],
    ...['max_auto_reruns', 'auto_rerun_delay'],
  ],
  checkout: ['method', 'path'],
  setup_remote_docker: ['version', 'docker_layer_caching'],
  save_cache: ['paths!', 'key!', 'name', 'when'],
  restore_cache: ['key', 'keys', 'name'],
  store_artifacts: ['path!', 'destination'],
  store_test_results: ['path!'],
  persist_to_workspace: ['root!', 'paths!'],
  attach_workspace: ['at!'],
  add_ssh_keys: ['fingerprints'],
};

const TEXTS = [
  'command',
  'name',
  'shell',
  'working_directory',
  'path',
  'destination',
  'key',
  'root',
  'at',
  'method',
];
const WHEN = ['always', 'on_success', 'on_fail'];

export const isBuiltIn = (name: string): boolean => Object.hasOwn(STEPS, name);

/** Checks a built-in step whose references have been replaced, and writes its short form out. */
export function checkBuiltIn(name: string, written: YamlValue, where: string): YamlMap {
  const keys = STEPS[name] ?? [];
  const step = writeOut(name, written, where);
  const required = keys.filter((key) => key.endsWith('!')).map((key) => key.slice(0, -1));
  checkKeys(
    step,
    keys.map((key) => key.replace('!', '')),
    where,
  );
  for (const key of required) if (step[key] === undefined) refuse(where, `\`${key}\` is missing`);
  for (const key of TEXTS)
    if (step[key] !== undefined && asText(step[key], `${where}.${key}`) === '')
      refuse(where, `\`${key}\` is empty`);
  if (step.paths !== undefined && asTexts(asList(step.paths, where), where).length === 0)
    refuse(where, '`paths` is empty');
  if (step.when !== undefined && !WHEN.includes(asText(step.when, where)))
    refuse(where, `\`when\` is one of ${WHEN.join(', ')}, not ${show(step.when)}`);
  if (step.no_output_timeout !== undefined) checkDuration(step.no_output_timeout, where);
  if (step.environment !== undefined) checkEnvironment(step.environment, `${where}.environment`);
  if (name === 'restore_cache' && step.key === undefined && step.keys === undefined)
    refuse(where, '`key` or `keys` is missing');
  return step;
}

function writeOut(name: string, written: YamlValue, where: string): YamlMap {
  if (name === 'run' && typeof written === 'string') return { command: written };
  return written === null ? {} : asMap(written, where);
}

function checkDuration(written: YamlValue, where: string): void {
  if (!/^\d+(\.\d+)?[smh]$/.test(asText(written, `${where}.no_output_timeout`)))
    refuse(where, `\`no_output_timeout\` is a decimal with a unit, such as 20m, not ${show(written)}`);
}

/** Names that a shell takes; a value is one scalar. */
export function checkEnvironment(written: YamlValue, where: string): YamlMap {
  const map = asMap(written, where);
  for (const [name, value] of Object.entries(map)) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) refuse(where, `${name} is no name of a variable`);
    if (typeof value === 'object' && value !== null)
      refuse(`${where}.${name}`, `a scalar is expected, not ${show(value)}`);
  }
  return map;
}
