import { bindCall } from './calls.ts';
import { refuse } from './config-error.ts';
import { findDeclaration, type Scope } from './module.ts';
import { resolve } from './references.ts';
import { asMap, asText, checkKeys, isMap, type YamlMap, type YamlValue } from './yaml-value.ts';

export const EXECUTOR_TYPES = ['docker', 'machine', 'macos'];
const KEYS = [
  ...EXECUTOR_TYPES,
  ...['environment', 'working_directory', 'shell', 'resource_class', 'description', 'parameters'],
];

/** Expands an executor that is named in a scope, with its parameters: its keys, all references replaced. */
export function expandExecutor(written: YamlValue, scope: Scope, where: string): YamlMap {
  const { name: named, ...given } = isMap(written) ? written : { name: written };
  const name = asText(resolve(named ?? null, scope.bindings, where), `${where}.name`);
  const found = findDeclaration(scope.module, 'executors', name);
  if (found === undefined) return refuse(where, `Cannot find a definition for executor named ${name}`);
  const place = `executor ${name}`;
  checkKeys(found.declared, KEYS, place);
  const inner = bindCall(
    { ...found, declarer: 'executor', given, caller: scope, where: place },
    NO_EXPANDERS,
  );
  const { parameters: _, description: __, ...body } = found.declared;
  return asMap(resolve(body, inner.bindings, place), place);
}

const NO_EXPANDERS = {
  steps: () => refuse('executors', 'they take no steps'),
  executor: () => refuse('executors', 'they take no executors'),
};
