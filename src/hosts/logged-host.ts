import { systemClock } from '../lib/clock.ts';
import { LOG_LEVELS, type Log, type LogLevel, silentLog } from '../lib/log.ts';
import type { Annotation } from './host.ts';
import type { OpenedHost } from './opened-host.ts';

export interface Logging {
  readonly format: 'text' | 'json';
  /** The least important lines that are still told. */
  readonly level: LogLevel;
  /** 32 hex digits: of this run, or of all that it is a part of. */
  readonly traceId: string;
}

const LEVEL_OF: Readonly<Record<Annotation['level'], LogLevel>> = {
  error: 'error',
  warning: 'warn',
  notice: 'info',
};

/** The same host, with the log that the settings ask for. */
export async function withLogging(host: OpenedHost, logging: Logging): Promise<OpenedHost> {
  return logging.format === 'json' ? withJsonLog(host, logging) : withLevel(host, logging.level);
}

function withLevel(host: OpenedHost, level: LogLevel): OpenedHost {
  const tells = (line: LogLevel): boolean => LOG_LEVELS.indexOf(line) <= LOG_LEVELS.indexOf(level);
  const { log } = host;
  const levelled: Log = {
    ...silentLog,
    ...(tells('warn') && { warn: log.warn }),
    ...(tells('info') && { step: log.step, info: log.info, progress: log.progress }),
    ...(tells('debug') && { debug: log.debug }),
  };
  return {
    ...host,
    log: levelled,
    annotate(annotation) {
      if (tells(LEVEL_OF[annotation.level])) host.annotate(annotation);
    },
  };
}

/** Lines only: nothing stands apart, and nothing is a command to the host but what hides secrets. */
async function withJsonLog(host: OpenedHost, { level, traceId }: Logging): Promise<OpenedHost> {
  const { createJsonLog } = await import('./json-log.ts');
  const { writeLine: write, hide } = host;
  const log = createJsonLog({ write, hide, level, traceId, clock: systemClock });
  return {
    ...host,
    log,
    interactive: false,
    showsAnnotations: false,
    annotate({ level: of, code, message, brief = message, file, fields }) {
      if (of === 'error') log.close();
      log[LEVEL_OF[of]](brief, {
        ...(file === undefined ? {} : { file }),
        ...fields,
        ...(code === undefined ? {} : { code }),
      });
    },
    close: log.close,
  };
}
