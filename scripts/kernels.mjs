// Compiles the training kernels (src/engines/tfjs/assembly) to dist/assets/training-kernels.wasm, and the small kernel
// of the ranking (src/evaluate/assembly) to text in src/evaluate/multiply-kernel.ts. Both are committed.
// `--check` compiles without writing and fails when a committed file differs.
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const asText = (bytes) =>
  Buffer.from(
    `// Written by scripts/kernels.mjs from src/evaluate/assembly/multiply.ts.\nexport const KERNEL =\n  '${bytes.toString('base64')}';\n`,
  );
/** Source, target, and what the target holds of the compiled module. */
const MODULES = [
  ['src/engines/tfjs/assembly/index.ts', 'dist/assets/training-kernels.wasm', (bytes) => bytes],
  ['src/evaluate/assembly/multiply.ts', 'src/evaluate/multiply-kernel.ts', asText],
];

for (const [source, path, contentOf] of MODULES) {
  const target = join(root, path);
  const content = contentOf(await compile(source));
  if (!process.argv.includes('--check')) {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  } else if (!content.equals(readFileSync(target))) {
    console.error(`${target} is stale: run node scripts/kernels.mjs`);
    process.exitCode = 1;
  }
}

/** A module works on a heap that it is given: it may hold no data of its own, and import nothing but the memory. */
async function compile(source) {
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
