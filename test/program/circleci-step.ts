import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Ended } from '../support/program.ts';
import type { Place } from './place.ts';

type Environment = Readonly<Record<string, string>>;

const JOB: Environment = { CI: 'true', CIRCLECI: 'true' };

/** A push to the default branch, by the service's word. */
export const MAIN: Environment = {
  CIRCLE_BRANCH: 'main',
  VI_PIPELINE_IS_DEFAULT_BRANCH: 'true',
  VI_PIPELINE_EVENT: 'push',
};

/** Of the same repository, in a project of the OAuth app. */
export const PULL_REQUEST: Environment = {
  CIRCLE_BRANCH: 'cups',
  CIRCLE_PULL_REQUEST: 'https://github.com/acme/cups/pull/7',
  VI_PIPELINE_IS_DEFAULT_BRANCH: 'false',
  VI_PIPELINE_EVENT: '<nil>',
  VI_PIPELINE_BASE_COMMIT: '<nil>',
};

export const FORK: Environment = {
  ...PULL_REQUEST,
  CIRCLE_BRANCH: 'pull/7',
  CIRCLE_PR_NUMBER: '7',
  CIRCLE_PR_USERNAME: 'stranger',
};

/** As a step of the orb: settings as parameters, by their names in its YAML. */
export function orbStep(
  place: Place,
  command: string,
  event: Environment,
  parameters: Environment = {},
): Promise<Ended> {
  const given = Object.entries(parameters).map(([name, value]) => [`VI_PARAM_${name.toUpperCase()}`, value]);
  const env = { VI_ORB_COMMAND: command, BASH_ENV: place.path('bash-env'), ...Object.fromEntries(given) };
  return place.run([], { env: { ...JOB, ...event, ...env } });
}

/** As a step that calls the program itself. */
export const plainStep = (place: Place, words: string, event: Environment): Promise<Ended> =>
  place.run(words, { env: { ...JOB, ...event } });

/** What a later step has in its variables; nothing where no step wrote any. */
export function variablesOf(place: Place, ...names: readonly string[]): Record<string, string> {
  if (!existsSync(place.path('bash-env'))) return {};
  const script = `. ./bash-env; for name in "$@"; do printf '%s\\0' "$name=\${!name}"; done`;
  const out = execFileSync('bash', ['-ec', script, 'bash', ...names], {
    cwd: place.folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '' },
  });
  const entries = out.split('\0').slice(0, -1);
  return Object.fromEntries(entries.map((entry) => /^([^=]+)=([\s\S]*)$/.exec(entry)!.slice(1)));
}
