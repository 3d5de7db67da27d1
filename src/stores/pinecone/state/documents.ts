import type { GenerationDescription, GenerationState, LivePeriod } from '../../store.ts';

/** The namespace of the documents: what generations there are, and what aliases led to. */
export const CONTROL = 'vector-index.state';

/** A revision that can be taken back. */
export interface KeptEdit {
  readonly revision: number;
  /** The revision that its journal leads back to, and what the generation was then. */
  readonly before: number;
  readonly description: GenerationDescription;
  readonly layer: number;
  /** Records in its journal. */
  readonly journalled: number;
}

export interface OpenEdit {
  readonly revision: number;
  /** Names its manifest segments and its journal; unlike a revision, never given twice. */
  readonly layer: number;
  readonly token: string;
  readonly since: string;
  readonly state: 'open' | 'undoing';
  readonly alias: string;
  readonly commit?: string;
  /** What the generation is to be. */
  readonly after: GenerationDescription;
  /** The layer of the kept edit that it takes back. */
  readonly reverts?: number;
}

/** Replaced by one upsert, and but for `begin` of a new name only by who holds the lease. */
export interface GenerationDocument {
  /** Counts the generations that were begun. */
  readonly sequence: number;
  readonly description: GenerationDescription;
  /** As the document says it; what `built/…` says besides, is in where it was read. */
  readonly state: GenerationState;
  /** Of who may build it. */
  readonly token: string;
  /** `<name>`, for a later try `<name>~<n>`: never used twice. */
  readonly namespace: string;
  readonly revision: number;
  /** Whose manifest segments count; 0 is the build's. */
  readonly layers: readonly number[];
  readonly nextLayer: number;
  /** The layer of the last edit that was finished; 0: none was. */
  readonly finished: number;
  /** Newest first. */
  readonly kept: readonly KeptEdit[];
  readonly edit?: OpenEdit;
  /** By namespace: the highest LSN that is known to be written to it. */
  readonly lsns: Readonly<Record<string, number>>;
  /** Namespaces that are to be deleted. */
  readonly trash: readonly string[];
  /** Layers whose journals are to be deleted, and their segments where `layers` has them no more. */
  readonly discarded: readonly number[];
  /** When it was dropped; it is shown from then on only where `remembered`. */
  readonly droppedAt?: string;
  /** It was rolled back before it was dropped. */
  readonly remembered?: true;
}

/** What the holder of a token says of its build; nobody else writes it, and it counts while the token does. */
export interface BuiltDocument {
  readonly generation: string;
  readonly token: string;
  readonly state: GenerationState;
  readonly lsns: Readonly<Record<string, number>>;
}

/** `LivePeriod` with what says which try of a generation it was, and where it stands among all aliases' periods. */
export interface Period extends Omit<LivePeriod, 'gone'> {
  readonly namespace: string;
  readonly sequence: number;
}

/** What an alias leads to. */
export interface Lead {
  readonly generation: string;
  readonly namespace: string;
  /** The generation's. */
  readonly revision: number;
  readonly previous?: string;
  readonly switchedAt: string;
  readonly commit?: string;
  /** Absent where the namespace is none of ours. */
  readonly description?: GenerationDescription;
  /** For those who look at this document alone. */
  readonly editing?: { readonly revision: number; readonly since: string };
}

/**
 * What is about to happen to an alias. Whether it has happened, is told by the namespace alias (switch, retire), by the
 * generation's document (edit); in pointer mode a switch has happened when this is written.
 */
export interface Pending {
  readonly kind: 'switch' | 'retire' | 'edit';
  /** Unlike any other. */
  readonly token: string;
  readonly at: string;
  /** What ends by it was rolled back. */
  readonly rolledBack: boolean;
  /** What begins; absent: nothing. */
  readonly next?: { readonly lead: Lead; readonly period: Period };
  /** Namespace of the generation that goes with it. */
  readonly drops?: string;
  /** Of the edit that is finished by it. */
  readonly layer?: number;
}

export interface AliasDocument {
  readonly alias: string;
  /** The highest that it ever had. */
  readonly revision: number;
  readonly live?: Lead;
  /** Newest first; the last 200 at most. */
  readonly periods: readonly Period[];
  readonly pending?: Pending;
}

/** Of the namespace that holds a generation's manifest, and of the one that holds what a layer replaced. */
export const manifestNamespace = (namespace: string): string => `${namespace}.manifest`;
export const journalNamespace = (namespace: string, layer: number): string => `${namespace}.journal-${layer}`;

/** All that a generation's document has in the index. */
export function namespacesOf(document: GenerationDocument): readonly string[] {
  const { namespace, kept, edit, discarded } = document;
  const layers = [
    ...kept.map(({ layer }) => layer),
    ...(edit === undefined ? [] : [edit.layer]),
    ...discarded,
  ];
  const journals = [...new Set(layers)].map((layer) => journalNamespace(namespace, layer));
  return [namespace, manifestNamespace(namespace), ...journals];
}

/** The name of the generation that a namespace is a try of. */
export const generationOfNamespace = (namespace: string): string => namespace.replace(/~\d+$/, '');

/** Which try a namespace is: 1 for the first. */
export function tryOfNamespace(namespace: string): number {
  const counted = /~(\d+)$/.exec(namespace);
  return counted === null ? 1 : Number(counted[1]);
}
