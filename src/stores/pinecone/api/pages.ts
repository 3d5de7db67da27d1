import { badAnswer, type Page } from './answers.ts';
import type { Connection, DataRequest } from './data-request.ts';

/** What a listing lists, page by page. @param path with a query */
export async function* readPages<T>(
  connection: Connection,
  request: Pick<DataRequest, 'operation' | 'kind' | 'about'>,
  path: string,
  read: (asked: string, answer: string) => Page<T>,
): AsyncGenerator<T> {
  const asked = connection.asked(request);
  let token: string | undefined;
  do {
    const after = token === undefined ? '' : `&paginationToken=${encodeURIComponent(token)}`;
    const { text } = await connection.send({ ...request, method: 'GET', path: `${path}${after}` });
    const { entries, next } = read(asked, text);
    if (next !== undefined && next === token) throw badAnswer(asked, 'leads to itself');
    yield* entries;
    token = next;
  } while (token !== undefined);
}
