// The main job from an empty state: trains on the digits, gates, indexes, verifies, switches, reports.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cwd = join(root, 'examples/digits');
for (const folder of ['.vector-index', 'out']) rmSync(join(cwd, folder), { recursive: true, force: true });
const args = [join(root, 'dist/index.js'), 'run', '--deploy', 'always', ...process.argv.slice(2)];
const { status, signal } = spawnSync(process.execPath, args, { cwd, stdio: 'inherit' });
if (status === 0)
  console.log(`
The report, a page for the browser:
  examples/digits/out/report.html

Now search the index:
  cd examples/digits
  npx -y -p node@24 node ../../dist/index.js search --image images/3/0003.png
`);
process.exitCode = status ?? (signal ? 1 : 0);
