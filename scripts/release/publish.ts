// Publishes what `npm run release` made: node scripts/release/publish.ts --from FOLDER --to github|FOLDER
import { parseArgs } from 'node:util';
import { folderPage } from './folder-page.ts';
import { githubPage } from './github-page.ts';
import { readMade } from './made.ts';
import { isLatest } from './moving-tags.ts';
import { publishRelease } from './page.ts';
import { usage } from './project.ts';
import { listTags } from './statements.ts';

const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
if (!values.from || !values.to) usage('say --from FOLDER and --to github or FOLDER');
try {
  const { version, notes, files } = await readMade(values.from);
  const page = values.to === 'github' ? githubPage() : folderPage(values.to);
  console.log(await publishRelease(page, `v${version}`, files, notes, isLatest(version, listTags())));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
