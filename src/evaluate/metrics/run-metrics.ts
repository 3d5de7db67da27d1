import type { MetricDefinition } from './definition.ts';

const amount = {
  perClass: false,
  min: 0,
  max: Number.POSITIVE_INFINITY,
  phase: 'verify',
} as const;

/**
 * Figures of the run itself, as they are when the new generation is verified: what comes after, the switch and the
 * report, is not in them, so that a rule can still hold the switch back.
 */
export const RUN_METRICS = [
  {
    ...{ name: 'duration_seconds', ...amount, better: 'lower', alsoCalled: ['duration', 'seconds'] },
    help: 'Seconds from the start of the run until the new generation is verified.',
  },
  { ...{ name: 'items', ...amount, better: 'neither' }, help: 'Items in the new generation.' },
  { ...{ name: 'dimension', ...amount, better: 'neither' }, help: 'Length of the vectors.' },
  {
    ...{ name: 'items_embedded', ...amount, better: 'lower' },
    help: 'Items whose vectors this run computed for the index.',
  },
  {
    ...{ name: 'items_copied', ...amount, better: 'neither' },
    help: 'Items whose vectors were taken from the live generation.',
  },
  {
    ...{ name: 'records_written', ...amount, better: 'lower' },
    help: 'Records that this run wrote to the index.',
  },
  {
    ...{ name: 'records_deleted', ...amount, better: 'neither' },
    help: 'Records of live that the new state no longer has.',
  },
  {
    ...{ name: 'bytes_sent', ...amount, better: 'lower' },
    help: 'Bytes that this run sent to the store: vectors as float32, ids and metadata as JSON.',
  },
] as const satisfies readonly MetricDefinition[];

export type RunMetric = (typeof RUN_METRICS)[number]['name'];
