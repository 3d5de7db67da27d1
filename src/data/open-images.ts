import { compareIds } from '../lib/digest.ts';
import type { ImageItem } from './item.ts';
import type { DataRequest, OpenedImages } from './opened-data.ts';
import { RowProblems } from './row-problems.ts';
import { scanImageFolder } from './scan.ts';
import type { Source } from './sources.ts';
import { ImageSpool } from './tables/image-spool.ts';
import type { Roles } from './tables/roles.ts';
import type { Table } from './tables/table.ts';
import { readTableImages } from './tables/table-images.ts';

export interface ImageTable {
  readonly table: Table;
  readonly roles: Roles;
}

/**
 * Lists the images of folders and tables. Ids must be unique over all of them.
 * @throws CodedError `data.bad-rows`, `data.no-folder`
 */
export async function openImages(
  request: DataRequest,
  folders: readonly Source[],
  tables: readonly ImageTable[],
): Promise<OpenedImages> {
  const { setting, paths, signal } = request;
  const problems = new RowProblems(request);
  const spool = new ImageSpool();
  const items: ImageItem[] = [];
  const origins = new Map<string, string>();
  let ignored = 0;
  let rows = 0;
  const folderProblems: string[] = [];
  let ended: unknown;

  const take = (found: readonly { readonly item: ImageItem; readonly origin: string }[]): void => {
    for (const { item, origin } of found) {
      const before = origins.get(item.id);
      if (before !== undefined)
        problems.refuse(`${origin}: the id ${JSON.stringify(item.id)} is also that of ${before}`);
      origins.set(item.id, origin);
      items.push(item);
    }
  };

  try {
    for (const { shown } of folders) {
      const scanned = await scanImageFolder({ ...request, folder: shown });
      take(scanned.items.map((item) => ({ item, origin: `${shown}/${item.id}` })));
      ignored += scanned.ignored;
      folderProblems.push(...scanned.problems);
    }
    for (const { table, roles } of tables) {
      const read = await readTableImages(table, roles, problems, spool, request);
      take(read.found);
      rows += read.rows;
    }
  } catch (error) {
    ended = error;
  }
  try {
    signal?.throwIfAborted();
    problems.check(rows, ended);
  } catch (error) {
    await spool.close();
    throw error;
  }
  return {
    kind: 'images',
    ...{ setting, ignored },
    ...(tables.length > 0 && { tabular: true as const }),
    folder: paths.join(', '),
    items: items.sort((a, b) => compareIds(a.id, b.id)),
    problems: folderProblems,
    skipped: problems.skipped,
    close: () => spool.close(),
  };
}
