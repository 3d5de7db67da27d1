import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { archiveName, packArchive } from '../../../../scripts/release/archive.ts';
import { sha256Of } from '../../../../scripts/release/project.ts';
import { ORB } from '../sources.ts';

export const VERSION = '9.8.7';

/** A release that says what it was started with. */
export const ARCHIVE = await packArchive(
  [
    {
      path: 'dist/index.js',
      content: Buffer.from(
        'console.log(JSON.stringify(process.env.VI_ORB_COMMAND ?? process.argv.slice(2)))\n',
      ),
      executable: true,
    },
    { path: 'package.json', content: Buffer.from('{"type":"commonjs"}\n'), executable: false },
    {
      path: 'bin/vector-index',
      content: readFileSync(join(ORB, '../../bin/vector-index')),
      executable: true,
    },
  ],
  VERSION,
);
export const SHA256 = sha256Of(ARCHIVE);
export const ARCHIVE_NAME = archiveName(VERSION);

/** What the scripts use, but for node, npm, curl and wget, which a test gives or does not. */
const TOOLS = [
  ...[
    'basename',
    'bash',
    'cat',
    'chmod',
    'cp',
    'cut',
    'dirname',
    'find',
    'grep',
    'gzip',
    'head',
    'ln',
    'mkdir',
  ],
  ...['mktemp', 'mv', 'readlink', 'rm', 'sed', 'sh', 'sleep', 'sort', 'tar', 'tr', 'uname', 'cksum'],
];

export interface Said {
  readonly code: number;
  readonly text: string;
}

/** A machine of a job: a home, a PATH with these programs alone, and a BASH_ENV. */
export class Stage {
  readonly home = mkdtempSync(join(tmpdir(), "install it's "));
  readonly tools: string = join(this.home, 'tools');
  readonly bashEnv: string = join(this.home, 'bash env');

  constructor(programs: readonly string[] = ['curl', 'sha256sum', 'sha512sum', 'node']) {
    mkdirSync(this.tools);
    for (const name of [...TOOLS, ...programs]) symlinkSync(where(name), join(this.tools, name));
    writeFileSync(this.bashEnv, '');
  }

  /** A program of the test's own. */
  add(name: string, script: string): void {
    writeFileSync(join(this.tools, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(this.tools, name), 0o755);
  }

  install(
    settings: Readonly<Record<string, string>>,
    shell: readonly string[] = ['bash', '-eo', 'pipefail'],
  ): Promise<Said> {
    const defaults = { VI_INSTALL_VERSION: VERSION, VI_INSTALL_SHA256: SHA256, VI_INSTALL_NODE: 'false' };
    return this.run([...shell, join(ORB, 'scripts/install.sh')], { ...defaults, ...settings });
  }

  run(
    [program = '', ...args]: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Said> {
    const env = {
      HOME: this.home,
      PATH: this.tools,
      BASH_ENV: this.bashEnv,
      TMPDIR: this.home,
      ...environment,
    };
    return startIn(this.home, [where(program), ...args], env);
  }
}

/** A script of the orb, as a step in this folder runs it. */
export const runScript = (
  name: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<Said> =>
  startIn(folder, ['bash', '-eo', 'pipefail', join(ORB, 'scripts', name)], {
    PATH: process.env.PATH ?? '',
    ...environment,
  });

function startIn(
  cwd: string,
  [program = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Said> {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, text }));
  });
}

function where(program: string): string {
  if (program === 'node') return process.execPath;
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => !path.includes('node_modules') && existsSync(path));
  if (found === undefined) throw new Error(`this test needs ${program}`);
  return found;
}
