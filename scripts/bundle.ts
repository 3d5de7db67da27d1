import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { copyAssets } from './assets.ts';
import { type BundlerStats, packagesIn } from './release/bundled-packages.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const run = (script: string, ...args: readonly string[]) =>
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });

/**
 * Bundles the program and the reader into the folder `dist`, with all that they share in it once: TypeScript is compiled
 * first, ncc gets JavaScript, WebAssembly is copied as it is. The reader's types become one file. What lies in
 * `dist/assets` besides stays.
 * @returns the folders, below the project's, of the packages whose JavaScript is in the bundle
 */
export async function makeBundle(dist: string): Promise<string[]> {
  const build = join(root, 'build');
  rmSync(build, { recursive: true, force: true });
  run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
  const stats = join(build, 'stats.json');
  run(
    '@vercel/ncc/dist/ncc/cli.js',
    ...['build', 'build/bundle.js', '--out', 'build/bundle', '--no-cache', '--target', 'es2022', '--quiet'],
    ...['--stats-out', stats],
  );
  if (existsSync(dist)) {
    for (const name of readdirSync(dist))
      if (name !== 'assets') rmSync(join(dist, name), { recursive: true });
  }
  cpSync(join(build, 'bundle'), dist, { recursive: true });
  // What the bundler took for workers: threads that pino could hand lines over to, and none of ours does.
  for (const name of readdirSync(dist))
    if (name.endsWith('.js') && !/^(\d+\.)?index\.js$/.test(name)) rmSync(join(dist, name));
  renameSync(join(dist, 'index.js'), join(dist, 'core.js'));
  const program = "import { runProgram } from './core.js';\n\nawait runProgram();\n";
  writeFileSync(join(dist, 'index.js'), `#!/usr/bin/env node\n${program}`, { mode: 0o755 });
  writeFileSync(join(dist, 'reader.js'), "export { CodedError, openIndex } from './core.js';\n");
  const types = await rollup({
    input: join(root, 'src/reader.ts'),
    plugins: [dts({ tsconfig: join(root, 'tsconfig.build.json') })],
  });
  await types.write({ file: join(dist, 'reader.d.ts') });
  copyAssets(dist);
  return packagesIn(JSON.parse(readFileSync(stats, 'utf8')) as BundlerStats);
}
