/** Services, as ci-info names them, each of whose jobs begins on a fresh machine or container. */
const FRESH_EACH_TIME: ReadonlySet<string> = new Set([
  ...['AppVeyor', 'Bitbucket Pipelines', 'CircleCI', 'Cirrus CI', 'AWS CodeBuild', 'Google Cloud Build'],
  ...['Netlify CI', 'Semaphore', 'Travis CI', 'Vercel', 'Xcode Cloud'],
]);

type Environment = Readonly<Record<string, string | undefined>>;

/** Does the disk go when the job ends? Where that is not known, no. */
export function isEphemeral(service: string, env: Environment): boolean {
  if (service === 'GitHub Actions') return env.RUNNER_ENVIRONMENT === 'github-hosted';
  if (service === 'Azure Pipelines') return env.AGENT_ISSELFHOSTED === '0';
  return FRESH_EACH_TIME.has(service);
}
