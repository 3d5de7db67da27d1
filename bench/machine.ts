import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

export interface Machine {
  readonly node: string;
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGigabytes: number;
  /** Processes that wanted a core in the last minute, when the measuring began: 0 on a machine that is ours alone. */
  readonly load: number;
}

export function describeMachine(): Machine {
  return {
    node: process.versions.node,
    cores: availableParallelism(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0]!,
  };
}

export function renderMachine({ node, cores, cpu, memoryGigabytes, load }: Machine): string {
  return `Node ${node}, ${cores} cores of ${cpu}, ${memoryGigabytes} GB, load ${load.toFixed(2)} at the start`;
}
