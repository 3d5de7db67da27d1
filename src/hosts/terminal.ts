import { styleText } from 'node:util';
import { systemClock } from '../lib/clock.ts';
import { headCommit } from './git.ts';
import { createLineLog } from './line-log.ts';
import { maskedLines } from './masked-lines.ts';
import type { OpenedHost } from './opened-host.ts';
import { logLines } from './text.ts';

/** A person's terminal, or a pipe in its place. All that people read goes to standard error. */
export async function openTerminal(stream: NodeJS.WriteStream, cwd: string): Promise<OpenedHost> {
  const { secrets, writeLine, write } = maskedLines(stream);
  const interactive = stream.isTTY === true;
  const log = interactive
    ? (await import('./bar-log.ts')).createBarLog({ stream, clock: systemClock, hide: secrets.hide })
    : createLineLog({ write, clock: systemClock });
  const commit = await headCommit(cwd);

  return {
    name: 'terminal',
    event: { kind: 'terminal', name: 'terminal', ...(commit === undefined ? {} : { commit }) },
    log,
    interactive,
    ephemeral: false,
    showsAnnotations: false,
    annotate({ level, message }) {
      if (level === 'warning') return log.warn(message);
      if (level === 'notice') return log.info(message);
      log.close();
      const [first = '', ...rest] = logLines(message);
      write(`${styleText('red', 'error:', { stream })} ${first}`);
      for (const line of rest) write(line);
    },
    summary: async () => {},
    outputs: async () => {},
    mask: secrets.add,
    hide: secrets.hide,
    writeLine,
    close: log.close,
    readAtBase: async () => undefined,
    changedSinceBase: async () => undefined,
  };
}
