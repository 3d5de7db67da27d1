import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { packOrb } from '../../../../scripts/orb/pack.ts';
import { writeArchive } from '../../../../scripts/release/archive.ts';
import { projectRoot } from '../../../support/program.ts';
import type { PublishedOrbs } from '../expand/module.ts';
import { parseYaml } from '../expand/yaml-value.ts';
import type { Runner } from './runner.ts';

/** A published orb, and the release that belongs to it. */
export interface Publication {
  readonly version: string;
  readonly sha256: string;
  readonly archive: string;
  readonly orbs: PublishedOrbs;
}

/** Whose bundle is released: the project, or a copy of it that has been built. */
const BUILT = process.env.BUILT_TREE ?? projectRoot;

const PAGE = 'https://github.com/org/vector-index-action/releases/download';

/** Makes a release of the bundle and packs the orb with it; the runner's `curl` finds it on the release page. */
export async function publish(runner: Runner): Promise<Publication> {
  const { version } = JSON.parse(readFileSync(join(BUILT, 'package.json'), 'utf8')) as { version: string };
  const { path: archive, sha256 } = await writeArchive(BUILT, join(runner.disk, `v${version}`), version);
  const orb = packOrb(join(projectRoot, 'orb/src'), { version, sha256 });
  const curl = `#!/bin/bash
# The release page is a folder here.
exec /usr/bin/curl "\${@/#${PAGE.replaceAll('/', '\\/')}/file://${runner.disk}}"
`;
  writeFileSync(join(runner.bin, 'curl'), curl);
  chmodSync(join(runner.bin, 'curl'), 0o755);
  return { version, sha256, archive, orbs: { 'org/vector-index-action@1': parseYaml(orb) } };
}

/** The configuration of a usage example, as its page shows it. */
export function exampleConfig(name: string): string {
  const example = parse(readFileSync(join(projectRoot, 'orb/src/examples', `${name}.yml`), 'utf8'), {
    version: '1.1',
  });
  return stringify(example.usage, { lineWidth: 0, version: '1.1' });
}
