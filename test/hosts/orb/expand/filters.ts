import { refuse } from './config-error.ts';
import { evaluateExpression } from './expressions.ts';
import { isTruthy } from './logic.ts';
import { type Bindings, resolve } from './references.ts';
import { asMap, asMapIfAny, asTexts, checkKeys, type YamlValue } from './yaml-value.ts';

/** Says whether a job's filters let it run for the branch or tag of the pipeline. */
export function passesFilters(written: YamlValue | undefined, bindings: Bindings, where: string): boolean {
  if (typeof written === 'string' && !written.includes('<<'))
    return isTruthy(evaluateExpression(written, bindings.pipeline, where));
  const filters = written === undefined ? {} : resolve(written, bindings, where);
  if (typeof filters !== 'object') return isTruthy(filters);
  const { branches, tags, ...others } = asMap(filters, where);
  checkKeys(others, [], where);
  const tag = bindings.pipeline('pipeline.git.tag');
  // Nothing runs for a tag unless filters name it.
  if (typeof tag === 'string' && tag !== '') return tags !== undefined && passes(tags, tag, `${where}.tags`);
  const branch = bindings.pipeline('pipeline.git.branch');
  if (branches === undefined) return true;
  return passes(branches, typeof branch === 'string' ? branch : '', `${where}.branches`);
}

/** `only` goes before `ignore`. */
function passes(written: YamlValue, name: string, where: string): boolean {
  const rules = asMapIfAny(written, where);
  checkKeys(rules, ['only', 'ignore'], where);
  if (rules.only !== undefined) return asTexts(rules.only, where).some((one) => fits(one, name, where));
  if (rules.ignore !== undefined) return !asTexts(rules.ignore, where).some((one) => fits(one, name, where));
  return refuse(where, 'one of `only` and `ignore` is expected');
}

/** A name as it is, or a /pattern/ that must match all of it. */
function fits(specifier: string, name: string, where: string): boolean {
  const [, pattern] = /^\/(.*)\/$/s.exec(specifier) ?? [];
  if (pattern === undefined) return specifier === name;
  try {
    return new RegExp(`^(?:${pattern})$`).test(name);
  } catch {
    return refuse(where, `${specifier} is no regular expression`);
  }
}
