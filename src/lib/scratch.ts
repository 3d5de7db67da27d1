import type { FileHandle } from 'node:fs/promises';
import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isErrno } from './files.ts';

/** A folder for temporary files, in the system's place for them. */
export interface Scratch {
  readonly folder: string;
  /** A new, empty file, for reading and writing. */
  file(name: string): Promise<FileHandle>;
  /** Closes the files and removes all. */
  close(): Promise<void>;
}

const PREFIX = 'vector-index-';

/** Makes such a folder, and removes those that killed processes left behind. */
export async function openScratch(): Promise<Scratch> {
  await removeAbandoned();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${machine()}-${process.pid}-`));
  const handles: FileHandle[] = [];
  return {
    folder,
    async file(name) {
      const handle = await open(join(folder, name), 'wx+');
      handles.push(handle);
      return handle;
    },
    async close() {
      for (const handle of handles.splice(0)) await handle.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A container has a host name of its own: its processes' numbers mean nothing outside. */
const machine = (): string => hostname().replace(/[^A-Za-z0-9]/g, '');

async function removeAbandoned(): Promise<void> {
  const pattern = new RegExp(`^${PREFIX}${machine()}-(\\d+)-`);
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names) {
    const owner = pattern.exec(name)?.[1];
    // One that belongs to somebody else, or that another process removes, is none of ours.
    if (owner !== undefined && !isRunning(Number(owner)))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return isErrno(error, 'EPERM');
  }
}
