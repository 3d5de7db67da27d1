import type { Comparator } from './verdict.ts';

/** A rule's parts as they stand in its text; whether they make sense is not asked here. */
export interface RuleParts {
  readonly name: string;
  /** What stands in brackets, without its escapes. */
  readonly className: string | undefined;
  readonly comparator: Comparator;
  readonly threshold: number;
}

const COMPARATORS: readonly Comparator[] = ['>=', '>', '<=', '<', '=='];
const MEANT: ReadonlyMap<string, Comparator> = new Map([
  ['=>', '>='],
  ['=<', '<='],
  ['≥', '>='],
  ['≤', '<='],
  ['=', '=='],
  ['===', '=='],
]);
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Takes `metric comparator number` or `metric[class] comparator number` apart, or says in words what is wrong where. */
export function readRuleParts(text: string): RuleParts | { readonly problem: string } {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const expected = (what: string, hint = ''): { problem: string } => {
    const found = text.slice(at).trim();
    return {
      problem: `expected ${what} at position ${at + 1}, ${found === '' ? 'where the rule ends' : `not "${found}"`}${hint}`,
    };
  };

  take(/\s*/y);
  const name = take(/[^\s[\]<>=!≥≤]+/y);
  if (name === undefined) return expected('the name of a metric', '; a rule is written accuracy >= 0.9');
  take(/\s*/y);
  const start = at;
  const bracketed = take(/\[(?:\\.|[^\]\\])*\]/suy);
  if (bracketed === undefined && text[at] === '[')
    return { problem: `the [ at position ${start + 1} is never closed` };
  const className = bracketed?.slice(1, -1).replace(/\\(.)/gsu, '$1');
  take(/\s*/y);

  const comparatorAt = at;
  const sign = take(/[<>=!≥≤]+/y);
  const comparator = COMPARATORS.find((known) => known === sign);
  if (comparator === undefined) {
    at = comparatorAt;
    const meant = MEANT.get(sign ?? '');
    const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
    const unescaped = text[at] !== undefined && className !== undefined && sign === undefined;
    return expected(
      `one of ${COMPARATORS.join(' ')}`,
      unescaped ? "; a ] in a class's name is written \\]" : hint,
    );
  }
  take(/\s*/y);

  const numberAt = at;
  const number = take(/\S+/y) ?? '';
  if (!NUMBER.test(number) || !Number.isFinite(Number(number))) {
    at = numberAt;
    return expected('a number', suggestNumber(number));
  }
  take(/\s*/y);
  if (at < text.length) return expected('the end of the rule', '; write one rule for each entry');
  return { name, className, comparator, threshold: Number(number) };
}

function suggestNumber(text: string): string {
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(text)?.[1];
  if (percent !== undefined) return `; did you mean ${Number((Number(percent) / 100).toPrecision(12))}?`;
  const comma = text.replace(',', '.');
  return comma !== text && NUMBER.test(comma) ? `; did you mean ${comma}?` : '';
}
