import { relative } from 'node:path';
import { counted } from '../lib/counted.ts';
import type { Generation, Match } from '../stores/store.ts';
import { formatDuration } from './format.ts';
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
      `${counted(matches.length, 'match', 'matches')} in ${generation.name}, model ${generation.modelVersion}`,
    ),
    ...(matches.length === 0 ? [] : renderColumns(rows, ['right', 'right', 'left', 'left'])),
    '',
  ].join('\n');
}
