import type { YamlMap, YamlValue } from '../expand/yaml-value.ts';
import type { Event } from './events.ts';
import type { Runner } from './runner.ts';

export type Environment = Readonly<Record<string, string>>;

/** How a boolean of the configuration looks in a variable: CircleCI's documentation allows for both. */
export type Booleans = 'words' | 'digits';

/** What every job finds in its environment, and nothing of whoever runs this. */
export const builtIns = (runner: Runner, event: Event, job: string, number: number): Environment => ({
  PATH: `${runner.bin}:/usr/local/bin:/usr/bin:/bin`,
  HOME: runner.home,
  LANG: 'C.UTF-8',
  BASH_ENV: `${runner.agent}/bash-env`,
  CI: 'true',
  CIRCLECI: 'true',
  CIRCLE_JOB: job,
  CIRCLE_BUILD_NUM: String(number),
  CIRCLE_BUILD_URL: `https://circleci.com/gh/acme/catalogue/${number}`,
  CIRCLE_NODE_TOTAL: '1',
  CIRCLE_NODE_INDEX: '0',
  CIRCLE_PIPELINE_ID: '5034460f-c7c4-4c43-9457-de07e2029e7b',
  CIRCLE_PROJECT_ID: 'c2c1f9c0-75f1-4d4c-a6b4-28b2c1f1f3d1',
  CIRCLE_PROJECT_USERNAME: 'acme',
  CIRCLE_PROJECT_REPONAME: 'catalogue',
  CIRCLE_REPOSITORY_URL: 'git@github.com:acme/catalogue.git',
  CIRCLE_WORKFLOW_ID: '1d3c1b8a-0a3f-4a4f-9d4b-0d6d6e6f7a01',
  CIRCLE_WORKFLOW_JOB_ID: '2e4d2c9b-1b40-4b50-8e5c-1e7e7f7080b2',
  CIRCLE_WORKING_DIRECTORY: '~/project',
  CIRCLE_OIDC_TOKEN: 'eyJhbGciOiJSUzI1NiJ9.bm90LWEtdG9rZW4.bm90LWEtc2lnbmF0dXJl',
  ...event.variables,
});

/** Variables as a configuration writes them, taken literally. What is empty in a pipeline arrives as `<nil>`. */
export const fromConfig = (written: YamlMap, booleans: Booleans): Environment =>
  Object.fromEntries(Object.entries(written).map(([name, value]) => [name, asVariable(value, booleans)]));

function asVariable(value: YamlValue, booleans: Booleans): string {
  if (value === null) return '<nil>';
  if (typeof value === 'boolean') return booleans === 'words' ? String(value) : value ? '1' : '0';
  return String(value);
}
