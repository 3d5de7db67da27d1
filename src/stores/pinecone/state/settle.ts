import type { NamespaceAlias } from '../api/index-api.ts';
import type { AliasDocument, BuiltDocument, GenerationDocument, Pending } from './documents.ts';
import { generationOfNamespace } from './documents.ts';
import { bury, withBuilt } from './generation-change.ts';
import { applyPending, leadTo, nextSequence, wasRolledBack } from './periods.ts';

/** The documents as they were read. */
export interface Documents {
  readonly aliases: ReadonlyMap<string, AliasDocument>;
  readonly generations: ReadonlyMap<string, GenerationDocument>;
  readonly built: readonly BuiltDocument[];
}

/** Where the namespace aliases lead; undefined in pointer mode, where the documents say it. */
export type Targets = ReadonlyMap<string, NamespaceAlias> | undefined;

export interface Settled {
  /** Without anything pending. */
  readonly aliases: ReadonlyMap<string, AliasDocument>;
  /** Those that were dropped and are not remembered are among them. */
  readonly generations: ReadonlyMap<string, GenerationDocument>;
  /** A sentence for each alias that leads elsewhere than its document says. */
  readonly drift: ReadonlyMap<string, string>;
  /** false: documents and aliases were read at different moments, or somebody moved an alias by hand. */
  readonly explained: boolean;
}

/**
 * What is true, as of documents and namespace aliases. Pure: a reader sees a switch, a retirement or the end of an edit
 * as a whole, whatever request the run that does it is at, or was killed at.
 * @param now for what ended at a time that nobody wrote down
 */
export function settle(documents: Documents, targets: Targets, now: string): Settled {
  const generations = new Map<string, GenerationDocument>();
  for (const [name, document] of documents.generations)
    generations.set(name, withBuilt(document, builtOf(documents, document)));
  const byNamespace = new Map([...generations.values()].map((each) => [each.namespace, each]));
  const aliases = new Map<string, AliasDocument>();
  const buried: string[] = [];
  for (const [alias, document] of documents.aliases) {
    const { pending, ...rest } = document;
    const happened = pending !== undefined && hasHappened(pending, targets, alias, byNamespace);
    aliases.set(alias, happened ? applyPending(rest, pending) : rest);
    if (happened && pending.drops !== undefined) buried.push(pending.drops);
  }
  const drift =
    targets === undefined ? new Map<string, string>() : follow(aliases, targets, byNamespace, now);
  for (const namespace of buried) {
    const document = byNamespace.get(namespace);
    if (document === undefined || document.state === 'dropped') continue;
    const { name } = document.description;
    generations.set(name, bury(document, { at: now, remembered: wasRolledBack(aliases.values(), name) }));
  }
  const torn = [...aliases.values()].some(({ live }) => {
    const document = live && byNamespace.get(live.namespace);
    return document !== undefined && document.revision !== live?.revision;
  });
  return { aliases, generations, drift, explained: drift.size === 0 && !torn };
}

const builtOf = (documents: Documents, { token }: GenerationDocument): BuiltDocument | undefined =>
  documents.built.find((built) => built.token === token);

function hasHappened(
  { kind, next, layer = 0 }: Pending,
  targets: Targets,
  alias: string,
  byNamespace: ReadonlyMap<string, GenerationDocument>,
): boolean {
  if (kind === 'edit') return (byNamespace.get(next?.lead.namespace ?? '')?.finished ?? 0) >= layer;
  return targets === undefined || targets.get(alias)?.target === next?.lead.namespace;
}

/** An alias leads where it leads: what its document does not know of, somebody did by hand. Changes `aliases`. */
function follow(
  aliases: Map<string, AliasDocument>,
  targets: ReadonlyMap<string, NamespaceAlias>,
  byNamespace: ReadonlyMap<string, GenerationDocument>,
  now: string,
): Map<string, string> {
  const drift = new Map<string, string>();
  for (const alias of new Set([...aliases.keys(), ...targets.keys()])) {
    const document = aliases.get(alias) ?? { alias, revision: 0, periods: [] };
    const target = targets.get(alias);
    const { live } = document;
    if (target?.target === live?.namespace) continue;
    const known = live === undefined ? 'nothing' : live.namespace;
    if (target === undefined) {
      drift.set(
        alias,
        `Alias ${alias} is not there; by its record it leads to ${known}. It was deleted, or it is switched by \`switch-by: pointer-record\`.`,
      );
      aliases.set(alias, applyPending(document, { at: now, rolledBack: false }));
      continue;
    }
    drift.set(alias, `Alias ${alias} leads to ${target.target}; by its record it leads to ${known}.`);
    const next = nextByHand(document, target, byNamespace.get(target.target), nextSequence(aliases.values()));
    aliases.set(alias, applyPending(document, { at: target.updatedAt, rolledBack: false, next }));
  }
  return drift;
}

function nextByHand(
  document: AliasDocument,
  { target, updatedAt }: NamespaceAlias,
  generation: GenerationDocument | undefined,
  sequence: number,
): NonNullable<Pending['next']> {
  const previous = document.live?.generation;
  const how = { move: 'promote', at: updatedAt, commit: undefined, previous, sequence } as const;
  if (generation !== undefined) return leadTo(document, generation, how);
  const name = generationOfNamespace(target);
  const { alias, revision } = document;
  return {
    lead: {
      ...{ generation: name, namespace: target, revision: 0, switchedAt: updatedAt },
      ...(previous === undefined ? {} : { previous }),
    },
    period: {
      ...{
        alias,
        aliasRevision: revision + 1,
        move: how.move,
        generation: name,
        namespace: target,
        revision: 0,
      },
      ...{ identity: '', count: 0, modelDigest: '', since: updatedAt, sequence },
    },
  };
}
