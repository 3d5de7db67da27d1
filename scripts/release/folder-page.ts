import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ReleasePage } from './page.ts';
import { sha256Of } from './project.ts';

/** Releases in a folder, laid out as a release page's addresses are: for rehearsals, and to serve as a mirror. */
export function folderPage(folder: string): ReleasePage {
  const published = (tag: string) => join(folder, 'download', tag);
  const draft = (tag: string) => join(folder, 'drafts', tag);
  const digests = async (place: string) => {
    const names = await readdir(place);
    const entries = names.map(async (name) => [name, sha256Of(await readFile(join(place, name)))] as const);
    return Object.fromEntries(await Promise.all(entries));
  };
  return {
    async find(tag) {
      for (const [place, isDraft] of [
        [published(tag), false],
        [draft(tag), true],
      ] as const) {
        const assets = await digests(place).catch(() => undefined);
        if (assets) return { draft: isDraft, assets };
      }
      return undefined;
    },
    async createDraft(tag, notes) {
      await mkdir(draft(tag), { recursive: true });
      await writeFile(join(folder, `${tag}.md`), notes);
    },
    upload: (tag, { path }) => cp(path, join(draft(tag), basename(path))),
    async publish(tag) {
      await mkdir(join(folder, 'download'), { recursive: true });
      await rename(draft(tag), published(tag));
    },
  };
}
