import type { Connection, DataRequest } from './data-request.ts';
import { type FetchGroup, fetchGroups, inQuery } from './fetch-groups.ts';
import { readFetched } from './fetched.ts';
import type { PineconeRecord } from './index-api.ts';
import { allOf } from './outcomes.ts';
import { isTooLarge } from './too-large.ts';

export type Fetcher = (namespace: string, ids: readonly string[]) => Promise<readonly PineconeRecord[]>;

/** Fetches records in the order asked, without waiting until what was written can be read; halves what is too large. */
export function createFetcher(connection: Connection, dimension: () => number | undefined): Fetcher {
  const fetchGroup = async (
    namespace: string,
    { ids, query }: FetchGroup,
  ): Promise<readonly PineconeRecord[]> => {
    const request: DataRequest = {
      operation: 'fetch',
      kind: 'fetch',
      about: namespace,
      method: 'GET',
      path: `${pathOf(namespace)}${query}`,
    };
    try {
      const { text } = await connection.send(request);
      const asked = connection.asked(request);
      return [...readFetched(text, { asked, namespace, ids: new Set(ids), dimension: dimension() }).values()];
    } catch (error) {
      if (!isTooLarge(error) || ids.length === 1) throw error;
      const middle = ids.length >> 1;
      const halves = [ids.slice(0, middle), ids.slice(middle)].flatMap((half) => fetchGroups(half, 0));
      return (await allOf(halves.map((half) => fetchGroup(namespace, half)))).flat();
    }
  };

  return async (namespace, ids) => {
    const base = connection.hostLength + pathOf(namespace).length;
    const groups = fetchGroups([...new Set(ids)], base);
    const found = await allOf(groups.map((group) => fetchGroup(namespace, group)));
    const byId = new Map(found.flat().map((record) => [record.id, record]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  };
}

const pathOf = (namespace: string): string => `/vectors/fetch?namespace=${inQuery(namespace)}`;
