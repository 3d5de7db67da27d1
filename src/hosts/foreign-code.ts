import type { Host } from './host.ts';

/**
 * May the checkout be a stranger's, while this repository's secrets are at hand? Then nothing in it may be run as code.
 * @returns why, as a clause
 */
export function foreignCode({
  event,
  capabilities,
}: Pick<Host, 'event' | 'capabilities'>): string | undefined {
  const { kind, name, fromFork } = event;
  const harmless = capabilities.withholdsSecretsOn.includes(name);
  if (kind !== 'pull_request' || harmless || fromFork === false) return undefined;
  return `on ${name} the checkout may be a fork's, and its code would run with this repository's secrets`;
}
