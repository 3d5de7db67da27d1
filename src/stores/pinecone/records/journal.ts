import type { IndexApi, PineconeRecord } from '../api/index-api.ts';
import { type GenerationDocument, journalNamespace, manifestNamespace } from '../state/documents.ts';
import { packRows, textOf, textRecord, unpackRows } from './segment.ts';

/** Ids, as on the wire, that an edit wrote first; what the generation held under them lies in the journal's namespace. */
export interface JournalPage {
  readonly id: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

/** Rows that a page has at most: as many as one write. */
const PAGE_ROWS = 1000;
/** Characters that a row takes, about. */
const USUAL_TEXT = 20;

/** Where the pages of a layer's journal lie, in the manifest's namespace. */
export const pagesPrefix = (layer: number): string => `j.${layer}.`;

/**
 * Keeps what a generation holds under `ids` before an edit writes there: records first, then the page that names them.
 * Resolves when the service has acknowledged both.
 * @param known what is held, as far as it has been read
 */
export async function keepBefore(
  api: IndexApi,
  document: GenerationDocument,
  page: { readonly layer: number; readonly sequence: number; readonly writer: string },
  ids: readonly string[],
  known: readonly PineconeRecord[] | undefined,
): Promise<void> {
  const held = known ?? (await api.fetch(document.namespace, ids));
  if (held.length > 0) await api.upsert(journalNamespace(document.namespace, page.layer), held);
  const present = new Set(held.map(({ id }) => id));
  const { dimension } = document.description;
  const records: PineconeRecord[] = [];
  for (let start = 0; start < ids.length; start += PAGE_ROWS) {
    const packed = packRows(
      ids.slice(start, start + PAGE_ROWS),
      (id) => [id, present.has(id) ? 1 : 0],
      USUAL_TEXT,
    );
    for (const { rows, text } of packed) {
      const name = [page.sequence, page.writer, records.length, rows.length].join('.');
      records.push(textRecord(`${pagesPrefix(page.layer)}${name}`, text, dimension));
    }
  }
  await api.upsert(manifestNamespace(document.namespace), records);
}

/** Ids that a layer's journal names, those with nothing under them included. */
export async function countJournal(
  api: IndexApi,
  document: GenerationDocument,
  layer: number,
): Promise<number> {
  let rows = 0;
  for await (const id of api.list(manifestNamespace(document.namespace), pagesPrefix(layer)))
    rows += Number(id.split('.').at(-1));
  return rows;
}

/** Page by page. */
export async function* readJournal(
  api: IndexApi,
  document: GenerationDocument,
  layer: number,
): AsyncGenerator<JournalPage> {
  const namespace = manifestNamespace(document.namespace);
  const names: string[] = [];
  for await (const id of api.list(namespace, pagesPrefix(layer))) names.push(id);
  for (const name of names) {
    for (const record of await api.fetch(namespace, [name])) {
      const rows = unpackRows(textOf(record));
      const idsWhere = (flag: number): string[] =>
        rows.flatMap(([id, held]) => (held === flag ? [String(id)] : []));
      yield { id: name, present: idsWhere(1), absent: idsWhere(0) };
    }
  }
}

/**
 * Writes back what a page says.
 * @returns how many old records are no longer in the journal: nothing was done about them
 */
export async function writeBack(
  api: IndexApi,
  document: GenerationDocument,
  layer: number,
  { present, absent }: JournalPage,
): Promise<number> {
  const old =
    present.length === 0 ? [] : await api.fetch(journalNamespace(document.namespace, layer), present);
  if (old.length > 0) await api.upsert(document.namespace, old);
  if (absent.length > 0) await api.deleteIds(document.namespace, absent);
  return present.length - old.length;
}
