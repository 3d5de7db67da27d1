import { formatDuration } from '../../report/format.ts';
import { locateRegistry } from '../../settings/registry-location.ts';
import { addressOfHost } from '../../settings/service-address.ts';
import type { Settings } from '../../settings/settings.ts';
import { type Check, type Finding, ok, warn } from './check.ts';

const MOST_SKEW_MS = 60_000;

/** @param skewMs how much our clock is ahead of the service's, which tells whole seconds */
export function judgeClock(host: string, skewMs: number): Finding {
  const apart = Math.abs(skewMs);
  const text = `${formatDuration(apart)} ${skewMs < 0 ? 'behind' : 'ahead of'} that of ${host}`;
  if (apart <= MOST_SKEW_MS) return ok(apart < 2000 ? `agrees with that of ${host}` : text);
  return warn(
    text,
    'Set the clock of this machine (NTP): signed requests are refused, and leases end too early or too late.',
  );
}

/** Of the services that these settings name and have a key for, the address that may be asked for the time without it. */
export function timekeeper(settings: Settings): string | undefined {
  const { store, registry, pineconeApiKey, pineconeHost, pineconeIndexHost, s3Endpoint, s3Region } = settings;
  if (store === 'pinecone' && pineconeApiKey !== undefined)
    return addressOfHost(pineconeIndexHost ?? pineconeHost ?? 'https://api.pinecone.io');
  if (locateRegistry(registry).kind !== 's3') return undefined;
  return s3Endpoint ?? (s3Region === undefined ? undefined : `https://s3.${s3Region}.amazonaws.com`);
}

export const clockCheck: Check = {
  name: 'clock',
  reads: [
    'store',
    'registry',
    'pinecone-api-key',
    's3-endpoint',
    's3-region',
    'pinecone-host',
    'pinecone-index-host',
  ],
  async find({ settings, clock, signal }) {
    const address = timekeeper(settings);
    const now = `${clock.now().toISOString().slice(0, 19)}Z`;
    if (address === undefined) return ok(now);
    const { host } = new URL(address);
    const date = await timeAt(address, signal);
    if (date === 'no answer')
      return warn(
        `not compared: no answer from ${host}`,
        'Does the network let us through to it? Proxies and firewalls may stand between.',
      );
    return date === undefined
      ? ok(`${now}; ${host} does not tell the time`)
      : judgeClock(host, clock.now().getTime() - date);
  },
};

/** By the header that every answer has, a refusal too. No key is sent. */
async function timeAt(address: string, signal: AbortSignal): Promise<number | 'no answer' | undefined> {
  try {
    const { headers } = await fetch(address, { method: 'HEAD', redirect: 'manual', signal });
    const date = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(date) ? undefined : date;
  } catch {
    return 'no answer';
  }
}
