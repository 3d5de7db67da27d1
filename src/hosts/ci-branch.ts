type Environment = Readonly<Record<string, string | undefined>>;

/** Services, as ci-info names them, that say which branch is built, or which tag. */
const VARIABLES: Readonly<Record<string, { readonly branch: readonly string[]; readonly tag?: string }>> = {
  AppVeyor: { branch: ['APPVEYOR_REPO_BRANCH'], tag: 'APPVEYOR_REPO_TAG_NAME' },
  'Azure Pipelines': { branch: ['BUILD_SOURCEBRANCH'] },
  'Bitbucket Pipelines': { branch: ['BITBUCKET_BRANCH'], tag: 'BITBUCKET_TAG' },
  Buildkite: { branch: ['BUILDKITE_BRANCH'], tag: 'BUILDKITE_TAG' },
  'Cirrus CI': { branch: ['CIRRUS_BRANCH'], tag: 'CIRRUS_TAG' },
  Drone: { branch: ['DRONE_BRANCH'], tag: 'DRONE_TAG' },
  'GitLab CI': { branch: ['CI_COMMIT_BRANCH'], tag: 'CI_COMMIT_TAG' },
  // Not GIT_BRANCH: plugins that build a pull request put there the branch that it is to be merged into.
  Jenkins: { branch: ['BRANCH_NAME'], tag: 'TAG_NAME' },
  Semaphore: { branch: ['SEMAPHORE_GIT_BRANCH'], tag: 'SEMAPHORE_GIT_TAG_NAME' },
  'Travis CI': { branch: ['TRAVIS_BRANCH'], tag: 'TRAVIS_TAG' },
};

/** The branch or the tag that is built, where the service is known to say so; of a pull request it may be any. */
export function builtRef(
  service: string,
  env: Environment,
): { readonly branch?: string; readonly tag?: string } {
  const names = Object.hasOwn(VARIABLES, service) ? VARIABLES[service] : undefined;
  const tag = names?.tag === undefined ? '' : (env[names.tag] ?? '');
  if (tag !== '') return { tag };
  const said = names?.branch.map((name) => env[name] ?? '').find((value) => value !== '') ?? '';
  if (said.startsWith('refs/tags/')) return { tag: said.slice('refs/tags/'.length) };
  const branch = said.replace(/^(refs\/heads\/|origin\/)/, '');
  return branch === '' || branch.startsWith('refs/') ? {} : { branch };
}

/** What stands for a pull request on one service or another and ci-info does not look at. */
const MARKS = [
  ...['SEMAPHORE_GIT_PR_NUMBER', 'gitlabMergeRequestIid', 'GERRIT_CHANGE_NUMBER'],
  ...['CI_MERGE_REQUEST_IID', 'CI_EXTERNAL_PULL_REQUEST_IID'],
];

/** Does the environment smell of a pull request? The branch that a service names may be the one that it is to go to. */
export const smellsOfPullRequest = (env: Environment): boolean =>
  MARKS.some((name) => (env[name] ?? '') !== '') || env.SEMAPHORE_GIT_REF_TYPE === 'pull-request';
