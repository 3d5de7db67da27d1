import { execFileSync } from 'node:child_process';
import type { Statements } from './agreement.ts';
import { topEntry } from './changelog.ts';
import { readText, root } from './project.ts';

const git = (...words: string[]): string =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** What users copy from, and what writes for them. */
const COPIED_FROM = ['README.md', 'docs', 'examples', 'orb/src', 'src/commands/init'];

/** What the project at hand states about its version. */
export async function readStatements(tag: string | undefined): Promise<Statements> {
  const entry = topEntry(await readText('CHANGELOG.md'));
  const lock = JSON.parse(await readText('package-lock.json')) as {
    version: string;
    packages: Record<string, { version?: string }>;
  };
  const files = {
    'package.json': (JSON.parse(await readText('package.json')) as { version: string }).version,
    'package-lock.json': lock.packages['']?.version === lock.version ? lock.version : 'two versions',
    'src/fronts/version.ts':
      /VERSION = '([^']*)'/.exec(await readText('src/fronts/version.ts'))?.[1] ?? 'none',
  };
  const taggedCommit = commitOf(`v${entry.version ?? files['package.json']}`);
  return {
    entry,
    files,
    references: references(),
    ...(tag === undefined ? {} : { tag }),
    ...(taggedCommit === undefined ? {} : { taggedCommit }),
    commit: git('rev-parse', 'HEAD'),
    onMain: answers(() => git('merge-base', '--is-ancestor', 'HEAD', 'origin/main')) !== undefined,
  };
}

/** All tags of the clone. */
export const listTags = (): string[] => git('tag', '--list').split('\n').filter(Boolean);

/** The commit that a tag names; undefined where there is no such tag. */
export function commitOf(tag: string): string | undefined {
  return answers(() => git('rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`));
}

/** What git says; undefined where its answer is no. */
function answers(ask: () => string): string | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

function references(): Record<string, string> {
  const found = git(
    'grep',
    '--line-number',
    '--only-matching',
    '-E',
    'org/vector-index-action@v?[0-9][0-9.]*',
    '--',
    ...COPIED_FROM,
  );
  const entries = found.split('\n').flatMap((line): [string, string][] => {
    const [, place, reference] = /^(.*:\d+):.*@(v?[0-9.]+)$/.exec(line) ?? [];
    return place && reference ? [[place, reference]] : [];
  });
  return Object.fromEntries(entries);
}
