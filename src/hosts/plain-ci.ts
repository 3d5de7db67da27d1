import { systemClock } from '../lib/clock.ts';
import { changedSinceBase, readAtBase } from './base-file.ts';
import { headCommit, originBranch } from './git.ts';
import type { HostEvent } from './host.ts';
import { createLineLog } from './line-log.ts';
import { maskedLines } from './masked-lines.ts';
import type { OpenedHost } from './opened-host.ts';
import { logLines } from './text.ts';

/** A build service that we have no adapter for: it cannot say which branch is the default one, so only `deploy: always` writes. */
export async function openPlainCi(
  stream: NodeJS.WriteStream,
  cwd: string,
  service: { readonly name: string; readonly isPullRequest: boolean; readonly ephemeral: boolean },
): Promise<OpenedHost> {
  const { secrets, writeLine, write } = maskedLines(stream);
  const log = createLineLog({ write, clock: systemClock });
  const commit = await headCommit(cwd);
  // No variable says it on every service; most pull requests go to the default branch.
  const base = service.isPullRequest ? await originBranch(cwd) : undefined;
  const event: HostEvent = {
    kind: service.isPullRequest ? 'pull_request' : 'other',
    name: service.name,
    ...(commit === undefined ? {} : { commit }),
    ...(base === undefined ? {} : { base }),
  };

  return {
    name: service.name,
    event,
    log,
    interactive: false,
    ephemeral: service.ephemeral,
    showsAnnotations: false,
    annotate({ level, message }) {
      if (level === 'error') log.close();
      for (const line of logLines(`${level}: ${message}`)) write(line);
    },
    summary: async () => {},
    outputs: async () => {},
    mask: secrets.add,
    hide: secrets.hide,
    writeLine,
    close: log.close,
    readAtBase: (path) => readAtBase(event, path, cwd),
    changedSinceBase: (path) => changedSinceBase(event, path, cwd),
  };
}
