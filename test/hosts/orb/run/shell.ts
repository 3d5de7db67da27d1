import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ShellEnd {
  readonly exitCode: number;
  /** Standard output and standard error, as they came. */
  readonly output: string;
}

const DEFAULT_SHELL = '/bin/bash -eo pipefail';

/** Runs a command as a `run` step does: a file that the shell is given. */
export function runShell(
  command: string,
  options: {
    readonly shell?: string | undefined;
    readonly cwd: string;
    readonly environment: Readonly<Record<string, string>>;
    readonly scratch: string;
  },
): Promise<ShellEnd> {
  const script = join(options.scratch, 'step.sh');
  writeFileSync(script, command);
  const [program = '', ...args] = (options.shell ?? DEFAULT_SHELL).split(' ');
  const child = spawn(program, [...args, script], {
    cwd: options.cwd,
    env: options.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ exitCode: code ?? (signal === null ? 1 : 128), output }));
  });
}
