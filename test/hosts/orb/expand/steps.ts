import { checkBuiltIn, isBuiltIn } from './built-in-steps.ts';
import { bindCall } from './calls.ts';
import { refuse } from './config-error.ts';
import { expandExecutor } from './executors.ts';
import { evaluateLogic } from './logic.ts';
import { findDeclaration, type Scope } from './module.ts';
import { resolve, wholeParameter } from './references.ts';
import {
  asList,
  asMap,
  asMapIfAny,
  checkKeys,
  isMap,
  show,
  type YamlMap,
  type YamlValue,
} from './yaml-value.ts';

/** Expands steps until only built-in ones are left, each as a map with one key. */
export const expandSteps = (written: readonly YamlValue[], scope: Scope, where: string): readonly YamlMap[] =>
  written.flatMap((step, index) => expandStep(step, scope, `${where}[${index}]`));

function expandStep(step: YamlValue, scope: Scope, where: string): readonly YamlMap[] {
  const map = typeof step === 'string' ? { [step]: null } : asMap(step, where);
  const [name, ...others] = Object.keys(map);
  if (name === undefined || others.length > 0) return refuse(where, `a step has one key, not ${show(step)}`);
  const body = map[name] ?? null;
  if (name === 'when' || name === 'unless') return expandConditional(name, body, scope, where);
  if (name === 'steps') return expandGiven(body, scope, where);
  const command = findDeclaration(scope.module, 'commands', name);
  if (command !== undefined) return expandCommand(name, command, body, scope, where);
  if (!isBuiltIn(name)) return refuse(where, `Cannot find a definition for command named ${name}`);
  const resolved = resolve(body, scope.bindings, `${where}.${name}`);
  return [{ [name]: checkBuiltIn(name, resolved, `${where}.${name}`) }];
}

function expandConditional(
  name: 'when' | 'unless',
  body: YamlValue,
  scope: Scope,
  where: string,
): readonly YamlMap[] {
  const { condition, steps, ...others } = asMap(body, where);
  checkKeys(others, [], `${where}.${name}`);
  if (condition === undefined) return refuse(where, `\`${name}\` needs a condition`);
  const place = `${where}.${name}`;
  const holds = evaluateLogic(resolve(condition, scope.bindings, place), `${place}.condition`);
  const inner = expandSteps(asList(steps, `${place}.steps`), scope, `${place}.steps`);
  return holds === (name === 'when') ? inner : [];
}

/** The steps of a parameter, which were expanded where they were given. */
function expandGiven(body: YamlValue, scope: Scope, where: string): readonly YamlMap[] {
  const name = wholeParameter(body);
  if (name === undefined) return expandSteps(asList(body, `${where}.steps`), scope, `${where}.steps`);
  return (
    scope.bindings.steps.get(name) ??
    refuse(where, `Arguments referenced without declared parameters: parameters.${name}`)
  );
}

function expandCommand(
  name: string,
  found: NonNullable<ReturnType<typeof findDeclaration>>,
  body: YamlValue,
  caller: Scope,
  where: string,
): readonly YamlMap[] {
  const place = `command ${name}`;
  const known = `${found.module.name}, ${name}`;
  if (caller.callers.includes(known)) return refuse(where, `${name} calls itself`);
  checkKeys(found.declared, ['steps', 'parameters', 'description'], place);
  if (body !== null && !isMap(body)) return refuse(where, `${name} takes a map of arguments`);
  const call = {
    ...found,
    declarer: 'command',
    given: asMapIfAny(body, where),
    caller,
    where: place,
  } as const;
  const inner = bindCall(call, { steps: expandSteps, executor: expandExecutor });
  const scope = { ...inner, callers: [...caller.callers, known] };
  return expandSteps(asList(found.declared.steps, `${place}.steps`), scope, place);
}
