// Bundles the program into dist/: TypeScript is compiled first, ncc gets JavaScript, WebAssembly is copied as it is.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const run = (script, ...args) =>
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });

rmSync(join(root, 'build'), { recursive: true, force: true });
run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
run(
  '@vercel/ncc/dist/ncc/cli.js',
  ...[
    'build',
    'build/main.js',
    '--out',
    'build/bundle',
    '--no-cache',
    '--target',
    'es2022',
    '--license',
    'licenses.txt',
    '--quiet',
  ],
);
const dist = join(root, 'dist');
if (existsSync(dist)) {
  for (const name of readdirSync(dist)) if (name !== 'assets') rmSync(join(dist, name), { recursive: true });
}
cpSync(join(root, 'build/bundle'), dist, { recursive: true });
// What the bundler took for workers: threads that pino could hand lines over to, and none of ours does.
for (const name of readdirSync(dist))
  if (name.endsWith('.js') && !/^(\d+\.)?index\.js$/.test(name)) rmSync(join(dist, name));
await import('./assets.mjs');
