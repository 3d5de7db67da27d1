import type { HostEvent } from './host.ts';

/** Events of a pull request in which GitHub holds secrets back, or whose code was queued by who may merge. */
const HARMLESS: readonly string[] = ['pull_request', 'merge_group'];

/**
 * May the checkout be a stranger's, while this repository's secrets are at hand? Then nothing in it may be run as code.
 * @returns why, as a clause
 */
export function foreignCode({ kind, name, fromFork }: HostEvent): string | undefined {
  if (kind !== 'pull_request' || HARMLESS.includes(name) || fromFork === false) return undefined;
  return `on ${name} the checkout may be a fork's, and its code would run with this repository's secrets`;
}
