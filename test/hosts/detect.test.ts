import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const DETECT = new URL('../../src/hosts/detect.ts', import.meta.url).href;
const PROGRAM = `
  const { detectHost } = await import('${DETECT}');
  const { name, event, interactive } = await detectHost();
  console.log(JSON.stringify({ name, kind: event.kind, commit: event.commit !== undefined, interactive }));
`;

/** In a process of its own: what tells a service apart is read when the process starts. */
function detect(env: Record<string, string>): { name: string; kind: string; commit: boolean } {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    env: { PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
  });
  return JSON.parse(output) as { name: string; kind: string; commit: boolean };
}

test.each([
  [{}, 'terminal', 'terminal'],
  [{ GITHUB_ACTIONS: 'true', CI: 'true', GITHUB_EVENT_NAME: 'schedule' }, 'github', 'schedule'],
  [{ CI: 'true' }, 'CI', 'other'],
  [{ CI: 'true', CIRCLECI: 'true', CIRCLE_BRANCH: 'main' }, 'circleci', 'push'],
  [{ CI: 'true', CIRCLECI: 'true', CIRCLE_TAG: 'v1' }, 'circleci', 'tag'],
  [
    { CI: 'true', CIRCLECI: 'true', CIRCLE_PULL_REQUEST: 'https://github.com/a/b/pull/3' },
    'circleci',
    'pull_request',
  ],
  // Jenkins does not say CI=true; taken for a terminal, it would deploy.
  [{ JENKINS_URL: 'http://ci', BUILD_ID: '7', BRANCH_NAME: 'main' }, 'Jenkins', 'push'],
  [{ JENKINS_URL: 'http://ci', BUILD_ID: '7', TAG_NAME: 'v1' }, 'Jenkins', 'tag'],
  [{ JENKINS_URL: 'http://ci', BUILD_ID: '7' }, 'Jenkins', 'other'],
  [{ JENKINS_URL: 'http://ci', BUILD_ID: '7', CHANGE_ID: '3' }, 'Jenkins', 'pull_request'],
  // The branch that they name is the one that the change is to go to.
  [
    { JENKINS_URL: 'u', BUILD_ID: '7', BRANCH_NAME: 'main', GERRIT_CHANGE_NUMBER: '3' },
    'Jenkins',
    'pull_request',
  ],
  [
    { JENKINS_URL: 'u', BUILD_ID: '7', BRANCH_NAME: 'main', gitlabMergeRequestIid: '3' },
    'Jenkins',
    'pull_request',
  ],
  [
    { SEMAPHORE: 'true', SEMAPHORE_GIT_BRANCH: 'main', SEMAPHORE_GIT_PR_NUMBER: '3' },
    'Semaphore',
    'pull_request',
  ],
  [{ SEMAPHORE: 'true', SEMAPHORE_GIT_REF_TYPE: 'pull-request' }, 'Semaphore', 'pull_request'],
  [
    { SEMAPHORE: 'true', SEMAPHORE_GIT_BRANCH: 'main', SEMAPHORE_GIT_REF_TYPE: 'branch' },
    'Semaphore',
    'push',
  ],
  [{ GITLAB_CI: 'true', CI: 'true', CI_MERGE_REQUEST_ID: '3' }, 'GitLab CI', 'pull_request'],
] as const)('%o is %s, its run of kind %s', (env, name, kind) => {
  expect(detect(env)).toMatchObject({ name, kind, interactive: false });
});
