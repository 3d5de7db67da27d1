// Builds the index, shows it and searches it: in the service where PINECONE_API_KEY is set, else in an emulator of it
// that is gone when this ends. npm run example:pinecone
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

const cwd = import.meta.dirname;
const root = join(cwd, '../..');
const [entry = join(root, 'dist/index.js')] = process.argv.slice(2);
const env = { ...process.env };

async function run(program, ...args) {
  process.stdout.write(
    `\n$ ${[program === process.execPath ? 'node' : program, ...args].join(' ').replaceAll(`${root}/`, '')}\n`,
  );
  const [code] = await once(spawn(program, args, { cwd, env, stdio: 'inherit' }), 'close');
  if (code !== 0) throw new Error(`ended with ${code}`);
}

let emulator;
try {
  if (!env.PINECONE_API_KEY) {
    const { startEmulator } = await import('../../test/pinecone-emulator/emulator.ts');
    emulator = await startEmulator({ latency: 10 });
    env.PINECONE_API_KEY = emulator.apiKey;
    env.VECTOR_INDEX_PINECONE_HOST = emulator.url;
    // Where Pinecone's own clients look for it.
    env.PINECONE_CONTROLLER_HOST = emulator.url;
    for (const folder of ['.vector-index', 'out'])
      await rm(join(cwd, folder), { recursive: true, force: true });
  }
  await run(process.execPath, entry, 'run', '--deploy', 'always');
  await run(process.execPath, entry, 'status');
  await run(process.execPath, entry, 'search', '--id', 'tomato', '--top-k', '5');
  // With Pinecone's own client, through the alias.
  await run(process.execPath, 'search.mjs');
  if (process.argv[3] !== undefined) await run(process.argv[3], 'search.py');
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await emulator?.close();
}
