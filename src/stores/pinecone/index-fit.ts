import { badInput, serviceFailed } from '../../lib/errors.ts';
import type { Wanted } from '../store.ts';
import type { IndexInfo } from './api/index-info.ts';

export interface FitOptions {
  readonly index: string;
  readonly switchBy: 'alias' | 'pointer-record';
  /** The whole index is deleted and made anew. */
  readonly recreatesIndex: boolean;
}

/** What was found of an index that is there. */
export interface FoundIndex {
  readonly facts: IndexInfo;
  /** The service has namespace aliases; true where they are not asked for. */
  readonly aliases: boolean;
  /** A namespace has the name of the wanted alias. */
  readonly aliasTaken: boolean;
  /** Namespaces that are none of ours. */
  readonly foreign: readonly string[];
  /** What aliases, other than the wanted one, lead readers to. */
  readonly otherAliases: readonly string[];
}

/**
 * Can an index take a generation, and readers be led to it?
 * @throws CodedError `pinecone.unfit-index`, `pinecone.no-aliases` (exit 2) with all that is in the way
 */
export function requireFit(found: FoundIndex, wanted: Wanted, options: FitOptions): void {
  const { index } = options;
  const problems = [...spaceProblems(found.facts, wanted), ...recreateProblems(found, options)];
  if (found.aliasTaken)
    problems.push(
      `it has a namespace ${JSON.stringify(wanted.alias)}, and an alias cannot have the name of one: choose another alias`,
    );
  if (problems.length > 0)
    throw badInput(
      'pinecone.unfit-index',
      `The Pinecone index "${index}" cannot be used as it is; nothing was written.`,
      {
        problems,
        fix: 'Change the settings that are named, or set `index` to one that fits: with `cloud` and `region`, one that is not there is made.',
      },
    );
  if (!found.aliases) throw noAliases(index);
}

export function noIndex(index: string): Error {
  return badInput('pinecone.no-index', `There is no Pinecone index "${index}" that this key can see.`, {
    fix: 'Set `cloud` and `region`, and it is made; or check `index` and the project that the key belongs to.',
  });
}

export const hostWouldChange = (index: string): Error =>
  badInput(
    'pinecone.unfit-index',
    `The Pinecone index "${index}" cannot be deleted and made anew at a host that is given: the new one has another.`,
    { fix: 'Leave `pinecone-index-host` out, or `recreate: index`.' },
  );

/** @param at its host, where it is there again */
export function indexGone(index: string, at: string | undefined): Error {
  return serviceFailed(
    'pinecone.index-gone',
    at === undefined
      ? `The Pinecone index "${index}" was deleted while this run was at work: readers have nothing.`
      : `The Pinecone index "${index}" was deleted and made anew while this run was at work: it is at ${at} now.`,
    {
      fix: 'Find out who deleted it. Then run again: what is missing is built anew; with `cloud` and `region` set, the index itself is, too.',
    },
  );
}

function noAliases(index: string): Error {
  return badInput(
    'pinecone.no-aliases',
    `The service of the Pinecone index "${index}" has no namespace aliases, by which readers are switched.`,
    {
      fix: 'Set `switch-by: pointer-record`: readers then resolve a record, as the reader of this package does, and every strategy works (`strategy: recreate` keeps one generation at a time).',
    },
  );
}

function spaceProblems(facts: IndexInfo, { dimension, distance }: Wanted): string[] {
  if (!facts.dense)
    return [
      'it holds documents, sparse vectors or text, where an index of dense vectors is asked: choose another index',
    ];
  return [
    ...(facts.deployment === 'pod'
      ? ['it is made of pods, which have no namespaces to manage: choose a serverless index']
      : []),
    ...(dimension === undefined || facts.dimension === dimension
      ? []
      : [
          `its vectors have ${facts.dimension} values, and the model gives ${dimension}: choose another index`,
        ]),
    ...(facts.metric === distance
      ? []
      : [
          `its metric is ${facts.metric}: set \`distance: ${facts.metric}\` instead of ${distance}, or choose another index`,
        ]),
  ];
}

function recreateProblems(found: FoundIndex, { recreatesIndex }: FitOptions): string[] {
  if (!recreatesIndex) return [];
  const { facts, foreign, otherAliases } = found;
  return [
    ...(facts.deletionProtected
      ? [
          '`recreate: index` would delete it, and deletion protection guards it: switch that off, or leave `recreate` out',
        ]
      : []),
    ...(foreign.length === 0
      ? []
      : [`\`recreate: index\` would delete what is not ours: ${some(foreign)}; leave \`recreate\` out`]),
    ...(otherAliases.length === 0
      ? []
      : [`\`recreate: index\` would take from other readers what they have: ${some(otherAliases)}`]),
  ];
}

const some = (names: readonly string[]): string =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
