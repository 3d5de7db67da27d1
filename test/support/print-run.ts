// node test/support/print-run.ts FOLDER: what a run in that folder has left, for scripts to compare.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dumpIndex } from './index-dump.ts';

const [folder = '.'] = process.argv.slice(2);
const report = JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8'));
const { live, generations } = dumpIndex(join(folder, '.vector-index/indexes/default.sqlite'));
const records = generations.get(live ?? '') ?? '';
process.stdout.write(
  [
    `model ${report.model.digest}`,
    `generation ${live}`,
    `records ${createHash('sha256').update(records).digest('hex')}`,
    `metrics ${JSON.stringify(report.evaluation.metrics)}`,
    '',
  ].join('\n'),
);
