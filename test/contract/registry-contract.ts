import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EXIT } from '../../src/lib/errors.ts';
import type { RegistryStorage } from '../../src/registry/registry.ts';

/** Where a registry lives: every storage that is opened leads to the same one. */
export interface RegistryPlace {
  /** How another process opens it: a module, the function that it exports, and its options as JSON. */
  readonly opener: { readonly module: string; readonly name: string; readonly options: object };
  open(): Promise<RegistryStorage>;
  remove(): Promise<void>;
}

const bytes = (content: string): Uint8Array => Buffer.from(content);
const textOf = (content: Uint8Array | undefined): string | undefined =>
  content && Buffer.from(content).toString();

/**
 * What every registry storage must do.
 * @param changesPerProcess fewer where each costs more than a file
 */
export function describeRegistryContract(
  name: string,
  makePlace: () => Promise<RegistryPlace>,
  { changesPerProcess = 25 }: { readonly changesPerProcess?: number } = {},
): void {
  describe(`registry contract: ${name}`, () => {
    let place: RegistryPlace;
    let storage: RegistryStorage;

    beforeEach(async () => {
      place = await makePlace();
      storage = await place.open();
    });

    afterEach(() => place.remove());

    test('has nothing at first, and says what it is', async () => {
      expect(await storage.get('a')).toBeUndefined();
      expect(await storage.getVersioned('a')).toBeUndefined();
      expect(await storage.list('')).toEqual([]);
      expect(storage.description).toMatch(/\S/);
    });

    test('sees what others write after it has looked, and can be given back', async () => {
      const other = await place.open();
      await storage.checkWritable?.();
      expect(await storage.list('')).toEqual([]);
      await other.compareAndSet('m/labels', undefined, bytes('one'));
      await other.put(new Map([['m/a', bytes('a')]]));
      expect(textOf((await storage.getVersioned('m/labels'))?.bytes)).toBe('one');
      expect(textOf(await storage.get('m/a'))).toBe('a');
      await other.remove('m/a');
      expect(await storage.list('')).toEqual(['m/labels']);
      await storage.close?.();
      expect(await other.list('')).toEqual(['m/labels']);
    });

    describe('immutable entries', () => {
      test('come back byte for byte, through another storage too', async () => {
        const all = Uint8Array.from({ length: 256 }, (_, i) => i);
        const large = new Uint8Array(3_000_000).fill(7);
        await storage.put(
          new Map([
            ['m/versions/1/all.bin', all],
            ['m/versions/1/empty', new Uint8Array(0)],
            ['m/versions/1/Large_@+-.bin', large],
          ]),
        );
        const other = await place.open();
        expect(Buffer.compare((await other.get('m/versions/1/all.bin'))!, all)).toBe(0);
        expect((await other.get('m/versions/1/empty'))?.length).toBe(0);
        expect(Buffer.compare((await other.get('m/versions/1/Large_@+-.bin'))!, large)).toBe(0);
        expect(await other.get('m/versions/1')).toBeUndefined();
        expect(await other.get('m/versions/1/empty/below')).toBeUndefined();
      });

      test('written twice are harmless, at the same time too', async () => {
        const entries = new Map([
          ['v/a', bytes('one')],
          ['v/b', bytes('two')],
        ]);
        const others = await Promise.all([place.open(), place.open(), place.open()]);
        await Promise.all(others.map((other) => other.put(entries)));
        await storage.put(entries);
        expect(await storage.list('v')).toEqual(['v/a', 'v/b']);
        expect(textOf(await storage.get('v/b'))).toBe('two');
      });
    });

    describe('list', () => {
      test('is sorted and goes by parts of the key, not by letters', async () => {
        await storage.put(
          new Map(['a/c', 'a/b/2', 'a/b/1', 'ab/c', 'a-b/c', 'z'].map((key) => [key, bytes(key)])),
        );
        await storage.compareAndSet('a/m', undefined, bytes('mutable'));
        expect(await storage.list('')).toEqual(['a-b/c', 'a/b/1', 'a/b/2', 'a/c', 'a/m', 'ab/c', 'z']);
        expect(await storage.list('a')).toEqual(['a/b/1', 'a/b/2', 'a/c', 'a/m']);
        expect(await storage.list('a/b')).toEqual(['a/b/1', 'a/b/2']);
        expect(await storage.list('a/c')).toEqual(['a/c']);
        expect(await storage.list('a/m')).toEqual(['a/m']);
        expect(await storage.list('none')).toEqual([]);
      });
    });

    describe('mutable entries', () => {
      test('are set from what they were, and from nothing else', async () => {
        const key = 'm/labels';
        expect(await storage.compareAndSet(key, 'never', bytes('x'))).toBe(false);
        expect(await storage.compareAndSet(key, undefined, bytes('one'))).toBe(true);
        expect(await storage.compareAndSet(key, undefined, bytes('x'))).toBe(false);
        const one = (await storage.getVersioned(key))!;
        expect(textOf(one.bytes)).toBe('one');
        expect(await storage.compareAndSet(key, one.revision, bytes('two'))).toBe(true);
        expect(await storage.compareAndSet(key, one.revision, bytes('x'))).toBe(false);
        const two = (await (await place.open()).getVersioned(key))!;
        expect(textOf(two.bytes)).toBe('two');
        expect(two.revision).not.toBe(one.revision);
      });

      test('know a value that came back as another revision', async () => {
        await storage.compareAndSet('k', undefined, bytes('a'));
        const first = (await storage.getVersioned('k'))!;
        await storage.compareAndSet('k', first.revision, bytes('b'));
        const second = (await storage.getVersioned('k'))!;
        await storage.compareAndSet('k', second.revision, bytes('a'));
        expect(await storage.compareAndSet('k', first.revision, bytes('late'))).toBe(false);
        expect(textOf((await storage.getVersioned('k'))?.bytes)).toBe('a');
      });

      test('may be empty', async () => {
        await storage.compareAndSet('k', undefined, new Uint8Array(0));
        expect((await storage.getVersioned('k'))?.bytes.length).toBe(0);
      });

      test('change many times, and each writer that was late is refused', async () => {
        const revisions: (string | undefined)[] = [undefined];
        for (let i = 0; i < 12; i++) {
          expect(await storage.compareAndSet('k', revisions.at(-1), bytes(String(i)))).toBe(true);
          revisions.push((await storage.getVersioned('k'))!.revision);
        }
        for (const late of revisions.slice(0, -1)) {
          expect(await storage.compareAndSet('k', late, bytes('late'))).toBe(false);
        }
        expect(textOf((await storage.getVersioned('k'))?.bytes)).toBe('11');
      });

      test('lie beside immutable ones of a longer key', async () => {
        await storage.compareAndSet('a', undefined, bytes('mutable'));
        await storage.put(new Map([['a/b', bytes('immutable')]]));
        expect(textOf((await storage.getVersioned('a'))?.bytes)).toBe('mutable');
        expect(await storage.list('')).toEqual(['a', 'a/b']);
      });

      test('lose no change of several processes', async () => {
        const { module, name: opener, options } = place.opener;
        const args = [
          join(import.meta.dirname, 'counting-process.ts'),
          module,
          opener,
          JSON.stringify(options),
        ];
        const counted = await Promise.all(
          [1, 2, 3].map(async () => {
            const child = spawn(process.execPath, [...args, String(changesPerProcess)], {
              stdio: ['ignore', 'pipe', 'inherit'],
            });
            const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
            return said.trim().split('\n').map(Number);
          }),
        );
        // Each process tells what it counted up to: together, every number once.
        const all = 3 * changesPerProcess;
        expect(counted.flat().toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: all }, (_, i) => i + 1),
        );
        expect(textOf((await storage.getVersioned('count'))?.bytes)).toBe(String(all));
      });
    });

    describe('remove', () => {
      test('takes what lies under a key, mutable ones too, and nothing else', async () => {
        await storage.put(new Map(['a/b/1', 'a/b/2', 'a/bc', 'a/d'].map((key) => [key, bytes(key)])));
        await storage.compareAndSet('a/b/m', undefined, bytes('mutable'));
        await storage.compareAndSet('a/e', undefined, bytes('mutable'));
        await storage.remove('a/b');
        expect(await storage.list('')).toEqual(['a/bc', 'a/d', 'a/e']);
        expect(await storage.getVersioned('a/b/m')).toBeUndefined();
        await storage.remove('a/d');
        await storage.remove('a/e');
        await storage.remove('a/never-there');
        expect(await storage.list('')).toEqual(['a/bc']);
        await storage.remove('');
        expect(await storage.list('')).toEqual([]);
        await storage.put(new Map([['new', bytes('start')]]));
        expect(await storage.list('')).toEqual(['new']);
      });
    });

    test.each([
      '',
      '..',
      '../a',
      'a/../b',
      '/a',
      'a//b',
      'a/',
      'a\\b',
      'C:',
      'a b',
      'é',
      'a~',
      '.',
      'a.',
      'b.tmp',
    ])('refuses the key %j', async (key) => {
      const refused = { exitCode: EXIT.badInput, code: 'registry.bad-key' };
      await expect(storage.get(key)).rejects.toMatchObject(refused);
      await expect(storage.put(new Map([[key, bytes('x')]]))).rejects.toMatchObject(refused);
      await expect(storage.getVersioned(key)).rejects.toMatchObject(refused);
      await expect(storage.compareAndSet(key, undefined, bytes('x'))).rejects.toMatchObject(refused);
      if (key === '') return;
      await expect(storage.list(key)).rejects.toMatchObject(refused);
      await expect(storage.remove(key)).rejects.toMatchObject(refused);
    });
  });
}
