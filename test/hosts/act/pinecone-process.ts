import { appendFileSync } from 'node:fs';
import { startEmulator } from '../../pinecone-emulator/emulator.ts';
import { isWrite } from '../../pinecone-emulator/request.ts';

// A Pinecone of its own process, since a job is waited for: says its address and writes down every request.
const [, , apiKey = '', file = ''] = process.argv;
const { url } = await startEmulator({
  apiKey,
  onRequest: (_n, request) => {
    const { method, path } = request;
    appendFileSync(file, `${isWrite(request) ? 'writes' : 'reads'} ${method} ${path}\n`);
    return undefined;
  },
});
process.stdout.write(`${url}\n`);
