import { availableParallelism } from 'node:os';
import type { OpenedHost } from '../hosts/opened-host.ts';
import { CodedError, describeError, EXIT } from '../lib/errors.ts';
import type { CommandName } from '../settings/commands.ts';
import { parseSettings } from '../settings/parse.ts';
import type { RawSettings } from '../settings/raw-settings.ts';
import { type SettingRow, variableOf } from '../settings/row.ts';
import { SETTINGS } from '../settings/spec.ts';
import type { runCommand } from '../wiring.ts';
import { judgingFiles, readBaseConfig } from './base-config.ts';
import { readConfig } from './config.ts';
import { listenForSignals } from './signals.ts';
import { VERSION } from './version.ts';

/**
 * Where both fronts end: judges the settings, runs the command, and turns what happened into an exit code.
 * @returns the exit code
 */
export async function start(
  command: CommandName,
  raw: RawSettings,
  host: OpenedHost,
  run: typeof runCommand = loadAndRun,
): Promise<number> {
  for (const secret of secretsIn(raw)) host.mask(secret);
  const signals = listenForSignals(host.log);
  try {
    const machine = { cores: availableParallelism() };
    const base = await readBaseConfig(command, raw, host);
    const { judging, ...parsed } = parseSettings(command, raw, await readConfig(raw), machine, base?.file);
    const judgedBy = judging && {
      ...host.event.base!,
      ...(base?.found === true && { file: base.file.path }),
      ...judging,
      files: await judgingFiles(command, parsed.settings, host),
    };
    const invocation = { command, ...parsed, host, signal: signals.signal, version: VERSION };
    const code = await run({ ...invocation, ...(judgedBy && { judgedBy }) });
    return code === EXIT.done ? code : (signals.exitCode() ?? code);
  } catch (error) {
    const ended = signals.exitCode();
    if (ended === undefined) return tell(error, host);
    host.annotate({
      level: 'error',
      title: 'vector-index',
      message: `Ended by ${signals.name()}. Run it again to go on from here.`,
    });
    return ended;
  } finally {
    signals.stop();
    host.close();
  }
}

// Loaded once the settings are known to be right: all that is heavy hangs on it.
const loadAndRun: typeof runCommand = async (invocation) =>
  (await import('../wiring.ts')).runCommand(invocation);

/** Secrets as they were given, before anything is judged: a message about them must not show them either. */
function secretsIn(raw: RawSettings): readonly string[] {
  const names = Object.entries<SettingRow>(SETTINGS).filter(([, row]) => row.kind === 'secret');
  return names
    .flatMap(([name]) => [raw.given.get(name), raw.environment.get(variableOf(name))])
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '');
}

function tell(error: unknown, host: OpenedHost): number {
  if (error instanceof CodedError) {
    host.annotate({ level: 'error', title: 'vector-index', message: describeError(error) });
    return error.exitCode;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause =
    error instanceof Error && error.cause !== undefined ? `\ncaused by: ${String(error.cause)}` : '';
  const message = `Unexpected failure. This is a bug in vector-index ${VERSION} (Node.js ${process.versions.node}); please report it with these lines.\n${trace}${cause}`;
  host.annotate({ level: 'error', title: 'vector-index', message });
  return EXIT.unexpected;
}
