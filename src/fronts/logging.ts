import { randomBytes } from 'node:crypto';
import type { Logging } from '../hosts/logged-host.ts';
import type { CommandName } from '../settings/commands.ts';
import type { ConfigFile } from '../settings/config-file.ts';
import type { RawSettings } from '../settings/raw-settings.ts';
import { SETTINGS } from '../settings/spec.ts';
import { gatherStatements } from '../settings/statements.ts';
import { readValue, WRONG } from '../settings/values.ts';

const ROWS = {
  'log-format': SETTINGS['log-format'],
  'log-level': SETTINGS['log-level'],
  'trace-id': SETTINGS['trace-id'],
};

/** How to log, before the settings as a whole are judged: what is wrong with them is told in that form, too. */
export function readLogging(
  command: CommandName,
  raw: RawSettings,
  file: ConfigFile | undefined,
  { TRACEPARENT }: Readonly<Record<string, string | undefined>>,
): Logging {
  const { statements } = gatherStatements(ROWS, command, raw, file);
  const read = (name: keyof typeof ROWS): unknown => {
    const value = readValue(ROWS[name], statements.get(name)?.written ?? '');
    return value === WRONG || value === '' ? undefined : value;
  };
  const { format, level } = { format: read('log-format'), level: read('log-level') } as Partial<Logging>;
  return {
    format: format ?? ROWS['log-format'].default,
    level: level ?? ROWS['log-level'].default,
    traceId:
      (read('trace-id') as string | undefined) ?? traceOf(TRACEPARENT) ?? randomBytes(16).toString('hex'),
  };
}

/** The trace-id of a `traceparent` as W3C Trace Context writes it; one that is not well-formed is none. */
export function traceOf(traceparent = ''): string | undefined {
  return /^(?!ff)[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?$/.exec(
    traceparent,
  )?.[1];
}
