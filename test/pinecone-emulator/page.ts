import { Refused, reasoned, rpcError } from './answer.ts';
import { lowerBound } from './records.ts';

export interface Page<T> {
  readonly items: readonly T[];
  readonly pagination: { readonly pagination?: { readonly next: string } };
}

interface Token {
  readonly of: string;
  readonly after: string;
  readonly filters: Readonly<Record<string, string | undefined>>;
}

/** Reads a token of that endpoint. @throws Refused with 400 for one that it did not give */
function readToken(token: string, of: string): Token {
  try {
    const read = JSON.parse(Buffer.from(token, 'base64').toString()) as Token;
    if (read.of === of) return read;
  } catch {
    // Falls through to the refusal.
  }
  throw new Refused(
    of === 'aliases'
      ? reasoned(3, 'INVALID_PAGINATION_TOKEN', 'Invalid pagination token')
      : rpcError(3, 'Invalid pagination token'),
  );
}

/** The filters of a listing: those of the token where one is given, of which repeated ones must agree. */
export function pageFilters<T extends Readonly<Record<string, string | undefined>>>(
  of: string,
  token: string | undefined,
  given: T,
): { readonly filters: T; readonly after: string | undefined } {
  if (token === undefined) return { filters: given, after: undefined };
  const { filters, after } = readToken(token, of);
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === filters[name]) continue;
    const short = name === 'target_namespace' ? 'TARGET' : 'PREFIX';
    const added = filters[name] === undefined ? '_NEW' : '';
    throw new Refused(
      reasoned(3, `LIST_INVALID_TOKEN_WITH${added}_${short}`, `${name} does not match the pagination token`),
    );
  }
  return { filters: { ...given, ...filters } as T, after };
}

/** One page of sorted names that begin with a prefix. */
export function pageOf(
  of: string,
  names: readonly string[],
  limit: number,
  after: string | undefined,
  filters: Readonly<Record<string, string | undefined>>,
): Page<string> {
  const prefix = filters.prefix ?? '';
  let at = lowerBound(names, after === undefined || after < prefix ? prefix : after);
  if (after !== undefined && names[at] === after) at += 1;
  const items: string[] = [];
  while (at < names.length && items.length < limit && names[at]!.startsWith(prefix)) items.push(names[at++]!);
  const more = at < names.length && names[at]!.startsWith(prefix);
  if (!more) return { items, pagination: {} };
  const token: Token = { of, after: items.at(-1)!, filters };
  return {
    items,
    pagination: { pagination: { next: Buffer.from(JSON.stringify(token)).toString('base64') } },
  };
}
