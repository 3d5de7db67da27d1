import { badInput } from '../../lib/errors.ts';

/** A key and its value, as `git config --list` tells them. */
export type ConfigEntry = readonly [key: string, value: string];

export interface RemoteConfig {
  /** Under which the remote is known in `entries`. */
  readonly name: string;
  /** What `git` must know to reach it, in the order in which it counts. May hold secrets. */
  readonly entries: readonly ConfigEntry[];
  /** Texts that must not be shown. */
  readonly secrets: readonly string[];
}

/** What decides how a remote is reached and who we are there; nothing else of the user's configuration counts. */
const ACCESS = /^(http|credential|protocol|ssh|url|gitproxy)\.|^core\.(sshcommand|askpass|gitproxy)$/;
const OF_REMOTE = new Set(['url', 'pushurl', 'proxy', 'proxyauthmethod', 'uploadpack', 'receivepack', 'vcs']);

/** Of an address that is given and is no remote's name. */
const UNNAMED = 'vector-index';

/**
 * The part of the user's configuration that reaches one remote. User and password of its address become a header:
 * an address stands in the list of processes.
 * @param remote the name of one, or an address
 * @throws CodedError `registry.no-remote` (exit 2)
 */
export function remoteConfig(config: readonly ConfigEntry[], remote: string): RemoteConfig {
  const known = [...new Set(config.flatMap(([key]) => /^remote\.(.+)\.url$/.exec(key)?.[1] ?? []))];
  const isAddress = !known.includes(remote) && /[/\\:]/.test(remote);
  if (!known.includes(remote) && !isAddress) {
    throw badInput('registry.no-remote', `The repository has no remote ${JSON.stringify(remote)}.`, {
      fix:
        known.length > 0
          ? `\`registry-remote\` may be ${known.join(' or ')}, or an address.`
          : `Add one (\`git remote add ${remote} ADDRESS\`), or give its address as \`registry-remote\`.`,
    });
  }
  const name = isAddress ? UNNAMED : remote;
  const all: readonly ConfigEntry[] = isAddress ? [...config, [`remote.${name}.url`, remote]] : config;
  const kept = all.filter(([key]) => ACCESS.test(key) || isOfRemote(key, name));
  const bared = kept.map(([key, value]) => ({ key, ...(isOfRemote(key, name) ? bare(value) : { value }) }));
  return {
    name,
    entries: bared.flatMap(({ key, value, header }) => [
      [key, value] as const,
      ...(header === undefined ? [] : [header]),
    ]),
    secrets: bared.flatMap(({ secrets = [] }) => secrets),
  };
}

/**
 * The same, with a token in place of every other way to say who we are there.
 * @param address that is asked in the end
 */
export function withToken(config: RemoteConfig, address: string, token: string): RemoteConfig {
  const others = config.entries.filter(
    ([key, value]) => !(key.endsWith('.extraheader') && /^authorization:/i.test(value)),
  );
  const header = authorization(new URL(address), 'x-access-token', token);
  return {
    ...config,
    // An empty helper undoes those before it.
    entries: [...others, ['credential.helper', ''], header.entry],
    secrets: [...config.secrets, token, header.encoded],
  };
}

/** An address as it may be shown. */
export function withoutUser(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^/@\s]+@/gi, '$1');
}

function isOfRemote(key: string, name: string): boolean {
  const prefix = `remote.${name}.`;
  return key.startsWith(prefix) && OF_REMOTE.has(key.slice(prefix.length));
}

interface Bared {
  readonly value: string;
  readonly header?: ConfigEntry;
  readonly secrets?: readonly string[];
}

function bare(value: string): Bared {
  const url = /^https?:\/\//i.test(value) ? URL.parse(value) : null;
  if (url === null || url.password === '') return { value };
  const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  const { entry, encoded } = authorization(url, user, password);
  const secrets = [password, url.password, encoded];
  url.username = '';
  url.password = '';
  return { value: url.href, header: entry, secrets };
}

function authorization(url: URL, user: string, password: string) {
  const encoded = Buffer.from(`${user}:${password}`).toString('base64');
  const entry = [
    `http.${url.protocol}//${url.host}/.extraheader`,
    `Authorization: Basic ${encoded}`,
  ] as const;
  return { entry, encoded };
}
