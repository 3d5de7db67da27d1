import { resolve } from 'node:path';
import { badInput } from '../../lib/errors.ts';
import { isLoopback } from '../../lib/loopback.ts';
import { type EndedProcess, runProcess } from '../../lib/run-process.ts';
import { wordsOf } from './git-failure.ts';
import {
  type ConfigEntry,
  type RemoteConfig,
  remoteConfig,
  withoutUser,
  withToken,
} from './remote-config.ts';

export interface GitPlace {
  /** In the user's repository, which is only read. */
  readonly cwd: string;
  /** The name of a remote, or an address. */
  readonly remote: string;
  readonly branch: string;
  /** Of a remote over https: in place of what the repository is configured with. */
  readonly token?: string | undefined;
  /** Of the processes that are started. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
}

/** A bare repository of our own, with the user's way to reach the remote. */
export interface Repository {
  /** Of the remote, in it. */
  readonly remote: string;
  readonly objectFormat: 'sha1' | 'sha256';
  git(args: readonly string[], input?: Iterable<Uint8Array>): Promise<EndedProcess>;
  /** What git says, without what must not be shown. */
  hide(text: string): string;
}

const TIMEOUT_MS = 15 * 60_000;
/** The first git that takes configuration from its environment. */
const OLDEST: readonly [number, number] = [2, 32];

/** Variables that would lead git elsewhere, or make it tell what it sends. */
const MISLEADING =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|SHALLOW_FILE|QUARANTINE_PATH|CONFIG.*|TRACE.*|CURL_VERBOSE)$/;

/** As git itself writes it, on every system. */
const NOTHING = '/dev/null';

/** Large files of one model do not resemble those of another: no time is spent on finding out. */
const OWN: readonly ConfigEntry[] = [
  ['core.hookspath', NOTHING],
  ['core.bigfilethreshold', '1m'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
];
/** Who has sent less than this in a minute is taken for silent; the user's own word comes later, and wins. */
const PATIENCE: readonly ConfigEntry[] = [
  ['http.lowspeedlimit', '1000'],
  ['http.lowspeedtime', '60'],
];

/**
 * Makes a bare repository in an empty folder. All that is fetched or made lies there: of the user's repository only
 * the configuration is read, so its work tree, index, branches, objects and whether it is shallow stay as they are.
 * @throws CodedError `registry.no-git`, `registry.no-repository`, `registry.no-remote`, `registry.plain-http` (exit 2)
 */
export async function makeRepository(folder: string, place: GitPlace): Promise<Repository> {
  const { environment, signal, token } = place;
  const run = (
    args: readonly string[],
    cwd: string,
    env: GitPlace['environment'],
    input?: Iterable<Uint8Array>,
  ) =>
    runProcess('git', args, {
      ...{ cwd, env, timeoutMs: TIMEOUT_MS },
      ...(input === undefined ? {} : { input }),
      ...(signal === undefined ? {} : { signal }),
    });
  const ask = (...args: readonly string[]) => run(args, place.cwd, environment);

  checkVersion(await ask('--version'));
  const [top, objectFormat] = await locate(place, ask);
  const listed = await ask('config', '--list', '-z');
  const clean = Object.entries(environment).filter(([name]) => !MISLEADING.test(name));
  const envOf = (config: readonly ConfigEntry[]) => ({
    ...Object.fromEntries(clean),
    ...{ GIT_DIR: folder, GIT_CONFIG_GLOBAL: NOTHING, GIT_CONFIG_NOSYSTEM: '1' },
    ...variablesOf([...PATIENCE, ...config, ...OWN]),
  });

  let config = remoteConfig(readConfig(listed.stdout), place.remote);
  const made = await run(
    ['init', '--quiet', '--bare', '--template=', `--object-format=${objectFormat}`],
    ...([folder, envOf([])] as const),
  );
  if (made.code !== 0) throw new Error(`git init in ${folder}: ${made.stderr}`);
  const address = (await run(['ls-remote', '--get-url', config.name], top, envOf(config.entries))).stdout
    .toString()
    .trim();
  checkAddress(address, place);
  if (token !== undefined && /^https?:/i.test(address)) config = withToken(config, address, token);
  const env = envOf(config.entries);
  return {
    remote: config.name,
    objectFormat,
    git: (args, input) => run(args, top, env, input),
    hide: hider(config),
  };
}

function hider({ secrets }: RemoteConfig): (text: string) => string {
  const longestFirst = secrets.filter((secret) => secret !== '').sort((a, b) => b.length - a.length);
  return (text) =>
    withoutUser(longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text));
}

function checkVersion({ code, stdout, failure }: EndedProcess): void {
  const [major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(stdout.toString())?.slice(1).map(Number) ?? [];
  if (code === 0 && (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]))) return;
  const found = code === 0 ? `this is ${stdout.toString().trim()}` : (failure?.code ?? 'it does not start');
  throw badInput(
    'registry.no-git',
    `A registry in git needs the program git, ${OLDEST.join('.')} or newer: ${found}.`,
    {
      fix: 'Install it, or keep the registry in a folder or in S3.',
    },
  );
}

/** The folder from which relative addresses count, and what objects are named by. */
async function locate(
  { cwd }: GitPlace,
  ask: (...args: readonly string[]) => Promise<EndedProcess>,
): Promise<readonly [top: string, objectFormat: 'sha1' | 'sha256']> {
  const { code, stdout, stderr } = await ask('rev-parse', '--show-object-format', '--show-cdup');
  if (code !== 0) {
    throw badInput(
      'registry.no-repository',
      `\`registry: git\`: "${cwd}" is in no git repository that can be used: ${wordsOf(stderr)}.`,
      {
        fix: 'Run in a clone (in a workflow, behind the checkout step), or keep the registry in a folder or in S3.',
      },
    );
  }
  const [format, up = ''] = stdout.toString().split('\n');
  return [resolve(cwd, up), format === 'sha256' ? 'sha256' : 'sha1'];
}

function checkAddress(address: string, { remote }: GitPlace): void {
  const url = /^http:/i.test(address) ? URL.parse(address) : null;
  if (url === null || isLoopback(url.hostname)) return;
  throw badInput(
    'registry.plain-http',
    `\`registry-remote\` ${withoutUser(remote)} leads to ${withoutUser(address)}: plain http can be read and changed on its way.`,
    {
      fix: 'Use its https or ssh address.',
    },
  );
}

/** `key\nvalue\0`; a key alone is a boolean that is set. */
function readConfig(listing: Buffer): ConfigEntry[] {
  const entries = listing
    .toString()
    .split('\0')
    .filter((entry) => entry !== '');
  return entries.map((entry) => {
    const end = entry.indexOf('\n');
    return end < 0 ? ([entry, 'true'] as const) : ([entry.slice(0, end), entry.slice(end + 1)] as const);
  });
}

function variablesOf(config: readonly ConfigEntry[]): Record<string, string> {
  const variables = config.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key] as const,
    [`GIT_CONFIG_VALUE_${index}`, value] as const,
  ]);
  return { GIT_CONFIG_COUNT: String(config.length), ...Object.fromEntries(variables) };
}
