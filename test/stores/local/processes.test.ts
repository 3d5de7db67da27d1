import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLocalStore } from '../../../src/stores/local/local-store.ts';
import { collect, describeGenerationNamed, makeComplete, makeRecord } from '../../contract/store-fixtures.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-processes-'));
  path = join(folder, 'index.sqlite');
});

afterEach(() => rm(folder, { recursive: true }));

interface Child {
  readonly process: ChildProcess;
  /** The next line it says. */
  line(): Promise<string>;
}

async function start(script: string, ...args: string[]): Promise<Child> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  let rest = '';
  child.stdout.on('data', (chunk) => {
    rest += chunk;
    const parts = rest.split('\n');
    rest = parts.pop()!;
    lines.push(...parts);
    child.emit('line');
  });
  const line = async (): Promise<string> => {
    while (lines.length === 0) await once(child, 'line');
    return lines.shift()!;
  };
  expect(await line()).toBe('ready');
  return { process: child, line };
}

/** Starts the writers, lets all go at once, and gives what each said. */
async function race(writers: readonly (readonly [mode: string, name: string])[]): Promise<string[]> {
  const children = await Promise.all(
    writers.map(([mode, name]) => start('racing-writer.ts', mode, path, name)),
  );
  for (const child of children) child.process.stdin!.write('go');
  return Promise.all(children.map((child) => child.line()));
}

async function kill(child: Child): Promise<void> {
  child.process.kill('SIGKILL');
  if (child.process.signalCode === null) await once(child.process, 'exit');
}

describe('processes at once', () => {
  test('that switch one alias: exactly one does', async () => {
    const store = await openLocalStore({ path, readOnly: false });
    const names = ['g1', 'g2', 'g3', 'g4'];
    for (const name of names) await makeComplete(store, name);
    const said = await race(names.map((name) => ['switch', name]));
    expect(said.toSorted()).toEqual(['lost', 'lost', 'lost', 'switched 1']);
    const alias = await store.alias('live');
    expect(alias?.generation).toBe(names[said.indexOf('switched 1')]);
    expect(await store.history()).toHaveLength(1);
    await store.close();
  });

  test('that build one generation: one finishes and switches, the other is told', async () => {
    const said = await race([
      ['build', 'g'],
      ['build', 'g'],
    ]);
    const others = said.filter((line) => line !== 'switched 1');
    expect(others).toHaveLength(1);
    expect(others[0]).toMatch(/^refused 5 store\.(build-taken-over|generation-complete)$|^lost$/);
    const store = await openLocalStore({ path, readOnly: true });
    expect(await store.generation('g')).toMatchObject({ state: 'complete' });
    expect(await store.count('g')).toBe(2000);
    await store.close();
  });

  test('that build two generations do not disturb each other', async () => {
    const said = await race([
      ['build', 'g1'],
      ['build', 'g2'],
    ]);
    expect(said.toSorted()).toEqual(['lost', 'switched 1']);
    const store = await openLocalStore({ path, readOnly: true });
    expect([await store.count('g1'), await store.count('g2')]).toEqual([2000, 2000]);
    await store.close();
  });

  test('one of which reads while the other writes', async () => {
    const writer = await start('racing-writer.ts', 'build', path, 'g');
    const reader = await openLocalStore({ path, readOnly: true });
    writer.process.stdin!.write('go');
    let seen = 0;
    const result = writer.line().then((line) => ({ line }));
    for (let done = false; !done; ) {
      done = (await Promise.race([result, sleep(5)])) !== undefined;
      if ((await reader.generation('g')) === undefined) continue;
      const count = await reader.count('g');
      expect(count % 50).toBe(0);
      expect(count).toBeGreaterThanOrEqual(seen);
      seen = count;
      if (count > 0) await reader.query('g', new Float32Array([1, 2, 3]), 3);
    }
    expect(await result).toEqual({ line: 'switched 1' });
    expect(seen).toBe(2000);
    await reader.close();
  });
});

describe('a writer that is killed', () => {
  test.each([true, false])(
    'mid-transaction is undone by the next to open (readOnly: %s)',
    async (readOnly) => {
      const records = Array.from({ length: 3000 }, (_, i) => makeRecord(`${i}`, [1, 2, i + 1]));
      const writer = await openLocalStore({ path, readOnly: false });
      await makeComplete(writer, 'g', records);
      const early = await openLocalStore({ path, readOnly: true });
      const before = await collect(early.records('g'));

      await kill(await start('killed-writer.ts', path));
      expect(existsSync(`${path}-journal`)).toBe(true);

      const store = await openLocalStore({ path, readOnly });
      expect(await collect(store.records('g'))).toEqual(before);
      expect(await collect(store.manifest('g'))).toHaveLength(3000);
      expect(await readdir(folder)).toEqual(['index.sqlite']);
      await store.close();

      await kill(await start('killed-writer.ts', path));
      expect(await collect(early.records('g'))).toEqual(before);
      await early.close();
      await writer.close();
    },
  );

  test('between or within batches leaves whole batches, and the build resumes', async () => {
    for (const delay of [0, 7, 19, 40]) {
      const child = await start('racing-writer.ts', 'endless', path, 'g');
      child.process.stdin!.write('go');
      await sleep(delay);
      await kill(child);
    }
    const store = await openLocalStore({ path, readOnly: false });
    const build = await store.begin(describeGenerationNamed('g'));
    const count = await store.count('g');
    expect(count % 50).toBe(0);
    expect((await collect(store.manifest('g'))).map(({ id }) => id)).toEqual(
      (await collect(store.records('g'))).map(({ id }) => id),
    );
    await store.write(build, [makeRecord('more', [1, 2, 3])]);
    expect(await store.count('g')).toBe(count + 1);
    expect(await readdir(folder)).toEqual(['index.sqlite']);
    await store.close();
  });

  test('while it was dropping: the generation is gone, its records go with the next write', async () => {
    const store = await openLocalStore({ path, readOnly: false });
    await makeComplete(
      store,
      'g',
      Array.from({ length: 5000 }, (_, i) => makeRecord(`${i}`, [1, 2, 3])),
    );
    await store.close();
    const { DatabaseSync } = await import('node:sqlite');
    const db = new DatabaseSync(path);
    db.exec('INSERT INTO dropped SELECT key FROM generation; DELETE FROM generation');
    const again = await openLocalStore({ path, readOnly: false });
    expect(await again.generations()).toEqual([]);
    await again.begin(describeGenerationNamed('g'));
    expect(await again.count('g')).toBe(0);
    expect(db.prepare('SELECT count(*) AS n FROM record').get()).toEqual({ n: 0 });
    expect(db.prepare('SELECT count(*) AS n FROM dropped').get()).toEqual({ n: 0 });
    db.close();
    await again.close();
  });
});
