import { Refused, rpcError } from './answer.ts';
import type { Metadata } from './records.ts';

export type Filter = Readonly<Record<string, unknown>>;
type Value = Metadata[string];

const refuse = (message: string): never => {
  throw new Refused(rpcError(3, message));
};

const scalar = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const equal = (value: Value | undefined, wanted: unknown): boolean =>
  Array.isArray(value) ? value.includes(wanted as string) : value === wanted;

const compare = (
  value: Value | undefined,
  wanted: unknown,
  test: (a: number, b: number) => boolean,
): boolean =>
  typeof wanted === 'number'
    ? typeof value === 'number' && test(value, wanted)
    : refuse('Comparison operators take a number.');

function operator(name: string, value: Value | undefined, wanted: unknown): boolean {
  const list = (): readonly unknown[] => (Array.isArray(wanted) ? wanted : refuse(`${name} takes a list.`));
  switch (name) {
    case '$eq':
      return scalar(wanted) ? equal(value, wanted) : refuse('$eq takes a string, a number or a boolean.');
    case '$ne':
      return !equal(value, wanted);
    case '$gt':
      return compare(value, wanted, (a, b) => a > b);
    case '$gte':
      return compare(value, wanted, (a, b) => a >= b);
    case '$lt':
      return compare(value, wanted, (a, b) => a < b);
    case '$lte':
      return compare(value, wanted, (a, b) => a <= b);
    case '$in':
      return list().some((one) => equal(value, one));
    case '$nin':
      return !list().some((one) => equal(value, one));
    case '$exists':
      return (value !== undefined) === wanted;
    default:
      return refuse(`${name} is not a valid operator`);
  }
}

const isObject = (value: unknown): value is Filter =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether a metadata filter takes a record: $eq $ne $gt $gte $lt $lte $in $nin $exists, $and, $or.
 * @throws Refused with 400 for an operator that there is not
 */
export function matches(filter: Filter, metadata: Metadata | undefined): boolean {
  return Object.entries(filter).every(([key, wanted]) => {
    if (key === '$and' || key === '$or') {
      if (!Array.isArray(wanted) || wanted.length === 0) return refuse(`${key} takes a list of filters.`);
      const each = wanted.map((one) => matches(one as Filter, metadata));
      return key === '$and' ? each.every(Boolean) : each.some(Boolean);
    }
    if (key.startsWith('$')) return refuse(`${key} is not a valid operator`);
    const value = metadata?.[key];
    if (!isObject(wanted)) return operator('$eq', value, wanted);
    return Object.entries(wanted).every(([name, operand]) => operator(name, value, operand));
  });
}
