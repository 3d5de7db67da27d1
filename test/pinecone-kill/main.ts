// npm run test:pinecone-kill -- --count 1000 --seed 1
import { parseArgs } from 'node:util';
import { runSchedules } from './run-schedules.ts';
import { SCENES, VARIANTS } from './scenes.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    parallel: { type: 'string', default: '3' },
    // Before and after each request, also those that change nothing.
    every: { type: 'boolean', default: false },
    scene: { type: 'string', multiple: true },
    variant: { type: 'string', multiple: true },
  },
});
const begun = performance.now();
const { schedules, failures } = await runSchedules({
  count: values.every ? undefined : Number(values.count),
  seed: Number(values.seed),
  parallel: Number(values.parallel),
  scenes: values.scene ?? SCENES.map(({ name }) => name),
  variants: VARIANTS.filter(({ name }) => values.variant?.includes(name) ?? true),
  onSchedule(done, of) {
    if (done % 50 === 0) process.stdout.write(`${done} of ${of} schedules\n`);
  },
});
for (const failure of failures) process.stdout.write(`${failure}\n`);
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
process.stdout.write(
  `${schedules.length} kill schedules (seed ${values.seed}) in ${seconds} s: ${failures.length} problems\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
