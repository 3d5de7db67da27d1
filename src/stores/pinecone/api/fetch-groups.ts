/** Ids in one request, at most. */
const MOST_IDS = 1000;
/**
 * Fetching has its ids in the URL. The description sets no length; 8 KB is what common servers and gateways read of a
 * request's first line and headers together, and the key and the other headers need their part of it.
 */
const MOST_URL_BYTES = 6000;

/** One request's part of ids, as they stand in its URL. */
export interface FetchGroup {
  readonly ids: readonly string[];
  readonly query: string;
}

/**
 * Ids in their order, in as few requests as ids and URLs allow; an id whose own URL would be too long stands alone.
 * @param base length of the URL without ids
 */
export function fetchGroups(ids: readonly string[], base: number): readonly FetchGroup[] {
  const groups: FetchGroup[] = [];
  let group: string[] = [];
  let query = '';
  for (const id of ids) {
    const part = `&ids=${inQuery(id)}`;
    const isFull = group.length === MOST_IDS || base + query.length + part.length > MOST_URL_BYTES;
    if (isFull && group.length > 0) {
      groups.push({ ids: group, query });
      group = [];
      query = '';
    }
    group.push(id);
    query += part;
  }
  if (group.length > 0) groups.push({ ids: group, query });
  return groups;
}

/** A value as it may stand in a URL's query: what needs no escape there (RFC 3986, 3.4) is not thrice as long. */
export const inQuery = (value: string): string =>
  encodeURIComponent(value).replaceAll(/%(2F|3A|40|2C)/g, (written) => decodeURIComponent(written));
