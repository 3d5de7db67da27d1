import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** CIFAR-10 as image folders: 5,000 training and 1,000 test images of each of ten classes. */
export interface Cifar {
  readonly train: string;
  readonly test: string;
}

/** @param path the unpacked folder (`train/<class>/*`, `test/<class>/*`), or a .tar.gz of it, unpacked once under the system's temporary folder */
export function openCifar(path: string): Cifar {
  const folder = statSync(path).isDirectory() ? resolve(path) : unpack(resolve(path));
  const cifar = { train: join(folder, 'train'), test: join(folder, 'test') };
  for (const part of Object.values(cifar))
    if (!existsSync(part)) throw new Error(`There is no folder ${part}`);
  return cifar;
}

/** Copies the first `perClass` files of each class, in the order of their names, to `target`. */
export function copyFirst(source: string, perClass: number, target: string): string {
  for (const name of readdirSync(source)) {
    mkdirSync(join(target, name), { recursive: true });
    const files = readdirSync(join(source, name)).toSorted().slice(0, perClass);
    for (const file of files) cpSync(join(source, name, file), join(target, name, file));
  }
  return target;
}

function unpack(archive: string): string {
  const { size, mtimeMs } = statSync(archive);
  const folder = join(tmpdir(), 'vector-index-bench', `cifar-${size}-${Math.round(mtimeMs)}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  execFileSync('tar', ['-xzf', archive, '-C', partial]);
  renameSync(partial, folder);
  return folder;
}
