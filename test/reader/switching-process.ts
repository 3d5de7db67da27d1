// A process of its own, for switches.long.ts: `switching-process.ts <path> <milliseconds> <generation> <generation>` moves
// the alias to and fro until it is killed, and says so each time.
import { setTimeout } from 'node:timers/promises';
import { openLocalStore } from '../../src/stores/local/local-store.ts';

const [path, pause, ...generations] = process.argv.slice(2) as [string, string, ...string[]];
const store = await openLocalStore({ path, readOnly: false });
for (let turn = 0; ; turn++) {
  const expected = await store.alias('live');
  const generation = generations[turn % generations.length]!;
  const at = new Date().toISOString();
  await store.switchAlias({ alias: 'live', expected, generation, at });
  process.stdout.write('.');
  await setTimeout(Number(pause));
}
