import { isLoopback } from '../lib/loopback.ts';
import type { Pattern } from './row.ts';

export const ADDRESS: Pattern = {
  source: '^https?://[^\\s/?#@]+(/[^\\s?#]*)?$',
  says: 'the address of a service, such as `https://s3.example.com`, without a user or a query',
};

/** Who said it, and how. */
interface Source {
  readonly from: string;
  readonly where: string;
  readonly written: string;
}

/** What is wrong with a service's address that is well-formed, or undefined: it must be encrypted, or on this machine. */
export function addressProblem(name: string, { from, written, where }: Source): string | undefined {
  if (!URL.canParse(written)) return `\`${name}: ${written}\` (${where}) is no address`;
  const { protocol, hostname } = new URL(written);
  if (protocol === 'https:') return undefined;
  const told = `\`${name}: ${written}\` (${where})`;
  if (from === 'file')
    return `${told} is not encrypted; in a config file an address begins with https:// (for a test on this machine, give it as a flag, an input or a variable)`;
  return isLoopback(hostname)
    ? undefined
    : `${told} is not encrypted; use https:// (plain http is for this machine only)`;
}
