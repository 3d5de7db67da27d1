import type { OpenedHost } from './opened-host.ts';

/** Where we run, by what the environment says. */
export async function detectHost(): Promise<OpenedHost> {
  if (process.env.GITHUB_ACTIONS === 'true')
    return (await import('./github.ts')).openGitHub(process.stderr, process.env);
  const { default: ci } = await import('ci-info');
  if (!ci.isCI) return (await import('./terminal.ts')).openTerminal(process.stderr, process.cwd());
  const service = { name: ci.name ?? 'CI', isPullRequest: ci.isPR === true };
  return (await import('./plain-ci.ts')).openPlainCi(process.stderr, process.cwd(), service);
}
