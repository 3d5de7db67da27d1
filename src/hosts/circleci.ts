import { appendFile } from 'node:fs/promises';
import { systemClock } from '../lib/clock.ts';
import { describeError } from '../lib/errors.ts';
import { linesOf } from './annotation-text.ts';
import { findBase } from './base-branch.ts';
import { changedSinceBase, readAtBase } from './base-file.ts';
import { readCircleCiEvent } from './circleci-event.ts';
import { isEphemeral } from './ephemeral.ts';
import { headCommit } from './git.ts';
import type { HostCapabilities, HostEvent } from './host.ts';
import { createLineLog } from './line-log.ts';
import { maskedLines } from './masked-lines.ts';
import type { OpenedHost } from './opened-host.ts';
import { exportLines } from './shell-exports.ts';

export const CAPABILITIES: HostCapabilities = {
  title: 'CircleCI',
  annotations: false,
  summary: false,
  masksOtherSteps: false,
  outputs: { through: '`$BASH_ENV`', form: 'variable' },
  defaultBranch: {
    from: 'the setting; else the pipeline value `pipeline.git.branch.is_default`, which the orb hands over',
    unknown: 'error',
  },
  base: 'the event’s, in projects of the GitHub App, where the job hands it over; else the branch that the setting names in the call; else the one that the clone names as `origin/HEAD`',
  forks: 'recognised; they have secrets only where a project setting passes them',
  withholdsSecretsOn: [],
};

/** A job on CircleCI. It has no page for notes: annotations are lines of the log. */
export async function openCircleCi(
  stream: NodeJS.WritableStream,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
  defaultBranch?: string,
): Promise<OpenedHost> {
  const { secrets, writeLine, write } = maskedLines(stream);
  const log = createLineLog({ write, clock: systemClock });
  const { event: read, base: told } = readCircleCiEvent(env);
  const commit = read.commit ?? (await headCommit(cwd));
  const base = read.kind === 'pull_request' ? await findBase(cwd, { ...told, defaultBranch }) : undefined;
  const event: HostEvent = { ...read, ...(commit && { commit }), ...(base && { base }) };

  return {
    name: 'circleci',
    capabilities: CAPABILITIES,
    event,
    log,
    interactive: false,
    ephemeral: isEphemeral('CircleCI', env),
    showsAnnotations: CAPABILITIES.annotations,
    annotate(annotation) {
      if (annotation.level === 'error') log.close();
      for (const line of linesOf(annotation)) write(line);
    },
    summary: async () => {},
    async outputs(values) {
      if (!env.BASH_ENV) return;
      const { text, tooLong } = exportLines(values);
      for (const name of tooLong)
        log.warn(`The output ${name} is too long for a variable; outputs.json has it.`);
      await appendFile(env.BASH_ENV, text).catch((error: unknown) =>
        log.warn(`Outputs could not be written to ${env.BASH_ENV}: ${describeError(error)}`),
      );
    },
    mask: secrets.add,
    hide: secrets.hide,
    writeLine,
    close: log.close,
    readAtBase: (path) => readAtBase(event, path, cwd),
    changedSinceBase: (path) => changedSinceBase(event, path, cwd),
  };
}
