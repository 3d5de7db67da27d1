import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sealRecord } from '../../../src/registry/sealed-record.ts';
import { makeTinyData } from '../../support/tiny-data.ts';
import { type Chance, spoilBytes, spoilJson } from '../chance.ts';
import { runHere } from '../program.ts';
import type { Reader, Target } from '../target.ts';

const QUICK = {
  ...{ 'image-size': '10', epochs: '1', 'batch-size': '8', 'embedding-dimension': '16', 'test-split': '0.3' },
  workers: '1',
};

type Spoil = (file: string, chance: Chance) => Promise<void>;

/** What one job hands to the next, changed on the way by somebody who does not know of digests. */
export const candidateFiles: Target = target('candidate files', async (file, chance) => {
  if (chance.below(4) > 0) return writeFile(file, spoilBytes(await readFile(file), chance));
  await rm(file);
  const odd: readonly (() => unknown)[] = [
    () => symlink('/etc/hostname', file),
    () => symlink('/dev/zero', file),
    () => symlink('nowhere', file),
    () => mkdir(file),
    () => execFileSync('mkfifo', [file]),
    () => undefined,
  ];
  await chance.of(odd)();
});

/** The same by somebody who does: the digest of each record is right. */
export const candidateRecords: Target = target('candidate records', async (file, chance) => {
  const value = JSON.parse(await readFile(file, 'utf8'));
  const sealed = typeof value === 'object' && value !== null && 'content' in value;
  const bytes = sealed
    ? sealRecord(spoilJson(value.content, chance))
    : Buffer.from(JSON.stringify(spoilJson(value, chance)));
  await writeFile(file, bytes);
});

function target(name: string, spoil: Spoil): Target {
  return {
    name,
    async prepare(folder): Promise<Reader> {
      const place = (...parts: string[]): string => join(folder, ...parts);
      const data = await makeTinyData(place('data'), 8);
      const state = { registry: place('registry'), out: place('out') };
      const whole = place('whole');
      await runHere('train', { data, candidate: whole, cache: place('cache'), ...state, ...QUICK }, folder);
      const files = (await readdir(whole, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(whole.length + 1))
        .filter((file) => name === 'candidate files' || !file.includes('/files/'))
        .toSorted();
      const candidate = place('candidate');
      return {
        async spoil(chance) {
          await rm(candidate, { recursive: true, force: true });
          await cp(whole, candidate, { recursive: true });
          const file = chance.of(files);
          await spoil(join(candidate, file), chance);
          return file;
        },
        async read() {
          const store = { 'store-path': place('store'), cache: place('cache'), workers: '1' };
          await runHere('gate', { candidate, out: state.out, gates: 'accuracy >= 0.1' }, folder);
          await runHere('update', { candidate, data, 'dry-run': 'true', ...state, ...store }, folder);
        },
      };
    },
  };
}
