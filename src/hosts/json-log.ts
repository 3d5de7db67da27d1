import pino from 'pino';
import type { Clock } from '../lib/clock.ts';
import type { LogFields, LogLevel } from '../lib/log.ts';
import type { Memory } from '../lib/memory.ts';
import { createStepMeter, type StepFigures } from '../lib/step-meter.ts';
import { type ClosableLog, finishedLine } from './line-log.ts';
import type { LogLine } from './log-line.ts';
import { formatCount, jsonLogLine } from './text.ts';

export interface JsonLogOptions {
  /** Takes one line, without its end. */
  readonly write: (line: string) => void;
  readonly clock: Clock;
  /** Applied to every text before it is written. */
  readonly hide: (text: string) => string;
  readonly level: LogLevel;
  /** 32 hex digits. */
  readonly traceId: string;
  readonly memory?: Memory;
  /** Least time between two lines about one piece of work, in milliseconds. */
  readonly every?: number;
}

export interface JsonLog extends ClosableLog {
  error(text: string, fields?: LogFields): void;
}

type Told = Omit<LogLine, 'level' | 'time' | 'traceId' | 'step' | 'message'>;

/** One JSON object a line, as log-line.ts describes it, for logs that machines read. */
export function createJsonLog(options: JsonLogOptions): JsonLog {
  const { write, clock, hide, level, traceId, memory, every = 5000 } = options;
  const meter = createStepMeter(clock, memory);
  let step: string | undefined;
  const logger = pino(
    {
      level,
      base: { traceId },
      messageKey: 'message',
      timestamp: () => `,"time":"${clock.now().toISOString()}"`,
      formatters: {
        level: (label) => ({ level: label }),
        // Before it becomes JSON: a secret with a quotation mark looks otherwise there.
        log: ({ event, ...fields }) => ({ event, ...(hidden(fields, hide) as LogFields) }),
      },
      mixin: () => (step === undefined ? {} : { step }),
    },
    { write: (line: string) => write(jsonLogLine(line.trimEnd())) },
  );
  const tell = (at: LogLevel, told: Told | LogFields, text: string): void => logger[at](told, hide(text));
  const say = (at: LogLevel) => (text: string, fields?: LogFields) =>
    tell(at, { event: 'message', ...fields }, text);
  const tellEnd = (ended: StepFigures | undefined): void => {
    if (ended === undefined) return;
    const { title, ...figures } = ended;
    tell('info', { event: 'step-end', ...figures }, `${title} ended`);
    step = undefined;
  };

  return {
    step(title) {
      tellEnd(meter.begin(title));
      step = hide(title);
      tell('info', { event: 'step-begin' }, title);
    },
    error: say('error'),
    warn: say('warn'),
    info: say('info'),
    debug: say('debug'),
    progress(label, total, unit) {
      const start = clock.monotonic();
      let last = start;
      let done = 0;
      let ended = false;
      const report = (text: string, note: string | undefined): void =>
        tell(
          'info',
          {
            ...{ event: 'progress', label, done, total, unit, ended, durationMs: elapsed() },
            ...(note === undefined || note === '' ? {} : { note }),
          },
          text,
        );
      const elapsed = (): number => Math.round(clock.monotonic() - start);
      return {
        update(now, note) {
          done = now;
          if (ended || clock.monotonic() - last < every) return;
          last = clock.monotonic();
          report(`${label}: ${formatCount(done)} of ${formatCount(total)} ${unit}`, note);
        },
        end(note) {
          if (ended) return;
          ended = true;
          report(finishedLine(label, done, total, unit, elapsed(), note), note);
        },
      };
    },
    close: () => tellEnd(meter.end()),
  };
}

/** Every text in it, at any depth. */
function hidden(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((entry) => hidden(entry, hide));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hidden(inner, hide)]));
}
