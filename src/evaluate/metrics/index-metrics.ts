import { type MetricDefinition, SHARE } from './definition.ts';

const share = { ...SHARE, phase: 'verify', defaults: [10] } as const;

/** Metrics of a generation, by its answers to some of its own items. */
export const INDEX_METRICS: readonly MetricDefinition[] = [
  {
    ...{ name: 'index_recall@<k>', ...share },
    help: 'Share of the `k` truly nearest items that the index gives, equally near ones counting as the same.',
  },
  {
    ...{ name: 'label_agreement@<k>', ...share },
    help: "Share of an item's `k` nearest others in the index that have its label.",
    undefinedWhere: 'no item has others beside it, or nothing has a label',
  },
  {
    ...{ name: 'neighbour_overlap@<k>', ...share, alsoCalled: ['overlap', 'neighbor_overlap'] },
    help: "Share of an item's `k` nearest others that were among them in the live generation too, mean over items that both hold; 1 where nothing changed.",
    undefinedWhere: 'nothing is live, or it shares no item with the new generation',
  },
];
