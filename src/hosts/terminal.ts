import { styleText } from 'node:util';
import { systemClock } from '../lib/clock.ts';
import { labelOf } from './annotation-text.ts';
import { headCommit } from './git.ts';
import type { HostCapabilities } from './host.ts';
import { createLineLog } from './line-log.ts';
import { maskedLines } from './masked-lines.ts';
import type { OpenedHost } from './opened-host.ts';
import { logLines } from './text.ts';

export const CAPABILITIES: HostCapabilities = {
  title: 'a terminal',
  annotations: false,
  summary: false,
  masksOtherSteps: false,
  defaultBranch: { from: 'not needed: who sits there decides', unknown: 'write' },
  base: 'there are no pull requests',
  forks: 'there are none',
  withholdsSecretsOn: [],
};

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
    capabilities: CAPABILITIES,
    event: { kind: 'terminal', name: 'terminal', ...(commit === undefined ? {} : { commit }) },
    log,
    interactive,
    ephemeral: false,
    showsAnnotations: CAPABILITIES.annotations,
    annotate(annotation) {
      const { level, message } = annotation;
      if (level === 'warning') return log.warn(message);
      if (level === 'notice') return log.info(message);
      log.close();
      const [first = '', ...rest] = logLines(message);
      write(`${styleText('red', `${labelOf(annotation)}:`, { stream })} ${first}`);
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
