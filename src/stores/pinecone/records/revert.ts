import { counted } from '../../../lib/counted.ts';
import type { Log } from '../../../lib/log.ts';
import type { BuildToken } from '../../store.ts';
import type { IndexApi } from '../api/index-api.ts';
import { type GenerationDocument, journalNamespace, manifestNamespace } from '../state/documents.ts';
import { fence } from './fence.ts';
import { countJournal, readJournal, writeBack } from './journal.ts';
import { removeStrays } from './strays.ts';
import type { WriteSession } from './write-session.ts';

export interface RevertParts {
  readonly api: IndexApi;
  readonly log: Log;
  sleep(ms: number): Promise<void>;
  /** The document, if the token still holds the right to go on. @throws superseded */
  holder(edit: BuildToken): Promise<GenerationDocument>;
}

/** Writes back, in an edit, what an earlier layer replaced; journals what is there now. @returns how many records */
export async function restoreLayer(
  { api, log, holder }: RevertParts,
  edit: BuildToken,
  layer: number,
  session: WriteSession,
): Promise<number> {
  let restored = 0;
  let lost = 0;
  for await (const page of readJournal(api, await holder(edit), layer)) {
    const document = await holder(edit);
    const ids = [...page.present, ...page.absent];
    await session.journal(document, ids);
    lost += await writeBack(api, document, layer, page);
    restored += ids.length;
  }
  tellLost(log, edit.generation, lost);
  return restored;
}

/**
 * Writes back all that an edit replaced, as its journal has it. Killed, it is begun again from the start.
 * @returns how many records
 */
export async function undoLayer(
  { api, log, holder }: RevertParts,
  edit: BuildToken,
  document: GenerationDocument,
  layer: number,
): Promise<number> {
  const { dimension } = document.description;
  // What the run that is undone had been told was written may not be readable yet.
  await fence(api, manifestNamespace(document.namespace), dimension);
  if ((await countJournal(api, document, layer)) > 0)
    await fence(api, journalNamespace(document.namespace, layer), dimension);
  let undone = 0;
  let lost = 0;
  for await (const page of readJournal(api, document, layer)) {
    await holder(edit);
    lost += await writeBack(api, document, layer, page);
    undone += page.present.length + page.absent.length;
  }
  tellLost(log, edit.generation, lost);
  await api.visible(document.namespace);
  return undone;
}

/** Strays are told, since they were someone's. */
export async function cleanUp(
  parts: Pick<RevertParts, 'api' | 'log' | 'sleep'>,
  document: GenerationDocument,
): Promise<void> {
  const strays = await removeStrays(parts, document);
  if (strays > 0)
    parts.log.warn(
      `${counted(strays, 'record')} in namespace ${document.namespace} stood in no manifest, and ${strays === 1 ? 'was' : 'were'} deleted: an interrupted run, or another program, had written them.`,
    );
}

function tellLost(log: Log, generation: string, lost: number): void {
  if (lost > 0)
    log.warn(
      `${counted(lost, 'record')} of ${generation} cannot be brought back: somebody deleted them from its journal. Run again with \`rebuild: true\`, which builds all of it anew.`,
    );
}
