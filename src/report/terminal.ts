import { relative } from 'node:path';
import type { LastSwitch } from '../registry/last-switch.ts';
import type { AliasState, Generation, Match } from '../stores/store.ts';
import { formatCount, formatDuration, formatTime, plural } from './format.ts';
import type { Outcome } from './outcome.ts';
import { statusOf } from './status.ts';
import { summaryLines } from './terminal-summary.ts';
import { type Painting, paint, renderColumns } from './terminal-text.ts';
import { oneLine } from './visible.ts';

/**
 * The short table at the end of a run: verdict, figures, what happened to the index, where the report lies.
 * @param files the page is named relative to the working directory where it lies in it
 * @returns lines that end with a line break
 */
export function renderSummary(
  outcome: Outcome,
  files: { readonly html: string } | undefined,
  painting?: Painting,
): string {
  const status = statusOf(outcome);
  const tone = { good: 'green', bad: 'red', neutral: 'cyan' } as const;
  const lines = [
    ...summaryLines(outcome, painting),
    ['took', formatDuration(outcome.durationMs)],
    ...(files === undefined ? [] : [['report', paint('cyan', nearest(files.html), painting)]]),
  ];
  return [
    '',
    `${paint([tone[status.tone], 'bold'], status.mark, painting)} ${paint('bold', oneLine(outcome.headline, 300), painting)}`,
    '',
    ...renderColumns(
      lines.map(([term = '', text = '']) => [paint('dim', term, painting), text]),
      ['left', 'left'],
    ),
    '',
    '',
  ].join('\n');
}

function nearest(path: string): string {
  const near = relative('', path);
  return near.startsWith('..') ? path : near;
}

/** What `search` answers. */
export interface SearchListing {
  readonly generation: Pick<Generation, 'name' | 'modelVersion' | 'distance'>;
  /** Nearest first. */
  readonly matches: readonly Match[];
}

/** A line a match: rank, score, label, id. */
export function renderMatches({ generation, matches }: SearchListing, painting?: Painting): string {
  const dim = (text: string): string => paint('dim', text, painting);
  const rows = [
    ['', generation.distance, 'label', 'id'].map(dim),
    ...matches.map(({ score, label, id }, i) => [
      dim(String(i + 1)),
      score.toFixed(4),
      paint('bold', oneLine(label ?? '–', 32), painting),
      oneLine(id, 120),
    ]),
  ];
  return [
    dim(
      `${plural(matches.length, 'match', 'matches')} in ${generation.name}, model ${generation.modelVersion}`,
    ),
    ...(matches.length === 0 ? [] : renderColumns(rows, ['right', 'right', 'left', 'left'])),
    '',
  ].join('\n');
}

/** What `status` answers. */
export interface StatusListing {
  readonly index: string;
  /** The store in its own words. */
  readonly store: string;
  readonly alias: string;
  /** Absent while the alias does not exist. */
  readonly live?: AliasState | undefined;
  /** Since when it leads to nothing, where it led to something before. */
  readonly awaySince?: string;
  /** Newest first. */
  readonly generations: readonly (Generation & { readonly rolledBackAt?: string })[];
  /** What the registry knows of the last switch: a hint. */
  readonly lastSwitch?: LastSwitch;
}

/** The alias, and a line a generation. */
export function renderStatus(listing: StatusListing, painting?: Painting): string {
  const { live, generations } = listing;
  const dim = (text: string): string => paint('dim', text, painting);
  const alias = oneLine(listing.alias, 40);
  const rows = [
    ['', 'generation', 'items', 'model', 'created', 'state'].map(dim),
    ...generations.map((generation) => {
      const here = generation.name === live?.generation;
      const cells = [
        here ? '→' : '',
        generation.name,
        formatCount(generation.count),
        generation.modelVersion,
        formatTime(generation.createdAt),
        describeState(generation, live, alias),
      ];
      return here ? cells.map((cell) => paint(['green', 'bold'], cell, painting)) : cells;
    }),
  ];
  const by = live?.commit === undefined ? '' : `, by commit ${live.commit.slice(0, 10)}`;
  return [
    `${paint('bold', `Index ${oneLine(listing.index, 40)}`, painting)}${dim(`, ${oneLine(listing.store, 120)}`)}`,
    live === undefined
      ? listing.awaySince === undefined
        ? `${alias} does not exist yet: nothing is live.`
        : `${alias} leads to nothing since ${formatTime(listing.awaySince)}: what was live was deleted to be built anew. A run that builds the index ends that.`
      : `${alias} leads to ${live.generation} since ${formatTime(live.switchedAt)}${by}.`,
    ...(generations.length === 0
      ? ['No generations.']
      : renderColumns(rows, ['left', 'left', 'right', 'left', 'left', 'left'])),
    ...describeHint(listing),
    '',
  ].join('\n');
}

/** Worth a line where the store says something else. */
function describeHint({ live, lastSwitch }: StatusListing): readonly string[] {
  if (lastSwitch === undefined || lastSwitch.generation === live?.generation) return [];
  const { generation, modelVersion, at } = lastSwitch;
  return [
    `A hint, not the truth: the registry last heard of a switch to ${generation} (model ${modelVersion}) at ${formatTime(at)}.`,
  ];
}

function describeState(
  generation: StatusListing['generations'][number],
  live: AliasState | undefined,
  alias: string,
): string {
  const { name, state, revision, edit, rolledBackAt } = generation;
  const whole = state === 'complete';
  const role =
    name === live?.generation
      ? alias
      : rolledBackAt !== undefined
        ? whole
          ? 'rolled back'
          : `rolled back, ${state}`
        : whole && name === live?.previous
          ? 'previous'
          : state;
  const edited = revision === 0 ? '' : `, revision ${revision}`;
  // Whether someone is at work on it cannot be told from outside.
  const open = edit === undefined ? '' : `, edit begun ${formatTime(edit.since)} and not finished`;
  return `${role}${edited}${open}`;
}
