import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Outcome } from '../../../src/report/outcome.ts';
import type { Consumer } from './consumer.ts';
import type { Job } from './job.ts';

/** Nothing of Node's own, no trace of a bug, no command that the runner did not take. */
export function expectCleanLog({ log }: Job): void {
  expect(log.length).toBeGreaterThan(0);
  for (const line of log)
    expect(line).not.toMatch(/\(node:\d+\)|Warning:|^\s+at .+:\d+\)?$|^::|undefined|NaN/);
}

/** `report.json` as the job's artifact has it. */
export const readReport = (consumer: Consumer, artifact: string): Outcome =>
  JSON.parse(readFileSync(join(consumer.artifacts, artifact, 'report.json'), 'utf8')) as Outcome;
