import { randomUUID } from 'node:crypto';
import { superseded } from '../../../lib/errors.ts';
import {
  editTakenOver,
  generationShared,
  isSame,
  noRevisionKept,
  refuseOtherSpace,
  unknownGeneration,
} from '../../refusals.ts';
import type { AliasState, BuildToken, EditRequest } from '../../store.ts';
import { change } from './change.ts';
import type { Change, ControlTools } from './control-tools.ts';
import type { GenerationDocument } from './documents.ts';
import { closeEdit, type Edited, forgetRevisions, withEdit, withoutEdit } from './generation-change.ts';
import { aliasThatNames, applyPending, lastRevision, leadTo, nextSequence } from './periods.ts';
import { documentOf, isForgotten, refuseWhileEdited, toAliasState } from './switching.ts';

/** The port's beginEdit. */
export async function beginEdit(
  tools: ControlTools,
  { alias, expected, to, commit, at }: EditRequest,
  token: string,
): Promise<Edited | undefined> {
  return change(
    tools,
    async (now) => {
      const led = documentOf(now, alias);
      const current = toAliasState(led);
      if (current === undefined || !isSame(current, expected)) return undefined;
      const document = requireDocument(now, current.generation);
      const { name } = document.description;
      refuseWhileEdited(now, current);
      const other = aliasThatNames(now.aliases.values(), name, alias);
      if (other !== undefined) throw generationShared(name, other.name);
      const last = document.kept.find(({ revision }) => revision === document.revision);
      if (to === undefined && last === undefined) throw noRevisionKept(name, document.revision);
      const after = to === undefined ? last!.description : { ...to, name };
      refuseOtherSpace(document.description, after);
      const numbers = document.kept.map(({ revision }) => revision);
      const edited = withEdit(document, {
        revision: 1 + Math.max(document.revision, ...numbers, lastRevision(now.aliases.values(), name)),
        ...{ token, since: at, alias, after },
        ...(commit === undefined ? {} : { commit }),
        ...(to === undefined ? { reverts: last!.layer } : {}),
      });
      await writeBoth(tools, now, edited);
      return edited;
    },
    { asked: alias, sweep: true },
  );
}

/** The document, if the token still holds the right to edit. @throws CodedError `store.edit-taken-over` (exit 5) */
export async function requireEditor({ space }: ControlTools, edit: BuildToken): Promise<Edited> {
  return editorOf(await space.generation(edit.generation), edit);
}

function editorOf(document: GenerationDocument | undefined, edit: BuildToken): Edited {
  if (document?.edit === undefined || document.edit.token !== edit.token)
    throw editTakenOver(edit.generation);
  return { ...document, edit: document.edit };
}

/** The port's finishEdit. The upsert of the generation's document decides; the alias' one says before what it means. */
export async function finishEdit(
  tools: ControlTools,
  build: BuildToken,
  at: string,
  what: { readonly journalled: number; readonly lsns: Readonly<Record<string, number>> },
): Promise<AliasState> {
  const { space } = tools;
  return change(
    tools,
    async (now) => {
      const { edit, ...document } = editorOf(now.generations.get(build.generation), build);
      const led = documentOf(now, edit.alias);
      if (led.live?.namespace !== document.namespace) throw notLive(edit.alias, build.generation);
      const closed = closeEdit({ ...document, edit }, edit, what);
      const { commit, layer } = edit;
      const reverts = edit.reverts !== undefined;
      const next = leadTo(led, closed, {
        ...{ move: reverts ? 'rollback' : 'edit', at, commit, previous: led.live.previous },
        sequence: nextSequence(now.aliases.values()),
      });
      const pending = { kind: 'edit', token: randomUUID(), at, rolledBack: reverts, next, layer } as const;
      const after = applyPending(led, pending);
      await now.write(space.aliasRecord({ ...led, pending }, led.live));
      await now.write(space.generationRecord(closed));
      await now.write(space.aliasRecord(after, after.live));
      await now.check();
      return toAliasState(after)!;
    },
    { sweep: true },
  );
}

/** Takes an edit over, whoever began it, so that what it replaced can be written back. */
export async function beginUndo(
  tools: ControlTools,
  generation: string,
  token: string,
): Promise<Edited | undefined> {
  return change(tools, async (now) => {
    const document = requireDocument(now, generation);
    if (document.edit === undefined) return undefined;
    const undoing = { ...document, edit: { ...document.edit, state: 'undoing' as const, token } };
    await now.write(tools.space.generationRecord(undoing));
    return undoing;
  });
}

/** All that the edit replaced was written back: it never was. */
export async function finishUndo(tools: ControlTools, build: BuildToken): Promise<void> {
  await change(
    tools,
    async (now) => {
      const document = editorOf(now.generations.get(build.generation), build);
      await writeBoth(tools, now, withoutEdit(document));
    },
    { sweep: true },
  );
}

/** The port's forget. */
export async function forget(tools: ControlTools, generation: string, revision: number): Promise<void> {
  await change(
    tools,
    async (now) => {
      const forgotten = forgetRevisions(requireDocument(now, generation), revision);
      await now.write(tools.space.generationRecord(forgotten));
    },
    { sweep: true },
  );
}

/** The generation, and beside it for those who look at the alias' document alone: is it being edited? */
async function writeBoth({ space }: ControlTools, now: Change, document: GenerationDocument): Promise<void> {
  const { edit, namespace } = document;
  const aliases = [...now.aliases.values()].flatMap((led) => {
    if (led.live?.namespace !== namespace) return [];
    const { editing: _, ...live } = led.live;
    const editing = edit === undefined ? {} : { editing: { revision: edit.revision, since: edit.since } };
    const told = { ...led, live: { ...live, ...editing } };
    return [space.aliasRecord(told, told.live)];
  });
  await now.write(space.generationRecord(document), ...aliases);
}

/** @throws CodedError `store.unknown-generation` (exit 2) */
function requireDocument({ generations }: Change, name: string): GenerationDocument {
  const document = generations.get(name);
  if (document === undefined || isForgotten(document)) throw unknownGeneration(name);
  return document;
}

const notLive = (alias: string, generation: string): Error =>
  superseded(
    'store.alias-moved-since',
    `Alias ${alias} was led elsewhere by hand while this run edited generation ${generation}.`,
    { fix: 'Run again: it plans against what is live now.' },
  );
