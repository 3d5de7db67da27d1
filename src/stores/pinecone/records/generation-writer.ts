import { randomUUID } from 'node:crypto';
import type { Log } from '../../../lib/log.ts';
import type {
  AliasState,
  BuildToken,
  CopiedRecord,
  EditRequest,
  GenerationDescription,
  GenerationState,
  NewRecord,
} from '../../store.ts';
import type { IndexApi } from '../api/index-api.ts';
import type { ControlState } from '../state/control-state.ts';
import { type GenerationDocument, manifestNamespace } from '../state/documents.ts';
import { fencePassing } from './fence.ts';
import { countJournal } from './journal.ts';
import { RecordWriter } from './record-writer.ts';
import { cleanUp, type RevertParts, restoreLayer, undoLayer } from './revert.ts';
import { WriteSession } from './write-session.ts';

/** Marks the tokens of edits. */
const EDIT = 'edit-';

export interface GenerationWriterParts {
  readonly api: IndexApi;
  readonly control: ControlState;
  readonly recordLabels: boolean;
  readonly log: Log;
  sleep(ms: number): Promise<void>;
}

/** What changes generations, between the documents that say who may and the records themselves. */
export class GenerationWriter {
  readonly #parts: GenerationWriterParts;
  readonly #records: RecordWriter;
  /** By token. */
  readonly #sessions = new Map<string, Promise<WriteSession>>();

  constructor(parts: GenerationWriterParts) {
    this.#parts = parts;
    const { api, recordLabels } = parts;
    this.#records = new RecordWriter({
      ...{ api, recordLabels },
      holder: (build) => this.#holder(build),
      session: (build, document) => this.#session(build, document),
    });
  }

  async begin(description: GenerationDescription, fresh: boolean): Promise<BuildToken> {
    const build = { generation: description.name, token: randomUUID() };
    const { api, control } = this.#parts;
    const document = await control.begin(description, build.token, { fresh });
    const session = await this.#session(build, document);
    // Of what an interrupted build had written, nothing may be taken for lost because it cannot be read yet.
    if (session.goesOn) await fencePassing(api, document.namespace, description.dimension);
    return build;
  }

  write(build: BuildToken, records: readonly NewRecord[]): Promise<void> {
    return this.#records.write(build, records);
  }

  copy(
    build: BuildToken,
    source: GenerationDocument,
    records: readonly CopiedRecord[],
  ): Promise<readonly string[]> {
    return this.#records.copy(build, source, records);
  }

  remove(build: BuildToken, ids: readonly string[]): Promise<void> {
    return this.#records.remove(build, ids);
  }

  async setState(build: BuildToken, state: GenerationState): Promise<void> {
    const { control } = this.#parts;
    const document = await control.document(build.generation);
    let lsns: Readonly<Record<string, number>> = {};
    if (document !== undefined && document.token === build.token) {
      if (state === 'built' && document.state === 'building') await cleanUp(this.#parts, document);
      lsns = await this.#readable(document);
    }
    await control.setState(build, state, lsns);
  }

  async beginEdit(request: EditRequest): Promise<BuildToken | undefined> {
    const edit = { generation: request.expected.generation, token: `${EDIT}${randomUUID()}` };
    const document = await this.#parts.control.beginEdit(request, edit.token);
    if (document === undefined) return undefined;
    await cleanUp(this.#parts, beforeEdit(document));
    return edit;
  }

  async restore(edit: BuildToken): Promise<number> {
    const document = await this.#parts.control.requireEditor(edit);
    const { reverts } = document.edit;
    if (reverts === undefined) return 0;
    return restoreLayer(this.#revertParts(), edit, reverts, await this.#session(edit, document));
  }

  async finishEdit(edit: BuildToken, at: string): Promise<AliasState> {
    const { api, control } = this.#parts;
    const document = await control.requireEditor(edit);
    const lsns = await this.#readable(document);
    const journalled = await countJournal(api, document, document.edit.layer);
    this.#sessions.delete(edit.token);
    return control.finishEdit(edit, at, { journalled, lsns });
  }

  async undoEdit(generation: string): Promise<number | undefined> {
    const { control } = this.#parts;
    const edit = { generation, token: `${EDIT}${randomUUID()}` };
    const document = await control.beginUndo(generation, edit.token);
    if (document === undefined) return undefined;
    const undone = await undoLayer(this.#revertParts(), edit, document, document.edit.layer);
    await cleanUp(this.#parts, beforeEdit(document));
    await control.finishUndo(edit);
    return undone;
  }

  #revertParts(): RevertParts {
    return { ...this.#parts, holder: (edit) => this.#holder(edit) };
  }

  /** @throws superseded when the token no longer holds the right to write */
  async #holder(build: BuildToken): Promise<GenerationDocument> {
    const { control } = this.#parts;
    return build.token.startsWith(EDIT) ? control.requireEditor(build) : control.requireBuilder(build);
  }

  /** One for each token, however many writes are under way. */
  #session(build: BuildToken, document: GenerationDocument): Promise<WriteSession> {
    const known = this.#sessions.get(build.token);
    if (known !== undefined) return known;
    const opened = WriteSession.open(this.#parts.api, build, document);
    this.#sessions.set(build.token, opened);
    opened.catch(() => this.#sessions.delete(build.token));
    return opened;
  }

  /** Waits until all that this process has written can be read. @returns by namespace, the highest LSN of it */
  async #readable({ namespace }: GenerationDocument): Promise<Readonly<Record<string, number>>> {
    const { api } = this.#parts;
    const lsns = Object.fromEntries(
      [namespace, manifestNamespace(namespace)].flatMap((each) => {
        const lsn = api.written(each);
        return lsn === undefined ? [] : [[each, lsn]];
      }),
    );
    await Promise.all(Object.keys(lsns).map((each) => api.visible(each)));
    return lsns;
  }
}

/** What a generation holds by its manifest when an edit begins, and when it is undone. */
function beforeEdit({ edit: _, ...document }: GenerationDocument): GenerationDocument {
  return document;
}
