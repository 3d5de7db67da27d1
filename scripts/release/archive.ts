// Packs the release: node scripts/release/archive.ts [--out FOLDER]
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'fflate';
import { pack } from 'tar-stream';
import { type ReleaseFile, readContents } from './contents.ts';
import { readVersion, root, sha256Of } from './project.ts';

/** The time that every file of an archive has; npm's choice: tar warns of what lies before 1980. */
const WHEN = new Date('1985-10-26T08:15:00Z');

export const archiveName = (version: string): string => `vector-index-action-${version}.tar.gz`;

/** What `sha256sum --check` reads. */
export const sumLine = (sha256: string, name: string): string => `${sha256}  ${name}\n`;

/**
 * One folder `vector-index-action-<version>/` with the files, as a gzipped tar: the same bytes for the same files on
 * any machine, which the zlib of Node.js does not give.
 */
export async function packArchive(files: readonly ReleaseFile[], version: string): Promise<Buffer> {
  const tar = pack();
  const whole = buffer(tar);
  for (const { path, content, executable } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    tar.entry(
      {
        name: `vector-index-action-${version}/${path}`,
        mode: executable ? 0o755 : 0o644,
        mtime: WHEN,
        uid: 0,
        gid: 0,
      },
      content,
    );
  tar.finalize();
  return Buffer.from(gzipSync(await whole, { level: 9, mtime: WHEN }));
}

/** Writes the archive of the tree at `from`, and its sum beside it, into the folder `out`. */
export async function writeArchive(
  from: string,
  out: string,
  version: string,
): Promise<{ path: string; sha256: string; bytes: number }> {
  const archive = await packArchive(await readContents(from), version);
  const name = archiveName(version);
  const sha256 = sha256Of(archive);
  await mkdir(out, { recursive: true });
  await writeFile(join(out, name), archive);
  await writeFile(join(out, `${name}.sha256`), sumLine(sha256, name));
  return { path: join(out, name), sha256, bytes: archive.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: join(root, 'build/release') } },
  });
  const { path, sha256, bytes } = await writeArchive(root, values.out, await readVersion(root));
  console.log(`${path}: ${bytes} bytes, sha256 ${sha256}`);
}
