// npm run test:kill -- --count 1000 --seed 1
import { parseArgs } from 'node:util';
import { runSchedules } from './schedules.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    parallel: { type: 'string', default: '2' },
    entry: { type: 'string', default: 'bundle' },
  },
});
const begun = performance.now();
const count = Number(values.count);
const failures = await runSchedules({
  count,
  seed: Number(values.seed),
  parallel: Number(values.parallel),
  entry: values.entry === 'source' ? 'source' : 'bundle',
  onSchedule(done) {
    if (done % 20 === 0) process.stdout.write(`${done} of ${count} schedules\n`);
  },
});
for (const failure of failures) process.stdout.write(`${failure}\n`);
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
process.stdout.write(
  `${count} kill schedules (seed ${values.seed}) in ${seconds} s: ${failures.length} problems\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
