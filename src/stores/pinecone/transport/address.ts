import { badInput } from '../../../lib/errors.ts';
import { isLoopback } from '../../../lib/loopback.ts';
import { hideAnyKey } from './redaction.ts';

/**
 * A host as settings and the service name it (`shop-1a2b.svc.aped.pinecone.io`), as an address without a slash behind
 * it. It is https where nothing else is said.
 * @throws CodedError `pinecone.plain-http`, `pinecone.bad-host` (exit 2)
 */
export function baseUrl(host: string): string {
  const written = /^https?:\/\//i.test(host) ? host : `https://${host}`;
  if (!URL.canParse(written) || /[\s?#@]/.test(host))
    throw badInput(
      'pinecone.bad-host',
      `${JSON.stringify(hideAnyKey(host))} is not the host of a Pinecone service.`,
      {
        fix: 'A host is named like `shop-1a2b3c.svc.aped-4627-b74a.pinecone.io`, without a user, a query or spaces.',
      },
    );
  requireEncrypted(written);
  return written.replace(/\/+$/, '');
}

/** The key goes with every request. @throws CodedError `pinecone.plain-http` (exit 2) */
export function requireEncrypted(url: string): void {
  const { protocol, hostname, host } = new URL(url);
  if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) return;
  throw badInput(
    'pinecone.plain-http',
    `${protocol}//${hideAnyKey(host)} is not encrypted, and the API key would go there.`,
    {
      fix: 'Use https://; plain http is for this machine only.',
    },
  );
}
