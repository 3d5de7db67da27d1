import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import type { Figure } from './figure.ts';
import { BUNDLE } from './program.ts';

const TRIES = 10;

/** How long the program's help takes, and a Node process that does nothing; the best of ten, in turns. */
export function benchStart(): Figure[] {
  const empty: number[] = [];
  const help: number[] = [];
  for (let i = 0; i < TRIES; i += 1) {
    empty.push(milliseconds(['-e', '']));
    help.push(milliseconds([BUNDLE, '--help']));
  }
  const [least, ours] = [Math.min(...empty), Math.min(...help)];
  return [
    { name: 'empty Node process', value: least, unit: 'ms', note: `best of ${TRIES}` },
    { name: '--help', value: ours, unit: 'ms', note: `best of ${TRIES}` },
    { name: '--help ÷ empty process', value: ours / least },
  ];
}

function milliseconds(args: readonly string[]): number {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: tmpdir(), stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - begun;
}
