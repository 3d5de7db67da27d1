// Compiles the training kernels (src/engines/tfjs/assembly) to dist/assets/training-kernels.wasm, which is committed.
// `--check` compiles without writing and fails when the committed file differs.
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = 'src/engines/tfjs/assembly/index.ts';
const target = join(root, 'dist/assets/training-kernels.wasm');

const compiled = await compile();
if (!process.argv.includes('--check')) {
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, compiled);
} else if (!compiled.equals(readFileSync(target))) {
  console.error(`${target} is stale: run node scripts/kernels.mjs`);
  process.exitCode = 1;
}

/** The module works on another program's heap: it may hold no data of its own, and import nothing but the memory. */
async function compile() {
  const files = new Map();
  const options = [
    ['--baseDir', root],
    ['--outFile', 'kernels.wasm'],
    ['--textFile', 'kernels.wat'],
    ['--runtime', 'stub'],
    ['--importMemory'],
    ['--noExportMemory'],
    ['--enable', 'simd'],
    ['-O3', '--converge'],
    // Passing v128 between functions of the module is what this warns about.
    ['--disableWarning', '112'],
  ];
  const { error, stderr } = await asc.main([source, ...options.flat()], {
    writeFile: (name, content) => void files.set(name, Buffer.from(content)),
  });
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  const text = files.get('kernels.wat').toString();
  const foreign = text.match(/^ \((data|table|start|import "(?!env" "memory")).*$/m);
  if (foreign) throw new Error(`the kernels must not contain: ${foreign[0]}`);
  return files.get('kernels.wasm');
}
