// Makes dist/ and the licences of all that is in it; with --check, says where those that are committed differ from that.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBundle } from './bundle.ts';
import { takeInventory } from './release/inventory.ts';
import { licensesPage } from './release/licenses-page.ts';
import { root } from './release/project.ts';
import { LICENSES, rebuild } from './release/rebuild.ts';

if (process.argv.includes('--check')) {
  const { stale } = await rebuild();
  for (const line of stale) console.error(line);
  if (stale.length > 0) {
    console.error('run: npm run package');
    process.exitCode = 1;
  }
} else {
  const folders = await makeBundle(join(root, 'dist'));
  writeFileSync(join(root, LICENSES), licensesPage(root, takeInventory(root, folders)));
}
