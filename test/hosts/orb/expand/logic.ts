import { refuse } from './config-error.ts';
import { asList, asText, isList, isMap, show, type YamlMap, type YamlValue } from './yaml-value.ts';

/** false, null, 0, NaN and the empty string are falsy; all else is truthy. */
export const isTruthy = (value: YamlValue): boolean =>
  !(value === null || value === false || value === 0 || value === '' || Number.isNaN(value));

/** Evaluates a logic statement, in which references have been replaced already. */
export function evaluateLogic(statement: YamlValue, where: string): boolean {
  if (isList(statement)) return refuse(where, 'a list is no logic statement');
  if (!isMap(statement)) return isTruthy(statement);
  const [operator, ...others] = Object.keys(statement);
  if (operator === undefined) return false;
  if (others.length > 0) return refuse(where, `one operator is expected, not ${show(statement)}`);
  return applyOperator(operator, statement[operator], `${where}.${operator}`);
}

function applyOperator(operator: string, given: YamlValue | undefined, where: string): boolean {
  switch (operator) {
    case 'and':
      return several(given, where).every((one) => evaluateLogic(one, where));
    case 'or':
      return several(given, where).some((one) => evaluateLogic(one, where));
    case 'not':
      return !evaluateLogic(isList(given) ? only(given, where) : (given ?? null), where);
    case 'equal': {
      const [first, ...rest] = several(given, where);
      return rest.every((one) => show(one) === show(first));
    }
    case 'matches':
      return isMap(given)
        ? matches(given, where)
        : refuse(where, 'a map with `pattern` and `value` is expected');
    default:
      return refuse(where, `\`${operator}\` is no operator; known are and, or, not, equal, matches`);
  }
}

function several(given: YamlValue | undefined, where: string): readonly YamlValue[] {
  const list = asList(given, where);
  return list.length > 0 ? list : refuse(where, 'an empty list is not accepted');
}

function only(list: readonly YamlValue[], where: string): YamlValue {
  return list.length === 1 ? (list[0] ?? null) : refuse(where, 'one statement is expected');
}

/** Java's `matches`: the whole value must match. */
function matches({ pattern, value, ...others }: YamlMap, where: string): boolean {
  if (Object.keys(others).length > 0) refuse(where, '`matches` takes `pattern` and `value` only');
  const text = value === null ? '' : asText(value, where);
  return new RegExp(`^(?:${asText(pattern, where)})$`).test(text);
}
