import { hasGit, headCommit, isShallow, originBranch } from '../../hosts/git.ts';
import type { HostEvent } from '../../hosts/host.ts';
import { type Check, type Finding, fail, ok, warn } from './check.ts';

export interface Repository {
  readonly commit?: string | undefined;
  /** There is no git on this machine. */
  readonly noGit?: boolean;
  /** Undefined outside of a repository. */
  readonly shallow: boolean | undefined;
  /** The remote's default branch, where the clone knows it. */
  readonly originBranch?: string | undefined;
}

export function judgeGit(
  { commit, noGit, shallow, originBranch }: Repository,
  { kind, base }: HostEvent,
  hasToken: boolean,
): Finding {
  if (shallow === undefined)
    return warn(
      noGit === true ? 'there is no git on this machine' : 'there is no repository here',
      'A run works without; it then notes no commit, and a newer run cannot be told from an older one.',
    );
  if (commit === undefined) return warn('a repository without a commit', 'Commit something.');
  const at = `commit ${commit.slice(0, 10)}${shallow ? ', a shallow clone' : ''}`;
  if (kind === 'pull_request') {
    if (base === undefined)
      return fail(
        `${at}; the base branch, which judges a pull request, is not known`,
        'Fetch it, then `git remote set-head origin --auto`; or set `default-branch`.',
      );
    const text = `${at}; to be merged into ${base.branch ?? 'the base'} at ${base.commit.slice(0, 10)}`;
    return shallow && !hasToken
      ? warn(
          text,
          'The clone may lack the base branch: set `fetch-depth: 0` on the checkout, or hand over `github-token`.',
        )
      : ok(text);
  }
  const branch = originBranch === undefined ? '' : `; the remote's default branch is ${originBranch}`;
  return ok(`${at}${branch}`);
}

export const gitCheck: Check = {
  name: 'git',
  async find({ host: { event }, settings }) {
    const cwd = process.cwd();
    const [shallow, origin] = await Promise.all([isShallow(cwd), originBranch(cwd)]);
    const repository = {
      commit: event.commit ?? (await headCommit(cwd)),
      noGit: shallow === undefined && !(await hasGit(cwd)),
      ...{ shallow, originBranch: origin?.branch },
    };
    return judgeGit(repository, event, settings.githubToken !== undefined);
  },
};
