import { availableParallelism } from 'node:os';
import { withLogging } from '../hosts/logged-host.ts';
import type { OpenedHost } from '../hosts/opened-host.ts';
import { systemClock } from '../lib/clock.ts';
import { EXIT } from '../lib/errors.ts';
import type { LogFields } from '../lib/log.ts';
import type { CommandName } from '../settings/commands.ts';
import type { ConfigFile } from '../settings/config-file.ts';
import { examineSettings } from '../settings/examination.ts';
import { type ParsedSettings, parseSettings } from '../settings/parse.ts';
import type { RawSettings } from '../settings/raw-settings.ts';
import { type Machine, type SettingRow, variableOf } from '../settings/row.ts';
import { settingsGiven } from '../settings/settings.ts';
import { describeSettings, settingsRead } from '../settings/settings-read.ts';
import { SETTINGS } from '../settings/spec.ts';
import type { Invocation, runCommand } from '../wiring.ts';
import { judgingFiles, readBaseConfig } from './base-config.ts';
import { readConfig } from './config.ts';
import { readLogging } from './logging.ts';
import { listenForSignals } from './signals.ts';
import { tellFailure } from './tell-failure.ts';
import { VERSION } from './version.ts';

/**
 * Where every front ends: judges the settings, runs the command, and turns what happened into an exit code.
 * @returns the exit code
 */
export async function start(
  command: CommandName,
  raw: RawSettings,
  opened: OpenedHost,
  run: typeof runCommand = loadAndRun,
): Promise<number> {
  for (const secret of secretsIn(raw)) opened.mask(secret);
  const begun = systemClock.monotonic();
  // Whoever writes a config file does not ask the one that is there.
  const config = command === 'init' ? undefined : await readConfig(raw);
  const logging = readLogging(command, raw, config, process.env);
  const host = await withLogging(opened, logging);
  // Lines of their own for machines; people see by other signs that a run begins and ends.
  const mark = (text: string, fields: LogFields): void =>
    host.log[logging.format === 'json' ? 'info' : 'debug'](text, fields);
  const signals = listenForSignals(host.log);
  for (const note of raw.notes ?? []) host.log.info(note);
  try {
    const machine = { cores: availableParallelism() };
    const base = await readBaseConfig(command, raw, host);
    const { judging, ...parsed } =
      command === 'doctor'
        ? examine(raw, config, machine)
        : parseSettings(command, raw, config, machine, base?.file);
    mark(`vector-index ${VERSION}, ${command}, trace ${logging.traceId}`, {
      ...{ event: 'run-begin', command, version: VERSION, settings: settingsGiven(parsed.sources) },
    });
    const read = settingsRead(command, parsed.settings, parsed.sources);
    const told =
      logging.format === 'json' ? 'Settings, and where they come from' : describeSettings(read, host.hide);
    host.log.debug(told, { event: 'settings', settings: read });
    const judgedBy = judging && {
      ...host.event.base!,
      ...(base?.found === true && { file: base.file.path }),
      ...judging,
      files: await judgingFiles(command, parsed.settings, host),
    };
    const { traceId } = logging;
    const invocation = { command, ...parsed, host, traceId, signal: signals.signal, version: VERSION };
    const code = await run({ ...invocation, ...(judgedBy && { judgedBy }) });
    const exitCode = code === EXIT.done ? code : (signals.exitCode() ?? code);
    const durationMs = Math.round(systemClock.monotonic() - begun);
    host.close();
    mark(`Ended with exit code ${exitCode}`, { event: 'run-end', exitCode, durationMs });
    return exitCode;
  } catch (error) {
    const ended = signals.exitCode();
    if (ended === undefined) return tellFailure(error, host);
    host.annotate({
      level: 'error',
      code: 'interrupted',
      message: `Ended by ${signals.name()}. Run it again to go on from here.`,
      fields: { event: 'run-end', exitCode: ended },
    });
    return ended;
  } finally {
    signals.stop();
    host.close();
  }
}

/** `doctor` goes on where settings are wrong. */
function examine(
  raw: RawSettings,
  config: ConfigFile | undefined,
  machine: Machine,
): ParsedSettings & Pick<Invocation, 'examination'> {
  const examination = examineSettings('doctor', raw, config, machine);
  const { settings, sources } = examination;
  return { settings, sources, examination };
}

// Loaded once the settings are known to be right: all that is heavy hangs on it.
const loadAndRun: typeof runCommand = async (invocation) =>
  (await import('../wiring.ts')).runCommand(invocation);

/** Secrets as they were given, before anything is judged: a message about them must not show them either. */
function secretsIn(raw: RawSettings): readonly string[] {
  const names = Object.entries<SettingRow>(SETTINGS).filter(([, row]) => row.kind === 'secret');
  return names
    .flatMap(([name, { variable = '' }]) => [
      raw.given.get(name),
      raw.environment.get(variableOf(name)),
      raw.environment.get(variable),
    ])
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '');
}
