import type { Module, Scope } from './module.ts';
import { outerScope } from './module.ts';
import { bindArguments, type Declarer, readDeclarations } from './parameters.ts';
import { resolve, wholeParameter } from './references.ts';
import { asList, asMapIfAny, type YamlMap, type YamlValue } from './yaml-value.ts';

/** A command, job or executor that is called with arguments. */
export interface Call {
  readonly declared: YamlMap;
  readonly declarer: Declarer;
  /** Where it is declared. */
  readonly module: Module;
  /** As written where it is called. */
  readonly given: YamlMap;
  readonly caller: Scope;
  readonly where: string;
}

/** What steps and executors become in the scope in which they are written. */
export interface Expanders {
  readonly steps: (written: readonly YamlValue[], scope: Scope, where: string) => readonly YamlMap[];
  readonly executor: (written: YamlValue, scope: Scope, where: string) => YamlMap;
}

/**
 * Gives the scope of the body of what is called. Arguments mean what they mean where the call is written, defaults what
 * they mean where they are declared; nothing else of the caller is seen.
 */
export function bindCall(call: Call, expanders: Expanders): Scope {
  const { declarer, caller, where, module } = call;
  const declarations = readDeclarations(asMapIfAny(call.declared.parameters, where), where, declarer);
  const home = outerScope(module);
  const steps = new Map<string, readonly YamlMap[]>();
  const executors = new Map<string, YamlMap>();
  const given = new Map<string, YamlValue>();
  for (const [name, written] of Object.entries(call.given)) {
    const type = declarations.get(name)?.type;
    const passed = wholeParameter(written) ?? '';
    const place = `${where}, argument ${name}`;
    const passedSteps = caller.bindings.steps.get(passed);
    const passedExecutor = caller.bindings.executors.get(passed);
    if (type === 'steps') {
      steps.set(name, passedSteps ?? expanders.steps(asList(written, place), caller, place));
      given.set(name, []);
    } else if (type === 'executor') {
      const value = passedExecutor ?? resolve(written, caller.bindings, place);
      executors.set(name, passedExecutor ?? expanders.executor(value, caller, place));
      given.set(name, 'expanded');
    } else given.set(name, resolve(written, caller.bindings, place));
  }
  const parameters = new Map(bindArguments(declarations, given, where));
  for (const [name, { type, default: fallback = null }] of declarations) {
    if (type !== 'steps' && type !== 'executor') {
      if (!given.has(name))
        parameters.set(name, resolve(fallback, home.bindings, `${where}, default of ${name}`));
      continue;
    }
    parameters.delete(name);
    if (given.has(name)) continue;
    const place = `${where}, default of ${name}`;
    if (type === 'steps') steps.set(name, expanders.steps(asList(fallback, place), home, place));
    else executors.set(name, expanders.executor(fallback, home, place));
  }
  const bindings = { parameters, steps, executors, pipeline: module.pipeline };
  return { module, bindings, callers: caller.callers };
}
