// Makes all that is released into build/release: node scripts/release/main.ts [--dry-run] [--tag v1.2.3]
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { packOrb } from '../orb/pack.ts';
import { disagreements, versionOf } from './agreement.ts';
import { writeArchive } from './archive.ts';
import { root, sha256Of } from './project.ts';
import { rebuild } from './rebuild.ts';
import { billOfMaterials, unlisted } from './sbom.ts';
import { readStatements } from './statements.ts';

const OUT = join(root, 'build/release');

const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false }, tag: { type: 'string' } },
});
const rehearsal = values['dry-run'];

const statements = await readStatements(values.tag || undefined);
stopAt('This is not to be released', disagreements(statements, rehearsal));
const version = versionOf(statements.entry, statements.files);
console.log(`${rehearsal ? 'rehearsing' : 'making'} ${version}`);

const { stale, inventory } = await rebuild();
stopAt('What is committed is not what the sources give: run npm run package', stale);
console.log('the bundle is what the sources give, with the licences of all that is in it');

await rm(OUT, { recursive: true, force: true });
const { path, sha256, bytes } = await writeArchive(root, OUT, version);
console.log(`archive: ${bytes} bytes, sha256 ${sha256}`);

const assets = join(root, 'dist/assets');
const names = await readdir(assets);
stopAt('The bill of materials would lack a file of dist/assets', unlisted(names, inventory));
const digests = await Promise.all(
  names.map(async (name) => [name, sha256Of(await readFile(join(assets, name)))]),
);
const bill = await billOfMaterials(inventory, Object.fromEntries(digests), { version, sha256 });
await writeFile(join(OUT, `vector-index-action-${version}.cdx.json`), bill);
console.log(
  `bill of materials: ${inventory.packages.length} packages, ${names.length} files of WebAssembly and loaders`,
);

await writeFile(
  join(OUT, `vector-index-action-${version}.orb.yml`),
  packOrb(join(root, 'orb/src'), { version, sha256 }),
);
console.log('orb: packed with the version and the checksum');

const released = (await readdir(OUT)).sort();
const sums = await Promise.all(
  released.map(async (name) => [name, sha256Of(await readFile(join(OUT, name)))]),
);
const { notes } = statements.entry;
await writeFile(
  join(OUT, 'release.json'),
  `${JSON.stringify({ version, notes, files: Object.fromEntries(sums) }, null, 2)}\n`,
);
console.log(
  `in ${OUT}: ${released.join(', ')}; of ${basename(path)} the provenance is attested where it is published`,
);

function stopAt(headline: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  console.error(`${headline}:\n${problems.map((line) => `  ${line}`).join('\n')}`);
  process.exit(1);
}
