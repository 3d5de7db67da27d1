// A process of its own, for processes.test.ts: `racing-writer.ts <mode> <path> <name>`, begins at the first byte on stdin.
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { CodedError } from '../../../src/lib/errors.ts';
import { openLocalStore } from '../../../src/stores/local/local-store.ts';
import { AT, describeGenerationNamed, makeRecord } from '../../contract/store-fixtures.ts';

const [mode, path, name] = process.argv.slice(2) as [string, string, string];
const store = await openLocalStore({ path, readOnly: false });
const expected = await store.alias('live');

function say(result: string): void {
  process.stdout.write(`${result}\n`);
}

say('ready');
await once(process.stdin, 'data');
process.stdin.destroy();

try {
  if (mode === 'build' || mode === 'endless') {
    const build = await store.begin(describeGenerationNamed(name));
    for (let batch = 0; batch < (mode === 'build' ? 40 : Number.POSITIVE_INFINITY); batch++) {
      const records = Array.from({ length: 50 }, (_, i) => makeRecord(`${batch}/${i}`, [batch + 1, i, 1]));
      await store.write(build, records);
      await setImmediate();
    }
    await store.setState(build, 'built');
    await store.setState(build, 'complete');
  }
  const switched = await store.switchAlias({ alias: 'live', expected, generation: name, at: AT });
  say(switched === undefined ? 'lost' : `switched ${switched.revision}`);
} catch (error) {
  say(error instanceof CodedError ? `refused ${error.exitCode} ${error.code}` : String(error));
}
await store.close();
