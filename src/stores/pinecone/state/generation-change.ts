import type { BuildToken, Generation, GenerationDescription } from '../../store.ts';
import {
  type AliasDocument,
  type BuiltDocument,
  type GenerationDocument,
  generationOfNamespace,
  namespacesOf,
  type OpenEdit,
  tryOfNamespace,
} from './documents.ts';

/** What becomes of a generation's document. Pure, all of it. */

/** As the port shows it. */
export function toGeneration({ description, state, revision, edit }: GenerationDocument): Generation {
  return {
    ...{ ...description, state, revision },
    ...(edit === undefined ? {} : { edit: { revision: edit.revision, since: edit.since } }),
  };
}

/** Callers may hand over a whole Generation: what is not description has fields of its own. */
export function bareDescription(given: GenerationDescription & Partial<Generation>): GenerationDescription {
  const { state: _1, revision: _2, edit: _3, ...description } = given;
  return description;
}

/** The document with what the holder of its token says. */
export function withBuilt(
  document: GenerationDocument,
  built: BuiltDocument | undefined,
): GenerationDocument {
  if (built === undefined || document.state !== 'building' || built.token !== document.token) return document;
  return { ...document, state: built.state, lsns: mergeLsns(document.lsns, built.lsns) };
}

export function mergeLsns(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const merged = { ...one };
  for (const [namespace, lsn] of Object.entries(other))
    merged[namespace] = Math.max(merged[namespace] ?? 0, lsn);
  return merged;
}

/** A generation that is begun, in a namespace of its own; what an earlier try left is trash. */
export function newGeneration(
  description: GenerationDescription,
  {
    token,
    namespace,
    sequence,
  }: { readonly token: string; readonly namespace: string; readonly sequence: number },
  earlier: GenerationDocument | undefined,
): GenerationDocument {
  return {
    ...{
      sequence,
      description: bareDescription(description),
      state: 'building',
      token,
      namespace,
      revision: 0,
    },
    ...{ layers: [0], nextLayer: 1, finished: 0, kept: [], lsns: {}, discarded: [] },
    trash: earlier === undefined ? [] : bury(earlier, { at: '', remembered: false }).trash,
  };
}

/** The namespace of the next try. @param tries that there were, as documents and periods remember them */
export function nextNamespace(name: string, tries: Iterable<string>): string {
  let last = 0;
  for (const namespace of tries)
    if (generationOfNamespace(namespace) === name) last = Math.max(last, tryOfNamespace(namespace));
  return last === 0 ? name : `${name}~${last + 1}`;
}

/** The namespaces of a generation that documents and periods remember. */
export function* triesOf(
  name: string,
  document: GenerationDocument | undefined,
  aliases: Iterable<AliasDocument>,
): Iterable<string> {
  if (document !== undefined) yield document.namespace;
  for (const { periods } of aliases)
    for (const { generation, namespace } of periods) if (generation === name) yield namespace;
}

/** What is left when it is dropped. */
export function bury(
  document: GenerationDocument,
  how: { readonly at: string; readonly remembered: boolean },
): GenerationDocument {
  const { edit: _1, droppedAt: _2, remembered: _3, ...rest } = document;
  const gone = document.state === 'dropped' ? [] : namespacesOf(document);
  return {
    ...rest,
    ...{ state: 'dropped', token: '', kept: [], discarded: [], lsns: {} },
    trash: [...new Set([...document.trash, ...gone])],
    droppedAt: how.at,
    ...(how.remembered ? { remembered: true as const } : {}),
  };
}

/** Without what was deleted. */
export function swept(
  document: GenerationDocument,
  gone: { readonly namespaces: readonly string[]; readonly layers: readonly number[] },
): GenerationDocument {
  return {
    ...document,
    trash: document.trash.filter((namespace) => !gone.namespaces.includes(namespace)),
    discarded: document.discarded.filter((layer) => !gone.layers.includes(layer)),
  };
}

export type Edited = GenerationDocument & { readonly edit: OpenEdit };

export function withEdit(document: GenerationDocument, edit: Omit<OpenEdit, 'layer' | 'state'>): Edited {
  const layer = document.nextLayer;
  return { ...document, nextLayer: layer + 1, edit: { ...edit, layer, state: 'open' } };
}

/** The edit is finished: what it said holds. */
export function closeEdit(
  document: GenerationDocument,
  edit: OpenEdit,
  { journalled, lsns }: { readonly journalled: number; readonly lsns: Readonly<Record<string, number>> },
): GenerationDocument {
  const { edit: _, ...rest } = document;
  const closed = {
    ...{ ...rest, description: edit.after, finished: edit.layer },
    lsns: mergeLsns(document.lsns, lsns),
  };
  const reverted = document.kept.find(({ layer }) => layer === edit.reverts);
  if (reverted === undefined) {
    const { revision, layer } = edit;
    const kept = {
      revision,
      before: document.revision,
      description: document.description,
      layer,
      journalled,
    };
    return { ...closed, revision, layers: [...document.layers, layer], kept: [kept, ...document.kept] };
  }
  return {
    ...{ ...closed, revision: reverted.before },
    layers: document.layers.filter((layer) => layer !== reverted.layer),
    kept: document.kept.filter((each) => each !== reverted),
    discarded: [...document.discarded, edit.layer, reverted.layer],
  };
}

/** The edit is undone: it never was. */
export function withoutEdit(document: GenerationDocument): GenerationDocument {
  const { edit, ...rest } = document;
  return edit === undefined ? document : { ...rest, discarded: [...document.discarded, edit.layer] };
}

/** Revisions up to this one can no longer be taken back. */
export function forgetRevisions(document: GenerationDocument, revision: number): GenerationDocument {
  const old = document.kept.filter((each) => each.revision <= revision);
  return {
    ...document,
    kept: document.kept.filter((each) => each.revision > revision),
    discarded: [...document.discarded, ...old.map(({ layer }) => layer)],
  };
}

export const isHolder = (document: GenerationDocument | undefined, build: BuildToken): boolean =>
  document !== undefined && document.state !== 'dropped' && document.token === build.token;
