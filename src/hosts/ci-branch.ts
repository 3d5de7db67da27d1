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
  Jenkins: { branch: ['BRANCH_NAME', 'GIT_BRANCH'], tag: 'TAG_NAME' },
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
