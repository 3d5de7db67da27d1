import { systemClock } from '../lib/clock.ts';
import { linesOf } from './annotation-text.ts';
import { findBase } from './base-branch.ts';
import { changedSinceBase, readAtBase } from './base-file.ts';
import { builtRef } from './ci-branch.ts';
import { headCommit } from './git.ts';
import type { HostCapabilities, HostEvent } from './host.ts';
import { createLineLog } from './line-log.ts';
import { maskedLines } from './masked-lines.ts';
import type { OpenedHost } from './opened-host.ts';

export const CAPABILITIES: HostCapabilities = {
  title: 'another CI service',
  annotations: false,
  summary: false,
  masksOtherSteps: false,
  defaultBranch: { from: 'the setting alone', unknown: 'plan' },
  base: 'the branch that the setting names in the call; else the one that the clone names as `origin/HEAD`',
  forks: 'not told from other pull requests',
  withholdsSecretsOn: [],
};

/** A build service that we have no adapter for: it does not say which branch is the default one, so the setting must. */
export async function openPlainCi(
  stream: NodeJS.WriteStream,
  cwd: string,
  service: { readonly name: string; readonly isPullRequest: boolean; readonly ephemeral: boolean },
  env: Readonly<Record<string, string | undefined>>,
  defaultBranch?: string,
): Promise<OpenedHost> {
  const { secrets, writeLine, write } = maskedLines(stream);
  const log = createLineLog({ write, clock: systemClock });
  const commit = await headCommit(cwd);
  // No variable says it on every service; most pull requests go to the default branch.
  const base = service.isPullRequest ? await findBase(cwd, { defaultBranch }) : undefined;
  const { branch, tag } = builtRef(service.name, env);
  const built = tag !== undefined ? 'tag' : branch !== undefined ? 'push' : 'other';
  const event: HostEvent = {
    kind: service.isPullRequest ? 'pull_request' : built,
    name: service.name,
    ...(branch === undefined || service.isPullRequest ? {} : { branch }),
    ...(commit === undefined ? {} : { commit }),
    ...(base === undefined ? {} : { base }),
  };

  return {
    name: service.name,
    capabilities: CAPABILITIES,
    event,
    log,
    interactive: false,
    ephemeral: service.ephemeral,
    showsAnnotations: CAPABILITIES.annotations,
    annotate(annotation) {
      if (annotation.level === 'error') log.close();
      for (const line of linesOf(annotation)) write(line);
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
