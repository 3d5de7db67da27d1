import { isLoopback } from '../lib/loopback.ts';
import type { Pattern } from './row.ts';

export const ADDRESS: Pattern = {
  source: '^https?://[^\\s/?#@]+(/[^\\s?#]*)?$',
  says: 'the address of a service, such as `https://s3.example.com`, without a user or a query',
};

/** A host as a service shows it, or an address. */
export const HOST: Pattern = {
  source: '^(https?://)?[^\\s/?#@]+/?$',
  says: 'a host such as `index-a1b2c3.svc.aped-4627-b74a.pinecone.io`, or its address, without a path, a user or a query',
};

/** What HOST lets through as an address without a slash at its end; encrypted unless it says otherwise. */
export function addressOfHost(host: string): string {
  const address = /^https?:\/\//i.test(host) ? host : `https://${host}`;
  return address.replace(/\/$/, '');
}

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
