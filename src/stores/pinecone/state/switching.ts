import { randomUUID } from 'node:crypto';
import { editOpen, isSame, refuseIncomplete, unknownGeneration } from '../../refusals.ts';
import type { AliasState, SwitchRequest } from '../../store.ts';
import { change } from './change.ts';
import type { Change, ControlTools } from './control-tools.ts';
import type { AliasDocument, GenerationDocument, Pending } from './documents.ts';
import { bury } from './generation-change.ts';
import { aliasThatNames, applyPending, leadTo, nextSequence, wasRolledBack } from './periods.ts';
import type { Settled } from './settle.ts';

/** The port's switchAlias. */
export async function switchAlias(
  tools: ControlTools,
  request: SwitchRequest,
): Promise<AliasState | undefined> {
  const { alias, expected, generation, commit, at, move = 'update' } = request;
  return change(
    tools,
    async (now) => {
      const document = documentOf(now, alias);
      const current = toAliasState(document);
      if (!isSame(current, expected)) return undefined;
      if (current?.generation === generation) return current;
      const target = now.generations.get(generation);
      if (target === undefined || isForgotten(target)) throw unknownGeneration(generation);
      refuseIncomplete({ name: generation, state: target.state });
      refuseWhileEdited(now, current);
      const sequence = nextSequence(now.aliases.values());
      const next = leadTo(document, target, { move, at, commit, previous: current?.generation, sequence });
      const rolledBack = move === 'rollback';
      return toAliasState(await moveAlias(tools, now, document, { kind: 'switch', at, rolledBack, next }));
    },
    { asked: alias },
  );
}

/** The port's retire. */
export async function retire(
  tools: ControlTools,
  { alias, expected, at }: { readonly alias: string; readonly expected: AliasState; readonly at: string },
): Promise<boolean> {
  return change(
    tools,
    async (now) => {
      const document = documentOf(now, alias);
      const current = toAliasState(document);
      if (current === undefined || !isSame(current, expected)) return false;
      refuseWhileEdited(now, current);
      const others = [...now.aliases.values()].filter((each) => each.alias !== alias);
      const shared = aliasThatNames(others, current.generation) !== undefined;
      const dropped = shared ? undefined : now.generations.get(current.generation);
      const drops = dropped === undefined ? {} : { drops: dropped.namespace };
      const retired = await moveAlias(
        tools,
        now,
        document,
        { kind: 'retire', at, rolledBack: false, ...drops },
        async (after) => {
          if (dropped === undefined) return;
          const remembered = wasRolledBack([...others, after], current.generation);
          await now.write(tools.space.generationRecord(bury(dropped, { at, remembered })));
        },
      );
      return retired !== undefined;
    },
    { asked: alias, sweep: true },
  );
}

/**
 * Writes what is about to happen, does it, writes that it has happened.
 * @param between what else belongs to it, once it has happened
 * @returns undefined where the alias was no longer what its document says
 */
async function moveAlias(
  { space, pointer }: ControlTools,
  { write, check }: Change,
  document: AliasDocument,
  what: Omit<Pending, 'token'>,
  between: (after: AliasDocument) => Promise<void> = async () => {},
): Promise<AliasDocument | undefined> {
  const pending = { ...what, token: randomUUID() };
  const after = applyPending(document, pending);
  await write(space.aliasRecord({ ...document, pending }, pointer.shown(document.live, after.live)));
  const [from, to] = [document.live?.namespace, after.live?.namespace];
  if (!(await pointer.move(document.alias, from, to, check))) return undefined;
  await between(after);
  await write(space.aliasRecord(after, after.live));
  await check();
  return after;
}

export function documentOf({ aliases }: Settled, alias: string): AliasDocument {
  return aliases.get(alias) ?? { alias, revision: 0, periods: [] };
}

export function toAliasState(document: AliasDocument | undefined): AliasState | undefined {
  if (document?.live === undefined) return undefined;
  const { generation, previous, switchedAt, commit } = document.live;
  return {
    ...{ alias: document.alias, generation },
    ...(previous === undefined ? {} : { previous }),
    switchedAt,
    ...(commit === undefined ? {} : { commit }),
    revision: document.revision,
  };
}

/** Dropped, and not shown. */
export const isForgotten = ({ state, remembered }: GenerationDocument): boolean =>
  state === 'dropped' && remembered === undefined;

/** @throws CodedError `store.edit-open` (exit 5) */
export function refuseWhileEdited({ generations }: Settled, current: AliasState | undefined): void {
  if (current !== undefined && generations.get(current.generation)?.edit !== undefined)
    throw editOpen(current.generation);
}
