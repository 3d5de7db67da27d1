import type { Pattern } from './row.ts';

/** Where model versions are kept. */
export type RegistryLocation =
  | { readonly kind: 'folder'; readonly folder: string }
  /** A branch of the repository in the working directory; of which remote, `registry-remote` says. */
  | { readonly kind: 'git'; readonly branch: string }
  /** `prefix` without slashes at its ends; empty for the whole bucket. */
  | { readonly kind: 's3'; readonly bucket: string; readonly prefix: string };

const BRANCH = 'vector-index-registry';

const BRANCH_NAME =
  '(?![/.-])(?!.*(?:\\.\\.|//|/\\.|@\\{|\\.lock(?:/|$)))[^\\s~^:?*\\[\\\\\\x00-\\x1f\\x7f]+(?<![/.])';
const BUCKET = '[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]';
const PREFIX = '(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._@+-]+)*/?';

/** What the setting `registry` takes. A branch is named as git names one; a folder called `git` is written `./git`. */
export const REGISTRY: Pattern = {
  source: `^(?:git(?::${BRANCH_NAME})?|s3://${BUCKET}${PREFIX}|(?!git:)(?![A-Za-z][A-Za-z0-9+.-]+://)[^\\x00]+)$`,
  says: 'a folder on this machine, `git`, `git:` and the name of a branch, or `s3://bucket/prefix` with a bucket of 3 to 63 characters',
};

/** @param registry a value that REGISTRY lets through */
export function locateRegistry(registry: string): RegistryLocation {
  if (registry === 'git') return { kind: 'git', branch: BRANCH };
  if (registry.startsWith('git:')) return { kind: 'git', branch: registry.slice('git:'.length) };
  if (!registry.startsWith('s3://')) return { kind: 'folder', folder: registry };
  const [bucket = '', ...prefix] = registry.slice('s3://'.length).split('/');
  return { kind: 's3', bucket, prefix: prefix.filter((part) => part !== '').join('/') };
}

/** What the setting `registry-remote` takes: nothing that git would take for an option, and no password. */
export const REMOTE: Pattern = {
  source: '^(?!-)(?!https?://[^/]*@)[^\\x00-\\x1f]+$',
  says: 'the name of a remote, or an address without user and password',
};
