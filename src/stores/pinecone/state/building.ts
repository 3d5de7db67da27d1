import {
  buildTakenOver,
  generationComplete,
  generationInUse,
  generationLive,
  refuseOtherIdentity,
  refuseStateChange,
  refuseWritten,
} from '../../refusals.ts';
import type { BuildToken, GenerationDescription, GenerationState } from '../../store.ts';
import { change } from './change.ts';
import { type Change, type ControlTools, timeOf } from './control-tools.ts';
import type { GenerationDocument } from './documents.ts';
import {
  bareDescription,
  bury,
  isHolder,
  mergeLsns,
  newGeneration,
  nextNamespace,
  triesOf,
} from './generation-change.ts';
import { aliasThatNames, wasRolledBack } from './periods.ts';
import { isForgotten } from './switching.ts';

/** The port's begin. @param options.fresh see there */
export async function begin(
  tools: ControlTools,
  description: GenerationDescription,
  { token, fresh }: { readonly token: string; readonly fresh: boolean },
): Promise<GenerationDocument> {
  const { name } = description;
  return change(
    tools,
    async (now) => {
      const there = now.generations.get(name);
      const document =
        there !== undefined && goesOn(now, there, description, fresh)
          ? { ...there, state: 'building' as const, token, description: bareDescription(description) }
          : newGeneration(description, { token, ...(await placeOf(tools, now, name)) }, there);
      await now.write(tools.space.generationRecord(document));
      return document;
    },
    { sweep: true },
  );
}

/** Is the one that is there gone on with? Else another takes its place. */
function goesOn(
  { aliases }: Change,
  there: GenerationDocument,
  description: GenerationDescription,
  fresh: boolean,
): boolean {
  if (isForgotten(there)) return false;
  const { name } = description;
  refuseOtherIdentity(there.description, description);
  if (there.state === 'complete' && !fresh) throw generationComplete(name);
  if (!fresh) return there.state === 'building' || there.state === 'built';
  for (const { alias, live } of aliases.values())
    if (live?.generation === name) throw generationLive(name, alias);
  return false;
}

/** Where a new try of a generation lies: in a namespace that nothing lay in before, ours or another's. */
async function placeOf(
  { api }: ControlTools,
  { generations, aliases }: Change,
  name: string,
): Promise<{ readonly namespace: string; readonly sequence: number }> {
  const tries = [...triesOf(name, generations.get(name), aliases.values())];
  let namespace = nextNamespace(name, tries);
  while ((await api.count(namespace)) > 0) {
    tries.push(namespace);
    namespace = nextNamespace(name, tries);
  }
  const sequence = 1 + Math.max(0, ...[...generations.values()].map((document) => document.sequence));
  return { namespace, sequence };
}

/** The document, if the token still holds the right to build. @throws CodedError `store.build-taken-over` (exit 5) */
async function requireHolder({ space }: ControlTools, build: BuildToken): Promise<GenerationDocument> {
  const document = await space.generation(build.generation, build.token);
  if (document !== undefined && isHolder(document, build)) return document;
  throw buildTakenOver(build.generation, document === undefined || document.state === 'dropped');
}

/**
 * Asked before every write, and so without a fence, which would cost each the service's whole lag: whoever takes a
 * build over goes on only when the new document can be read.
 * @throws CodedError `store.build-taken-over` (exit 5), `store.not-building` (exit 2)
 */
export async function requireBuilder(tools: ControlTools, build: BuildToken): Promise<GenerationDocument> {
  const document = await requireHolder(tools, build);
  refuseWritten({ name: build.generation, state: document.state });
  return document;
}

/** The port's setState: a record that nobody but the token's holder writes, and so needs no lease. */
export async function setState(
  tools: ControlTools,
  build: BuildToken,
  state: GenerationState,
  lsns: Readonly<Record<string, number>>,
): Promise<void> {
  const { space } = tools;
  await tools.space.fence();
  const document = await requireHolder(tools, build);
  refuseStateChange({ name: build.generation, state: document.state }, state);
  await space.write([space.builtRecord({ ...build, state, lsns: mergeLsns(document.lsns, lsns) })]);
}

/** The port's drop. */
export async function drop(tools: ControlTools, name: string): Promise<void> {
  await change(
    tools,
    async (now) => {
      const document = now.generations.get(name);
      if (document === undefined || document.state === 'dropped') return;
      const alias = aliasThatNames(now.aliases.values(), name);
      if (alias !== undefined) throw generationInUse(name, alias);
      const remembered = wasRolledBack(now.aliases.values(), name);
      await now.write(tools.space.generationRecord(bury(document, { at: timeOf(tools), remembered })));
    },
    { sweep: true },
  );
}
