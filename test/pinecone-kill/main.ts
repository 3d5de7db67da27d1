// npm run test:pinecone-kill -- --count 1000 --seed 1
import { parseArgs } from 'node:util';
import { runPrograms } from './run-programs.ts';
import { runSchedules } from './run-schedules.ts';
import { SCENES, VARIANTS } from './scenes.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    parallel: { type: 'string', default: '3' },
    // Before and after each request, also those that change nothing.
    every: { type: 'boolean', default: false },
    // Runs of the program itself among them; it takes a second or more for each.
    programs: { type: 'string' },
    entry: { type: 'string', default: 'source' },
    scene: { type: 'string', multiple: true },
    variant: { type: 'string', multiple: true },
  },
});
const begun = performance.now();
const variants = VARIANTS.filter(({ name }) => values.variant?.includes(name) ?? true);
const onProblem = (problem: string): void => void process.stdout.write(`${problem}\n`);
const { schedules, failures } = await runSchedules({
  count: values.every ? undefined : Number(values.count),
  seed: Number(values.seed),
  parallel: Number(values.parallel),
  scenes: values.scene ?? SCENES.map(({ name }) => name),
  ...{ variants, onProblem },
  onSchedule(done, of) {
    if (done % 50 === 0) process.stdout.write(`${done} of ${of} schedules\n`);
  },
});
const programs = values.programs === undefined ? Math.ceil(schedules.length / 20) : Number(values.programs);
const others = await runPrograms({
  ...{ count: programs, seed: Number(values.seed), parallel: Number(values.parallel), variants },
  entry: values.entry === 'bundle' ? 'bundle' : 'source',
});
others.forEach(onProblem);
const problems = failures.length + others.length;
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
process.stdout.write(
  `${schedules.length} kill schedules and ${programs} of the program (seed ${values.seed}) in ${seconds} s: ${problems} problems\n`,
);
process.exitCode = problems === 0 ? 0 : 1;
