import type { Clock } from '../../../lib/clock.ts';
import { unknownGeneration } from '../../refusals.ts';
import type {
  AliasState,
  BuildToken,
  EditRequest,
  Generation,
  GenerationDescription,
  GenerationState,
  KeptRevision,
  LivePeriod,
  SwitchRequest,
} from '../../store.ts';
import type { IndexApi } from '../api/index-api.ts';
import { aliasLease } from './alias-lease.ts';
import { begin, drop, requireBuilder, setState } from './building.ts';
import { change, readSettled } from './change.ts';
import { claimLease } from './claim-lease.ts';
import { ControlNamespace } from './control-namespace.ts';
import type { ControlTools } from './control-tools.ts';
import { CONTROL, type GenerationDocument, namespacesOf } from './documents.ts';
import { beginEdit, beginUndo, finishEdit, finishUndo, forget, requireEditor } from './editing.ts';
import { type Edited, toGeneration } from './generation-change.ts';
import { aliasPointer, recordPointer } from './pointer.ts';
import type { Settled } from './settle.ts';
import { isDirty } from './sweep.ts';
import { isForgotten, retire, switchAlias, toAliasState } from './switching.ts';

export interface ControlStateOptions {
  readonly api: IndexApi;
  readonly dimension: number;
  readonly switchBy: 'alias' | 'pointer-record';
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<void>;
  readonly log?: { info(line: string): void };
  readonly discard: ControlTools['discard'];
}

/** What generations an index has, and what aliases led to: the half of a store that is documents. */
export class ControlState {
  readonly #tools: ControlTools;
  readonly #switchBy: ControlStateOptions['switchBy'];

  constructor({ dimension, switchBy, discard, ...tools }: ControlStateOptions) {
    const space = new ControlNamespace({ ...tools, dimension });
    const byAlias = switchBy === 'alias';
    this.#switchBy = switchBy;
    this.#tools = {
      ...{ ...tools, space, discard },
      lease: byAlias ? aliasLease(space, tools) : claimLease(space, tools),
      pointer: byAlias ? aliasPointer({ ...tools, dimension }) : recordPointer,
    };
  }

  async alias(name: string): Promise<AliasState | undefined> {
    return toAliasState((await this.#settled(name)).aliases.get(name));
  }

  /** By name. */
  async aliases(): Promise<readonly AliasState[]> {
    const { aliases } = await this.#settled();
    return [...aliases.values()]
      .flatMap((document) => toAliasState(document) ?? [])
      .sort((a, b) => (a.alias < b.alias ? -1 : 1));
  }

  /** What every alias led to, newest first. */
  async history(): Promise<readonly LivePeriod[]> {
    const { aliases, generations } = await this.#settled();
    const kept = new Set(
      [...generations.values()].flatMap(({ state, namespace }) => (state === 'dropped' ? [] : [namespace])),
    );
    return [...aliases.values()]
      .flatMap(({ periods }) => periods)
      .sort((a, b) => b.sequence - a.sequence || (a.alias < b.alias ? -1 : 1))
      .map(({ sequence: _, namespace, ...period }) => ({
        ...period,
        ...(kept.has(namespace) ? {} : { gone: true as const }),
      }));
  }

  /** Newest first. */
  async generations(): Promise<readonly Generation[]> {
    const { generations } = await this.#settled();
    return [...generations.values()]
      .filter((document) => !isForgotten(document))
      .sort((a, b) => b.sequence - a.sequence || (a.description.name < b.description.name ? -1 : 1))
      .map(toGeneration);
  }

  async generation(name: string): Promise<Generation | undefined> {
    const document = (await this.#settled()).generations.get(name);
    return document === undefined || isForgotten(document) ? undefined : toGeneration(document);
  }

  /** Undefined for one that is not known; what is dropped and remembered is. @param options.fenced as of now, whoever wrote it */
  async document(
    name: string,
    { fenced = false }: { readonly fenced?: boolean } = {},
  ): Promise<GenerationDocument | undefined> {
    if (fenced) await this.#tools.space.fence();
    const document = await this.#tools.space.generation(name);
    return document === undefined || isForgotten(document) ? undefined : document;
  }

  /** Alias and generation as of one moment; one round trip where nothing is pending. */
  async live(
    alias: string,
  ): Promise<{ readonly alias: AliasState; readonly generation: Generation } | undefined> {
    const { api, space } = this.#tools;
    const [document, target] = await Promise.all([
      space.alias(alias),
      this.#switchBy === 'alias' ? api.aliases.get(alias) : undefined,
    ]);
    const led = document?.live;
    const leads = this.#switchBy === 'alias' ? target?.target === led?.namespace : true;
    if (document !== undefined && document.pending === undefined && leads) {
      const state = toAliasState(document);
      if (state === undefined) return undefined;
      if (led?.description !== undefined) {
        const { description, revision, editing } = led;
        const more = editing === undefined ? {} : { edit: editing };
        return { alias: state, generation: { ...description, state: 'complete', revision, ...more } };
      }
    }
    const { aliases, generations } = await this.#settled(alias);
    const state = toAliasState(aliases.get(alias));
    const generation = state && generations.get(state.generation);
    return generation === undefined || isForgotten(generation)
      ? undefined
      : { alias: state!, generation: toGeneration(generation) };
  }

  /** A sentence for each alias that leads elsewhere than its record says: somebody moved it by hand. */
  async drift(): Promise<readonly string[]> {
    return [...(await this.#settled()).drift.values()];
  }

  /** All namespaces that a document names: what is not among them is somebody else's. */
  async namespaces(): Promise<ReadonlySet<string>> {
    const { generations } = await this.#settled();
    const named = [...generations.values()].flatMap((each) => [...namespacesOf(each), ...each.trash]);
    return new Set([CONTROL, ...named]);
  }

  async begin(
    description: GenerationDescription,
    token: string,
    { fresh }: { readonly fresh: boolean },
  ): Promise<GenerationDocument> {
    return begin(this.#tools, description, { token, fresh });
  }

  /** @throws CodedError `store.build-taken-over` (exit 5), `store.not-building` (exit 2) */
  async requireBuilder(build: BuildToken): Promise<GenerationDocument> {
    return requireBuilder(this.#tools, build);
  }

  /** @throws CodedError `store.edit-taken-over` (exit 5) */
  async requireEditor(edit: BuildToken): Promise<Edited> {
    return requireEditor(this.#tools, edit);
  }

  /** @param lsns by namespace: the highest that was written */
  async setState(
    build: BuildToken,
    state: GenerationState,
    lsns: Readonly<Record<string, number>> = {},
  ): Promise<void> {
    await setState(this.#tools, build, state, lsns);
  }

  async switchAlias(request: SwitchRequest): Promise<AliasState | undefined> {
    return switchAlias(this.#tools, request);
  }

  async retire(request: {
    readonly alias: string;
    readonly expected: AliasState;
    readonly at: string;
  }): Promise<boolean> {
    return retire(this.#tools, request);
  }

  async drop(name: string): Promise<void> {
    await drop(this.#tools, name);
  }

  async beginEdit(request: EditRequest, token: string): Promise<Edited | undefined> {
    return beginEdit(this.#tools, request, token);
  }

  async finishEdit(
    edit: BuildToken,
    at: string,
    what: { readonly journalled: number; readonly lsns: Readonly<Record<string, number>> },
  ): Promise<AliasState> {
    return finishEdit(this.#tools, edit, at, what);
  }

  /** Takes an open edit over; what it replaced is to be written back, then `finishUndo`. */
  async beginUndo(generation: string, token: string): Promise<Edited | undefined> {
    return beginUndo(this.#tools, generation, token);
  }

  async finishUndo(edit: BuildToken): Promise<void> {
    await finishUndo(this.#tools, edit);
  }

  /** Newest first. @throws CodedError `store.unknown-generation` (exit 2) */
  async keptRevisions(name: string): Promise<readonly KeptRevision[]> {
    const document = await this.document(name);
    if (document === undefined) throw unknownGeneration(name);
    return document.kept.map(({ layer: _, ...kept }) => kept);
  }

  async forget(generation: string, revision: number): Promise<void> {
    await forget(this.#tools, generation, revision);
  }

  /** The port's sweep: takes the lease only where something is left. */
  async sweep(): Promise<void> {
    const { generations } = await this.#tools.space.readAll();
    if ([...generations.values()].some(isDirty))
      await change(this.#tools, async () => undefined, { sweep: true });
  }

  async #settled(asked?: string): Promise<Settled> {
    return readSettled(this.#tools, asked);
  }
}
