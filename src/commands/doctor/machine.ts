import { stat, statfs } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { isErrno } from '../../lib/files.ts';
import { checkWritable } from '../../lib/writable.ts';
import { formatBytes } from '../../report/format.ts';
import { locateRegistry } from '../../settings/registry-location.ts';
import type { Settings } from '../../settings/settings.ts';
import { type Check, type Finding, fail, ok, warn } from './check.ts';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

interface Memory {
  /** What this process may still take, in bytes. */
  readonly free: number;
  /** All that it may have: the machine's, or less where a container says so. */
  readonly most: number;
  readonly limited: boolean;
}

export function judgeMemory({ free, most, limited }: Memory, cores: number): Finding {
  const text = `${formatBytes(free)} free of ${formatBytes(most)}${limited ? ', the limit of the container' : ''}; ${cores} ${cores === 1 ? 'core' : 'cores'}`;
  if (free < 256 * MIB) return fail(text, 'Give the job more memory: training alone takes about 300 MiB.');
  return free < GIB
    ? warn(text, 'Enough for small images. Where a run is killed without a word, give the job more memory.')
    : ok(text);
}

export const memoryCheck: Check = {
  name: 'memory',
  async find() {
    const limit = process.constrainedMemory();
    const limited = limit > 0 && limit < totalmem();
    const most = limited ? limit : totalmem();
    return judgeMemory({ free: process.availableMemory(), most, limited }, availableParallelism());
  },
};

/** One disk, and which of our settings lie on it. */
export interface Disk {
  readonly settings: readonly string[];
  readonly freeBytes: number;
}

export function judgeDisk({ settings, freeBytes }: Disk): Finding {
  const text = `${formatBytes(freeBytes)} free for ${settings.map((name) => `\`${name}\``).join(', ')}`;
  if (freeBytes < 64 * MIB)
    return fail(text, 'Free some space, or name folders on another disk in these settings.');
  return freeBytes < GIB ? warn(text, 'Large data may need more; `cache-size` bounds the cache.') : ok(text);
}

export const diskCheck: Check = {
  name: 'disk',
  async find({ settings, permission }) {
    const { out, cache } = settings;
    await checkWritable({ out, ...(permission.allowed && { cache }) });
    const disks = new Map<number, { settings: string[]; freeBytes: number }>();
    for (const [name, path] of Object.entries(placesOf(settings))) {
      const { device, freeBytes } = await diskOf(resolve(path));
      const disk = disks.get(device) ?? { settings: [], freeBytes };
      disk.settings.push(name);
      disks.set(device, disk);
    }
    return [...disks.values()].map(judgeDisk);
  },
};

function placesOf({ out, cache, registry, store, storePath }: Settings): Readonly<Record<string, string>> {
  const location = locateRegistry(registry);
  return {
    out,
    ...(location.kind === 'folder' ? { registry: location.folder } : {}),
    ...(store === 'local' ? { 'store-path': storePath } : {}),
    cache,
  };
}

/** Of the folder that is there, on the way to one that may be yet to be made. */
async function diskOf(path: string): Promise<{ readonly device: number; readonly freeBytes: number }> {
  try {
    const [{ dev }, { bavail, bsize }] = await Promise.all([stat(path), statfs(path)]);
    return { device: dev, freeBytes: bavail * bsize };
  } catch (error) {
    const missing = isErrno(error, 'ENOENT') || isErrno(error, 'ENOTDIR');
    if (!missing || dirname(path) === path) throw error;
    return diskOf(dirname(path));
  }
}
