import { smellsOfPullRequest } from './ci-branch.ts';
import { isEphemeral } from './ephemeral.ts';
import type { OpenedHost } from './opened-host.ts';

/**
 * Where we run, by what the environment says.
 * @param defaultBranch by the caller's word: a pull request's base where the service does not tell it
 */
export async function detectHost(defaultBranch?: string): Promise<OpenedHost> {
  const { env, stderr } = process;
  if (env.GITHUB_ACTIONS === 'true') return (await import('./github.ts')).openGitHub(stderr, env);
  if (env.CIRCLECI === 'true')
    return (await import('./circleci.ts')).openCircleCi(stderr, process.cwd(), env, defaultBranch);
  const { default: ci } = await import('ci-info');
  if (!ci.isCI) return (await import('./terminal.ts')).openTerminal(stderr, process.cwd());
  const name = ci.name ?? 'CI';
  const isPullRequest = ci.isPR === true || smellsOfPullRequest(env);
  const service = { name, isPullRequest, ephemeral: isEphemeral(name, env) };
  return (await import('./plain-ci.ts')).openPlainCi(stderr, process.cwd(), service, env, defaultBranch);
}
