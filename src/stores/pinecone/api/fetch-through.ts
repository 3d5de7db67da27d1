import { parseJson } from './answers.ts';
import type { Connection, DataRequest } from './data-request.ts';
import { fetchGroups, inQuery } from './fetch-groups.ts';
import { readFetched } from './fetched.ts';
import type { ServedRecords } from './index-api.ts';

/** Fetches a few records through an alias, with the name of the namespace that served; waits for nothing. */
export function createFetchThrough(connection: Connection, dimension: () => number | undefined) {
  return async (alias: string, ids: readonly string[]): Promise<ServedRecords> => {
    const [group, more] = fetchGroups(ids, connection.hostLength);
    // Of several requests nobody could say that the same namespace served them.
    if (group === undefined || more !== undefined) return { namespace: '', records: [] };
    const request: DataRequest = {
      operation: 'fetch',
      kind: 'fetch',
      about: alias,
      method: 'GET',
      path: `/vectors/fetch?namespace=${inQuery(alias)}${group.query}`,
    };
    const { text } = await connection.send(request);
    const asked = connection.asked(request);
    const { namespace } = Object(parseJson(asked, text)) as { readonly namespace?: unknown };
    const served = typeof namespace === 'string' ? namespace : '';
    const records = readFetched(text, {
      ...{ asked, namespace: served, ids: new Set(ids), dimension: dimension() },
    });
    return { namespace: served, records: ids.flatMap((id) => records.get(id) ?? []) };
  };
}
