import { counted } from '../lib/counted.ts';
import type { LastSwitch } from '../registry/last-switch.ts';
import type { AliasState, Generation, GenerationSize, StoreInspection } from '../stores/store.ts';
import { formatBytes, formatCount, formatTime } from './format.ts';
import { type Painting, paint, renderColumns } from './terminal-text.ts';
import { oneLine } from './visible.ts';

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
  /** Where the store knows more. */
  readonly inspection?: StoreInspection;
}

/** The alias, and a line a generation. */
export function renderStatus(listing: StatusListing, painting?: Painting): string {
  const { live, generations } = listing;
  const dim = (text: string): string => paint('dim', text, painting);
  const alias = oneLine(listing.alias, 40);
  const sizes = new Map(
    listing.inspection?.sizes.flatMap(({ generation, bytes }) =>
      bytes === undefined ? [] : [[generation, formatBytes(bytes)] as const],
    ),
  );
  const sized = sizes.size > 0;
  const rows = [
    ['', 'generation', 'items', ...(sized ? ['size'] : []), 'model', 'created', 'state'].map(dim),
    ...generations.map((generation) => {
      const here = generation.name === live?.generation;
      const cells = [
        here ? '→' : '',
        generation.name,
        formatCount(generation.count),
        ...(sized ? [sizes.get(generation.name) ?? '–'] : []),
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
        : `${alias} leads to nothing since ${formatTime(listing.awaySince)}${isDrifting(listing) ? '.' : ': what was live was deleted to be built anew. A run that builds the index ends that.'}`
      : `${alias} leads to ${live.generation} since ${formatTime(live.switchedAt)}${by}.`,
    ...(generations.length === 0
      ? ['No generations.']
      : renderColumns(rows, [
          ...(['left', 'left', 'right'] as const),
          ...(sized ? (['right'] as const) : []),
          ...(['left', 'left', 'left'] as const),
        ])),
    ...(listing.inspection === undefined ? [] : describeInspection(listing.inspection, listing)),
    ...describeHint(listing),
    '',
  ].join('\n');
}

/** Then what there is says by itself why. */
const isDrifting = ({ inspection }: StatusListing): boolean => (inspection?.drift.length ?? 0) > 0;

function describeInspection(
  { drift, sizes, foreign }: StoreInspection,
  { live, generations }: StatusListing,
): readonly string[] {
  const size = sizes.find(({ generation }) => generation === live?.generation);
  return [
    ...drift.map((sentence) => `! ${sentence}`),
    ...sizes.flatMap((each) => describeMissing(each, generations)),
    ...describeUnits(size),
    ...(foreign.length === 0
      ? []
      : [
          `Not of this program, and never touched unless "prune --adopted" names it: ${foreign
            .map(({ name, records }) => `${oneLine(name, 60)} (${counted(records, 'record')})`)
            .join(', ')}.`,
        ]),
  ];
}

function describeMissing(
  { generation, records }: GenerationSize,
  generations: StatusListing['generations'],
): readonly string[] {
  const found = generations.find(({ name }) => name === generation);
  if (found?.state !== 'complete' || found.edit !== undefined || found.count === records) return [];
  return [
    `! ${generation} is to have ${counted(found.count, 'record')}, and the service counts ${formatCount(records)} (which may lag behind what was just written).`,
  ];
}

function describeUnits(size: GenerationSize | undefined): readonly string[] {
  if (size?.queryReadUnits === undefined || size.buildWriteUnits === undefined) return [];
  const query = size.queryReadUnits.toFixed(2);
  const build = formatCount(size.buildWriteUnits);
  return [`About: a query of it ${query} read units, building it anew ${build} write units.`];
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
