import { Writable } from 'node:stream';
import { WriteStream } from 'node:tty';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { createBarLog } from '../../src/hosts/bar-log.ts';
import { systemClock } from '../../src/lib/clock.ts';

/** A terminal of 100 columns that remembers what was written. */
function fakeTerminal() {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  const { getColorDepth } = WriteStream.prototype;
  const still = () => true;
  const cursor = { clearLine: still, cursorTo: still, moveCursor: still };
  Object.assign(stream, { isTTY: true, columns: 100, rows: 40, getColorDepth, ...cursor });
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => chunks.join('') };
}

const open = (hide = (text: string) => text) => {
  const terminal = fakeTerminal();
  return { ...terminal, log: createBarLog({ stream: terminal.stream, clock: systemClock, hide }) };
};

afterEach(() => vi.unstubAllEnvs());

test('bars are drawn, lines stay whole, and nothing keeps the process alive', async () => {
  const { log, text } = open();
  log.step('Training');
  const first = log.progress('decoding', 200, 'images');
  const second = log.progress('training', 100, 'images');
  first.update(50, 'note');
  log.info('between the bars');
  await vi.waitFor(() => expect(text()).toContain('50/200 images'));
  first.update(200);
  first.end();
  second.update(100);
  second.end('loss 0.3');
  log.close();
  const shown = stripVTControlCharacters(text());
  expect(shown).toContain('between the bars\n');
  expect(shown).toMatch(/decoding: 200 images in 0\.\d s/);
  expect(shown).toMatch(/training: 100 images in 0\.\d s, loss 0\.3\n/);
  expect(process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length).toBeLessThanOrEqual(1);
});

test('a bar that nobody ended goes when the log is closed', () => {
  const { log, text } = open();
  log.progress('decoding', 200, 'images').update(10);
  log.close();
  // The cursor is shown again.
  expect(text().lastIndexOf('\u001b[?25h')).toBeGreaterThan(text().lastIndexOf('\u001b[?25l'));
});

test('text from data cannot steer the terminal, and secrets are hidden', () => {
  const { log, text } = open((line) => line.replaceAll('hunter2', '***'));
  log.info('a\u001b[2Jb hunter2');
  log.warn('hunter2');
  log.close();
  expect(text()).not.toContain('\u001b[2J');
  expect(text()).not.toContain('hunter2');
});

test('NO_COLOR is heeded', () => {
  vi.stubEnv('FORCE_COLOR', undefined);
  vi.stubEnv('NO_COLOR', '1');
  const plain = open();
  plain.log.warn('a warning');
  expect(plain.text()).toBe('warning: a warning\n');

  vi.stubEnv('NO_COLOR', undefined);
  vi.stubEnv('FORCE_COLOR', '1');
  const coloured = open();
  coloured.log.warn('a warning');
  expect(coloured.text()).toContain('\u001b[33m');
});
