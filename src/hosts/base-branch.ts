import { originBranch, remoteBranch } from './git.ts';
import type { BaseBranch } from './host.ts';

/** What is said of the branch that a pull request is to be merged into. */
export interface BaseSaid {
  /** By the service. */
  readonly commit?: string;
  readonly branch?: string;
  /** By who calls the program; a pull request's own config file is not asked. */
  readonly defaultBranch?: string | undefined;
}

/**
 * The branch that a pull request is to be merged into: by the service's word, else the default branch by the caller's,
 * else the one that the clone came from.
 * @returns undefined where the clone does not have the branch that is named, or knows none
 */
export async function findBase(cwd: string, said: BaseSaid): Promise<BaseBranch | undefined> {
  const { commit, branch } = said;
  if (commit !== undefined) return { commit, ...(branch === undefined ? {} : { branch }) };
  const named = branch ?? said.defaultBranch;
  return named === undefined ? originBranch(cwd) : remoteBranch(named, cwd);
}
