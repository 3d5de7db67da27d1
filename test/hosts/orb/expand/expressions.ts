import { refuse } from './config-error.ts';
import { isTruthy } from './logic.ts';
import type { YamlValue } from './yaml-value.ts';

/** Gives the value of a name such as `pipeline.git.branch`. */
export type LookUp = (name: string) => YamlValue;

const TOKEN =
  /\s*(?:(?<text>"(?:[^"\\]|\\.)*"|'[^']*')|(?<pattern>\/(?:[^/\\]|\\.)*\/)|(?<number>-?\d+(?:\.\d+)?)(?![\w.-])|(?<operator>==|!=|>=|<=|>|<|\(|\))|(?<word>[A-Za-z][\w.-]*))/y;

/** Strongest last: `or`, `and`, comparisons, then `not`. */
const COMPARISONS = ['==', '!=', '>=', '>', '<=', '<', 'starts-with', 'matches'];

/** Evaluates an expression of CircleCI, such as `pipeline.git.branch == "main" and 10 or 1`. */
export function evaluateExpression(source: string, lookUp: LookUp, where: string): YamlValue {
  const tokens = tokenize(source, where);
  let next = 0;
  const peek = (): string | undefined => tokens[next];
  const wrong = (): never =>
    refuse(where, `the expression \`${source}\` does not parse at \`${peek() ?? 'its end'}\``);

  const or = (): YamlValue => {
    let left = and();
    for (; peek() === 'or'; ) {
      next++;
      const right = and();
      left = isTruthy(left) ? left : right;
    }
    return left;
  };
  const and = (): YamlValue => {
    let left = comparison();
    for (; peek() === 'and'; ) {
      next++;
      const right = comparison();
      left = isTruthy(left) ? right : left;
    }
    return left;
  };
  const comparison = (): YamlValue => {
    const left = unary();
    const operator = peek();
    if (operator === undefined || !COMPARISONS.includes(operator)) return left;
    next++;
    if (operator !== 'matches') return compare(operator, left, unary(), where);
    const pattern = tokens[next++] ?? '';
    if (!pattern.startsWith('/')) return refuse(where, `\`matches\` takes a /pattern/, not ${pattern}`);
    if (typeof left !== 'string') return refuse(where, '`matches` takes a string on its left');
    return new RegExp(`^(?:${pattern.slice(1, -1)})$`).test(left);
  };
  const unary = (): YamlValue => {
    const token = tokens[next++];
    if (token === undefined) return wrong();
    if (token === 'not') return !isTruthy(unary());
    if (token === '(') {
      const inner = or();
      if (tokens[next++] !== ')') wrong();
      return inner;
    }
    if (token === 'true' || token === 'false') return token === 'true';
    if (token === 'null') return null;
    if (token.startsWith('"')) return JSON.parse(token) as string;
    if (token.startsWith("'")) return token.slice(1, -1);
    if (/^-?\d/.test(token)) return Number(token);
    if (/^[A-Za-z]/.test(token) && !['and', 'or'].includes(token) && !COMPARISONS.includes(token))
      return lookUp(token);
    next--;
    return wrong();
  };

  const value = or();
  if (next < tokens.length) wrong();
  return value;
}

function tokenize(source: string, where: string): readonly string[] {
  const tokens: string[] = [];
  const text = source.trim();
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) return refuse(where, `\`${text.slice(at)}\` is no expression`);
    tokens.push(match[0].trim());
  }
  return tokens;
}

function compare(operator: string, left: YamlValue, right: YamlValue, where: string): boolean {
  if (operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  if (operator === 'starts-with') {
    if (typeof left === 'string' && typeof right === 'string') return left.startsWith(right);
    return refuse(where, '`starts-with` takes strings');
  }
  if (typeof left !== 'number' || typeof right !== 'number')
    return refuse(where, `\`${operator}\` takes numbers`);
  if (operator === '>=') return left >= right;
  if (operator === '>') return left > right;
  return operator === '<=' ? left <= right : left < right;
}
