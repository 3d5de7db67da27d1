import { setImmediate } from 'node:timers/promises';
import type { BuildToken } from '../store.ts';
import type { Connection } from './connection.ts';
import { discardEdit, requireEditor } from './edit-table.ts';
import { requireGeneration } from './generation-table.ts';
import { restorePage, undoPage } from './journal-table.ts';
import { findOpenEdit } from './open-edit.ts';

/** The port's restore: page by page, each in a transaction of its own, as other writes of an edit are. */
export async function restoreRevision(connection: Connection, edit: BuildToken): Promise<number> {
  let restored = 0;
  let after = '';
  for (;;) {
    const page = connection.write((db) => {
      const { key, reverts, generation } = requireEditor(db, edit);
      return reverts === null ? [] : restorePage(db, { edit: key, reverts, generation }, after);
    });
    if (page.length === 0) return restored;
    restored += page.length;
    after = page.at(-1)!;
    await setImmediate();
  }
}

/** The port's undoEdit, page by page: killed between two, it goes on where it was. @param token of who undoes it */
export async function undoOpenEdit(
  connection: Connection,
  generation: string,
  token: string,
): Promise<number | undefined> {
  const found = connection.write((db) => {
    const edit = findOpenEdit(db, requireGeneration(db, generation).key);
    return edit && db.run("UPDATE edit SET state = 'undoing', token = ? WHERE key = ?", token, edit.key);
  });
  if (found === undefined) return undefined;
  for (let undone = 0; ; ) {
    const written = connection.write((db) => {
      const edit = requireEditor(db, { generation, token });
      const page = undoPage(db, edit.key, edit.generation);
      if (page === 0) discardEdit(db, edit.key);
      return page;
    });
    if (written === 0) return undone;
    undone += written;
    await setImmediate();
  }
}
