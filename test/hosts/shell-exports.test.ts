import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { exportLines, variableName } from '../../src/hosts/shell-exports.ts';

const folder = mkdtempSync(join(tmpdir(), 'exports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const VALUES = {
  plain: '1.2.0',
  empty: '',
  quotes: `'it''s' "so" \`id\` \\' '\\''`,
  lines: '\n a\r\n\tb\n\n',
  shell: '$(id) ${' + 'HOME} $HOME !! ~ * ? [a] {a,b} ; & | < > # % \\n',
  'model-name': '猫 – é \u{1f600} \u0001\u001b[31m\u007f',
  dash: '-n -e',
  long: 'x'.repeat(31_990),
};

/** What a shell has in its variables once it has read the file, as base64. */
function read(shell: string, file: string, names: readonly string[]): string[] {
  const print = names.map((name) => `printf '%s' "\${${name}-unset}" | base64 -w0; echo`).join('\n');
  const script = `${shell === 'bash' ? 'set -euo pipefail' : 'set -eu'}\n. ${file}\n${print}`;
  const out = execFileSync(shell, ['-c', script], { encoding: 'utf8', maxBuffer: 2 ** 24 });
  return out
    .trimEnd()
    .split('\n')
    .map((line) => Buffer.from(line, 'base64').toString());
}

test.each(['bash', 'sh'])('%s reads every value byte for byte', (shell) => {
  const file = join(folder, `${shell}.env`);
  // Another step's line that lacks its end.
  writeFileSync(file, `export OTHER=1${exportLines(VALUES).text}`);
  expect(read(shell, file, Object.keys(VALUES).map(variableName))).toEqual(Object.values(VALUES));
  expect(read(shell, file, ['OTHER'])).toEqual(['1']);
});

test('what a run has nothing to say about does not stay from the step before', () => {
  const file = join(folder, 'stale.env');
  writeFileSync(file, exportLines({ verdict: 'pass' }).text + exportLines({ verdict: undefined }).text);
  expect(read('sh', file, ['VI_VERDICT'])).toEqual(['unset']);
});

test('what no environment takes is left out and named', () => {
  const { text, tooLong } = exportLines({ metrics: '猫'.repeat(11_000), verdict: 'pass' });
  expect(tooLong).toEqual(['metrics']);
  expect(text).toBe("\nunset VI_METRICS\nexport VI_VERDICT='pass'\n");
});
