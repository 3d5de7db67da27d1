import { expect, test } from 'vitest';
import { RUN_METRICS } from '../../src/evaluate/metrics/run-metrics.ts';
import { runFigures } from '../../src/evaluate/run-figures.ts';

test('every figure of a run stands under the name of its metric', () => {
  const figures = runFigures({
    ...{ durationMs: 2500, items: 10, dimension: 512, embedded: 3, copied: 7 },
    ...{ written: 10, deleted: 1, bytesSent: 20_000 },
  });
  expect(Object.keys(figures)).toEqual(RUN_METRICS.map(({ name }) => name));
  expect(figures).toMatchObject({ duration_seconds: 2.5, items_embedded: 3, bytes_sent: 20_000 });
});
