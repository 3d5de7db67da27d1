import { backOff } from '../lib/backoff.ts';
import { CodedError, serviceFailed } from '../lib/errors.ts';
import { isLoopback } from '../lib/loopback.ts';
import type { FileAtCommit } from './git.ts';

/** GitHub's API for one repository. */
export interface GitHubApi {
  /** `GITHUB_API_URL` */
  readonly url: string;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
}

const PATIENCE = { tries: 3, firstMs: 1000 };

/**
 * A file as a commit has it, from GitHub's API.
 * @param path from the repository's root, with `/`
 * @throws CodedError `github.unreachable` (exit 6) where the API does not answer, however often it is asked
 */
export async function fileFromApi(
  api: GitHubApi,
  commit: string,
  path: string,
  { tries, firstMs } = PATIENCE,
): Promise<FileAtCommit> {
  if (!isSafe(api.url)) return { state: 'unknown', reason: `${api.url} is no https address` };
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(api.token, { baseUrl: api.url });
  const [owner = '', repo = ''] = api.repository.split('/');
  const ask = async (route: string, more: object): Promise<unknown> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return (await octokit.request(route, { owner, repo, ...more })).data;
      } catch (error) {
        const status = statusOf(error);
        if (status !== undefined && status < 500 && status !== 429) throw error;
        if (attempt >= tries) throw unreachable(api, error);
        await backOff(attempt, { firstMs, mostMs: 4 * firstMs, salt: String(process.pid) }, undefined);
      }
    }
  };

  try {
    const wanted = { path, ref: commit, mediaType: { format: 'raw' } };
    const data = await ask('GET /repos/{owner}/{repo}/contents/{path}', wanted);
    if (typeof data === 'string') return { state: 'found', bytes: Buffer.from(data) };
    // Of what has no charset Octokit gives the bytes; of a folder, the list of what is in it.
    return data instanceof ArrayBuffer ? { state: 'found', bytes: Buffer.from(data) } : { state: 'absent' };
  } catch (error) {
    if (error instanceof CodedError) throw error;
    if (statusOf(error) !== 404) return refused(error);
  }
  // Not found is also said of a commit or a repository that the token may not see.
  try {
    await ask('GET /repos/{owner}/{repo}/git/commits/{commit}', { commit });
    return { state: 'absent' };
  } catch (error) {
    if (error instanceof CodedError) throw error;
    return refused(error);
  }
}

/** A token goes out encrypted, or not at all; on this machine itself it may go as it is. */
function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || isLoopback(hostname);
}

/** undefined where there was no answer at all. */
function statusOf(error: unknown): number | undefined {
  const { status, response } = error as { status?: unknown; response?: unknown };
  return typeof status === 'number' && response !== undefined ? status : undefined;
}

function refused(error: unknown): FileAtCommit {
  return { state: 'unknown', reason: `GitHub's API answers ${statusOf(error)}` };
}

function unreachable({ url }: GitHubApi, cause: unknown): CodedError {
  const status = statusOf(cause);
  const why = status === undefined ? String((cause as Error).message) : `it answers ${status}`;
  return serviceFailed(
    'github.unreachable',
    `GitHub's API at ${url} could not be asked for the base branch's config file: ${why}.`,
    { fix: 'Run again later, or set `fetch-depth: 0` on actions/checkout: then git can tell.', cause },
  );
}
