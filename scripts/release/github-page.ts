import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ReleasePage } from './page.ts';

const run = promisify(execFile);

interface Release {
  readonly tag_name: string;
  readonly draft: boolean;
  readonly assets: readonly { readonly name: string; readonly digest?: string | null }[];
}

/**
 * GitHub's releases, through its program `gh`, which takes repository and token from `GH_REPO` and `GH_TOKEN`.
 * @param gh the program
 */
export function githubPage(gh = 'gh'): ReleasePage {
  const call = async (...words: string[]) => (await run(gh, words, { maxBuffer: 2 ** 26 })).stdout;
  return {
    // Asking for one tag does not find drafts.
    async find(tag) {
      const pages = JSON.parse(
        await call('api', '--paginate', '--slurp', 'repos/{owner}/{repo}/releases?per_page=100'),
      ) as Release[][];
      const releases = pages.flat().filter(({ tag_name }) => tag_name === tag);
      const found = releases.find(({ draft }) => !draft) ?? releases[0];
      if (!found) return undefined;
      const assets = found.assets.map(({ name, digest }) => [name, digest?.replace(/^sha256:/, '') ?? null]);
      return { draft: found.draft, assets: Object.fromEntries(assets) };
    },
    async createDraft(tag, notes) {
      await call('release', 'create', tag, '--draft', '--verify-tag', '--title', tag, '--notes', notes);
    },
    async upload(tag, { path }) {
      await call('release', 'upload', tag, path, '--clobber');
    },
    async publish(tag, latest) {
      await call('release', 'edit', tag, '--draft=false', `--latest=${latest}`);
    },
  };
}
