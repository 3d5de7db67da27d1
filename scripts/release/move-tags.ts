// Lets v1 and v1.4 follow a release: node scripts/release/move-tags.ts --tag v1.4.2 [--dry-run]
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { moveWords, movingTags } from './moving-tags.ts';
import { usage } from './project.ts';
import { commitOf, listTags } from './statements.ts';

const { values } = parseArgs({
  options: { tag: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
});
const tag = values.tag ?? usage('say --tag v1.2.3');
const commit = commitOf(tag) ?? usage(`there is no tag ${tag}`);
const known = listTags();
const moving = movingTags(tag.replace(/^v/, ''), known);
if (moving.length === 0) console.log(`${tag} is not the newest of its lines: no tag moves`);
for (const name of moving) {
  console.log(`${name} → ${tag} (${commit})`);
  if (!values['dry-run'])
    execFileSync('gh', moveWords(name, commit, known), { stdio: ['ignore', 'ignore', 'inherit'] });
}
