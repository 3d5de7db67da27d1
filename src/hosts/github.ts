import { readFile } from 'node:fs/promises';
import { systemClock } from '../lib/clock.ts';
import { titleOf } from './annotation-text.ts';
import { changedSinceBase, readAtBase } from './base-file.ts';
import { isEphemeral } from './ephemeral.ts';
import { readGitHubEvent } from './github-event.ts';
import type { Annotation, HostCapabilities } from './host.ts';
import { createLineLog } from './line-log.ts';
import { maskedLines } from './masked-lines.ts';
import type { OpenedHost } from './opened-host.ts';
import { secretParts } from './secrets.ts';
import { logLines } from './text.ts';

/** What a summary may hold, in bytes of UTF-8; GitHub drops a longer one. */
const SUMMARY_LIMIT = 1024 * 1024;

export const CAPABILITIES: HostCapabilities = {
  title: 'GitHub Actions',
  annotations: true,
  summary: true,
  masksOtherSteps: true,
  outputs: { through: "the step's outputs", form: 'name' },
  defaultBranch: { from: 'the setting; else the event', unknown: 'plan' },
  base: 'the event',
  forks: 'recognised; they have no secrets, but under `pull_request_target`',
  withholdsSecretsOn: ['pull_request', 'merge_group'],
};

/** A job on GitHub Actions, or on what imitates it. Commands to the runner go to standard error, among the lines they belong to. */
export async function openGitHub(
  stream: NodeJS.WritableStream,
  env: Readonly<Record<string, string | undefined>>,
): Promise<OpenedHost> {
  const { secrets, writeLine, write } = maskedLines(stream);
  const annotate = ({ level, code, message, file }: Annotation) => {
    const properties = { title: titleOf({ code }), ...(file === undefined ? {} : { file }) };
    if (level === 'error') log.close();
    write(runnerCommand(level, properties, logLines(secrets.hide(message)).join('\n')));
  };
  const warn = (text: string) => annotate({ level: 'warning', message: text });
  const log = createLineLog({ write, clock: systemClock, warn });
  const event = readGitHubEvent({
    name: env.GITHUB_EVENT_NAME ?? '',
    ref: env.GITHUB_REF ?? '',
    sha: env.GITHUB_SHA ?? '',
    payload: await readPayload(env.GITHUB_EVENT_PATH),
  });
  if (env.GITHUB_TOKEN) secrets.add(env.GITHUB_TOKEN);

  return {
    name: 'github',
    capabilities: CAPABILITIES,
    event,
    log,
    interactive: false,
    ephemeral: isEphemeral('GitHub Actions', env),
    showsAnnotations: CAPABILITIES.annotations,
    annotate,
    async summary(markdown) {
      if (!env.GITHUB_STEP_SUMMARY) return;
      const core = await import('@actions/core');
      await core.summary.addRaw(shorten(secrets.hide(markdown)), true).write();
    },
    async outputs(values) {
      if (!env.GITHUB_OUTPUT) return;
      const core = await import('@actions/core');
      for (const [name, value] of Object.entries(values))
        if (value !== undefined) core.setOutput(name, value);
    },
    mask(secret) {
      // Before our own hiding knows it: the runner must hear it as it is.
      for (const part of secretParts(secret)) writeLine(runnerCommand('add-mask', {}, part));
      secrets.add(secret);
    },
    hide: secrets.hide,
    writeLine,
    close: log.close,
    readAtBase(path, token = env.GITHUB_TOKEN ?? '') {
      const { GITHUB_API_URL: url = 'https://api.github.com', GITHUB_REPOSITORY: repository = '' } = env;
      const api = token === '' ? undefined : { url, repository, token };
      return readAtBase(event, path, process.cwd(), api);
    },
    changedSinceBase: (path) => changedSinceBase(event, path, process.cwd()),
  };
}

/** `::error title=…::message`, escaped as the runner unescapes it. */
function runnerCommand(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

async function readPayload(path: string | undefined): Promise<unknown> {
  if (!path) return undefined;
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    // Without it the default branch is unknown, and nothing is deployed.
    return undefined;
  }
}

function shorten(markdown: string): string {
  const note = '\n\nThis summary is cut; the report has all of it.\n';
  const bytes = Buffer.from(markdown);
  if (bytes.length <= SUMMARY_LIMIT) return markdown;
  const whole = bytes.subarray(0, SUMMARY_LIMIT - Buffer.byteLength(note)).toString('utf8');
  return `${whole.slice(0, whole.lastIndexOf('\n'))}${note}`;
}
