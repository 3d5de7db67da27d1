import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../support/program.ts';
import { makeTinyData, writeTinyConfig } from '../../support/tiny-data.ts';

/** Somebody's repository that uses the action, and what stands around it. No `node_modules` anywhere. */
export interface Consumer {
  readonly repository: string;
  /** Only what a release of the action has: `action.yml` and `dist/`. */
  readonly action: string;
  /** The one folder with a Node.js that a job sees before the system's. */
  readonly bin: string;
  /** What actions/cache keeps: a folder a key. */
  readonly caches: string;
  /** What actions/upload-artifact keeps. */
  readonly artifacts: string;
  /** Where act works. */
  readonly scratch: string;
  /** A disk that outlives jobs. */
  readonly disk: string;
  remove(): void;
}

/** Makes all of it in a temporary folder, with a few images and a config. */
export async function makeConsumer(config = ''): Promise<Consumer> {
  const base = mkdtempSync(join(tmpdir(), 'vector-index-consumer-'));
  const folder = (name: string): string => {
    mkdirSync(join(base, name));
    return join(base, name);
  };
  const consumer: Consumer = {
    ...{ repository: folder('repository'), action: folder('action'), bin: folder('bin') },
    ...{ caches: folder('caches'), artifacts: folder('artifacts') },
    ...{ scratch: folder('scratch'), disk: folder('disk') },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
  cpSync(join(projectRoot, 'dist'), join(consumer.action, 'dist'), { recursive: true });
  cpSync(join(projectRoot, 'action.yml'), join(consumer.action, 'action.yml'));
  symlinkSync(process.execPath, join(consumer.bin, 'node'));
  await makeTinyData(join(consumer.repository, 'data'));
  await writeTinyConfig(consumer.repository, config);
  writeFileSync(join(consumer.repository, '.gitignore'), '.vector-index/\nout/\n');
  git(consumer, 'init', '--quiet', '--initial-branch', 'main');
  git(consumer, 'remote', 'add', 'origin', 'https://github.com/acme/catalogue.git');
  return consumer;
}

/** The workflow that users copy. */
export const exampleWorkflow = (): string =>
  readFileSync(join(projectRoot, 'examples/digits/.github/workflows/vector-index.yml'), 'utf8');

/** Writes the workflow and commits all there is; returns the commit. */
export function commit(consumer: Consumer, workflow: string): string {
  const folder = join(consumer.repository, '.github/workflows');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'vector-index.yml'), workflow);
  git(consumer, 'add', '--all');
  git(
    consumer,
    '-c',
    'user.name=Alice',
    '-c',
    'user.email=alice@example.com',
    'commit',
    '-qm',
    'Change',
    '--allow-empty',
  );
  return git(consumer, 'rev-parse', 'HEAD').trim();
}

const git = ({ repository }: Consumer, ...args: string[]): string =>
  execFileSync('git', args, { cwd: repository, encoding: 'utf8' });
