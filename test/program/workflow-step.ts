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
export function step(
  place: Place,
  { file, name, ref, sha = SHA }: Event,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const given = Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value]);
  return place.run([], {
    env: {
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      GITHUB_EVENT_PATH: fileURLToPath(new URL(`../hosts/events/${file}.json`, import.meta.url)),
      GITHUB_EVENT_NAME: name,
      GITHUB_REF: ref,
      GITHUB_SHA: sha,
      GITHUB_OUTPUT: place.path('github-output'),
      GITHUB_STEP_SUMMARY: place.path('github-summary'),
      ...Object.fromEntries(given),
    },
  });
}

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
