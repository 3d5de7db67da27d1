import { isEphemeral } from './ephemeral.ts';
import type { OpenedHost } from './opened-host.ts';

/** Where we run, by what the environment says. */
export async function detectHost(): Promise<OpenedHost> {
  if (process.env.GITHUB_ACTIONS === 'true')
    return (await import('./github.ts')).openGitHub(process.stderr, process.env);
  const { default: ci } = await import('ci-info');
  if (!ci.isCI) return (await import('./terminal.ts')).openTerminal(process.stderr, process.cwd());
  const name = ci.name ?? 'CI';
  const service = { name, isPullRequest: ci.isPR === true, ephemeral: isEphemeral(name, process.env) };
  return (await import('./plain-ci.ts')).openPlainCi(process.stderr, process.cwd(), service);
}
