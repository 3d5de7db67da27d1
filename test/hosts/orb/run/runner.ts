import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What stands around jobs, and what outlives them. */
export interface Runner {
  /** Home folder of every job, emptied before each. */
  readonly home: string;
  /** Where the built-in steps keep what is none of the job's business. */
  readonly agent: string;
  /** The one folder before the system's on a job's PATH: Node.js and a stand-in for `circleci-agent`. */
  readonly bin: string;
  readonly caches: string;
  /** What jobs left with `persist_to_workspace`: a folder for each. */
  readonly workspaces: string;
  /** What jobs left with `store_artifacts`: a folder for each. */
  readonly artifacts: string;
  readonly testResults: string;
  /** A disk that outlives jobs: a mirror, a registry. */
  readonly disk: string;
  remove(): void;
}

const AGENT = `#!/bin/sh
[ "$1 $2" = 'step halt' ] || { echo "circleci-agent $*: not known here" >&2; exit 1; }
: > "$(dirname "$0")/../agent/halted"
`;

/** Makes a runner in a temporary folder. */
export function makeRunner(): Runner {
  const base = mkdtempSync(join(tmpdir(), 'vector-index-circleci-'));
  const folder = (name: string): string => {
    mkdirSync(join(base, name));
    return join(base, name);
  };
  const runner: Runner = {
    ...{ home: folder('home'), agent: folder('agent'), bin: folder('bin'), caches: folder('caches') },
    ...{ workspaces: folder('workspaces'), artifacts: folder('artifacts') },
    ...{ testResults: folder('test-results'), disk: folder('disk') },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
  symlinkSync(process.execPath, join(runner.bin, 'node'));
  writeFileSync(join(runner.bin, 'circleci-agent'), AGENT);
  chmodSync(join(runner.bin, 'circleci-agent'), 0o755);
  return runner;
}

/** A new machine: nothing of an earlier job is there. */
export function clearMachine({ home, agent }: Runner): void {
  for (const folder of [home, agent]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
}
