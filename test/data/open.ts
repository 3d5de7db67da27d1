import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openData } from '../../src/data/open-data.ts';
import type { DataRequest, OpenedData, OpenedImages, OpenedVectors } from '../../src/data/opened-data.ts';
import { CodedError } from '../../src/lib/errors.ts';
import { silentLog } from '../../src/lib/log.ts';

export const FIXTURES = join(import.meta.dirname, 'tables/fixtures');
export const fixture = (name: string): string => join(FIXTURES, name);

/** Opens data as the setting `data` would; paths as they are given. */
export function open(
  paths: string | readonly string[],
  more: Partial<DataRequest> = {},
): Promise<OpenedData> {
  return openData({
    setting: 'data',
    paths: [paths].flat(),
    columns: {},
    onBadItem: 'fail',
    distance: 'cosine',
    log: silentLog,
    ...more,
  });
}

/** All that is there, in memory; the data is closed. */
export async function readVectors(paths: string | readonly string[], more: Partial<DataRequest> = {}) {
  const opened = await open(paths, more);
  if (opened.kind !== 'vectors') throw new Error('these are images');
  const items = await Array.fromAsync(opened.dataset.items());
  await opened.close();
  return { ...(opened as OpenedVectors), items };
}

export async function openImages(
  paths: string | readonly string[],
  more: Partial<DataRequest> = {},
): Promise<OpenedImages> {
  const opened = await open(paths, more);
  if (opened.kind !== 'images') throw new Error('these are vectors');
  return opened;
}

/** The error that opening these paths ends in; the folder's name left out. */
export async function refusalOf(
  folder: string,
  paths: string | readonly string[],
  more: Partial<DataRequest> = {},
) {
  const error: unknown = await open(paths, more).then(
    (opened) => opened.close(),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CodedError)) throw error ?? new Error('it was opened');
  if (error.exitCode !== 2) throw error;
  const plain = (text: string) => text.replaceAll(`${folder}/`, '');
  return {
    code: error.code,
    message: plain(error.message),
    problems: error.problems.map(plain),
    fix: error.fix ?? '',
  };
}

/** A folder of files, for the tests of one file. */
export function useFolder(): {
  readonly path: string;
  write(name: string, content: string | Uint8Array): Promise<string>;
} {
  let path = '';
  beforeAll(async () => {
    path = await mkdtemp(join(tmpdir(), 'data-test-'));
  });
  afterAll(() => rm(path, { recursive: true }));
  return {
    get path() {
      return path;
    },
    async write(name, content) {
      await writeFile(join(path, name), content);
      return join(path, name);
    },
  };
}
