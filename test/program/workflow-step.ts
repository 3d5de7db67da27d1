import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Ended } from '../support/program.ts';
import type { Place } from './place.ts';

/** What a run on GitHub is for. */
export interface Event {
  readonly what: string;
  /** A payload as GitHub sends it. */
  readonly file: string;
  readonly name: string;
  readonly ref: string;
  readonly sha?: string;
}

const SHA = 'b7e23ec29af22b0b4e41da31e868d57226121c84';
export const PUSH: Event = {
  ...{ what: 'a push to the default branch', file: 'push-default-branch', name: 'push' },
  ref: 'refs/heads/main',
};
export const PULL: Event = {
  ...{ what: 'a pull request', file: 'pull-request', name: 'pull_request', ref: 'refs/pull/42/merge' },
};
/** As a step of a workflow: everything by environment, no argument. */
export async function step(
  place: Place,
  event: Event,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const given = Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value]);
  return place.run([], {
    env: {
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      GITHUB_EVENT_PATH: await payloadFor(place, event),
      GITHUB_EVENT_NAME: event.name,
      GITHUB_REF: event.ref,
      GITHUB_SHA: event.sha ?? SHA,
      GITHUB_OUTPUT: place.path('github-output'),
      GITHUB_STEP_SUMMARY: place.path('github-summary'),
      ...Object.fromEntries(given),
      ...env,
    },
  });
}

/** The recorded payload; where the place is a clone, its first commit is the base branch. */
async function payloadFor(place: Place, { file }: Event): Promise<string> {
  const recorded = fileURLToPath(new URL(`../hosts/events/${file}.json`, import.meta.url));
  if (!existsSync(place.path('.git'))) return recorded;
  const [base = ''] = git(place, 'rev-list', '--max-parents=0', 'HEAD').split('\n');
  const path = place.path('.git', `event-${file}.json`);
  await writeFile(path, (await readFile(recorded, 'utf8')).replaceAll(SHA, base));
  return path;
}

/** Makes a place a clone whose base branch has the config file, and whatever else is named, as they are now. */
export function asClone(place: Place, ...others: readonly string[]): Place {
  git(place, 'init', '--quiet', '--initial-branch', 'main');
  commitAll(place, 'vector-index.yml', ...others);
  return place;
}

/** Commits files as they are. */
export function commitAll(place: Place, ...paths: readonly string[]): void {
  git(place, 'add', '--force', '--', ...paths);
  git(place, '-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-qm', 'Change');
}

const git = ({ folder }: Place, ...words: string[]): string =>
  execFileSync('git', words, { cwd: folder, encoding: 'utf8' }).trim();

/** For the runner, which makes these files. */
export async function asJob(place: Place): Promise<Place> {
  for (const file of ['github-output', 'github-summary']) await writeFile(place.path(file), '');
  return place;
}

/** The outputs that later steps get. */
export async function outputsOf(place: Place): Promise<Record<string, string>> {
  const text = await readFile(place.path('github-output'), 'utf8');
  const entries = [...text.matchAll(/^(.+)<<(.+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [
    name,
    value,
  ]);
  return Object.fromEntries(entries);
}
