import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { checkNode } from './fronts/node-version.ts';

// One file starts everything: the program, and its worker threads by their role.
if (isMainThread) {
  const refusal = checkNode(process.versions.node);
  if (refusal !== undefined) {
    process.stderr.write(
      `error[program.old-node]: ${refusal} Install it, or put "npx -y -p node@24" before "node".\n`,
    );
    process.exitCode = 2;
  } else {
    const { runFront } = await import('./fronts/front.ts');
    process.exitCode = await runFront();
  }
} else if ((workerData as { role?: string }).role === 'decode') {
  const { answerDecodeRequests } = await import('./data/decode-worker.ts');
  await answerDecodeRequests(parentPort!, workerData);
}
