import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { formatCount, formatDuration, logLines } from './text.ts';

export interface ClosableLog extends Log {
  /** Ends the open step and anything that is drawn. */
  close(): void;
}

export interface LineLogOptions {
  /** Takes one line, without its end. */
  readonly write: (line: string) => void;
  readonly clock: Clock;
  /** How a warning looks here; a line that begins with `warning:` unless said. */
  readonly warn?: (text: string) => void;
  /** Least time between two lines about one piece of work, in milliseconds. */
  readonly every?: number;
}

/** Milliseconds from which on it is said how long a step took; the report has the time of every one. */
const WORTH_TELLING = 1000;

/** Plain lines with counts, for logs that are kept. */
export function createLineLog({ write, clock, warn, every = 5000 }: LineLogOptions): ClosableLog {
  let step: { readonly title: string; readonly start: number } | undefined;
  const say = (text: string, indent: string) => {
    for (const line of logLines(text)) write(`${indent}${line}`);
  };
  const endStep = () => {
    const took = step === undefined ? 0 : clock.monotonic() - step.start;
    if (step !== undefined && took >= WORTH_TELLING) say(`${step.title}: ${formatDuration(took)}`, '');
    step = undefined;
  };

  return {
    step(title) {
      endStep();
      step = { title, start: clock.monotonic() };
      say(`${title} …`, '');
    },
    info: (text) => say(text, '  '),
    warn: warn ?? ((text) => say(`warning: ${text}`, '')),
    debug: (text) => say(text, '  debug: '),
    progress(label, total, unit) {
      const start = clock.monotonic();
      let last = start;
      let latest = 0;
      let ended = false;
      return {
        update(done, note) {
          latest = done;
          if (ended || clock.monotonic() - last < every) return;
          last = clock.monotonic();
          const share = total > 0 ? ` (${Math.floor((100 * done) / total)} %)` : '';
          say(`${label}: ${formatCount(done)} of ${formatCount(total)} ${unit}${share}${behind(note)}`, '  ');
        },
        end(note) {
          if (ended) return;
          ended = true;
          say(finishedLine(label, latest, total, unit, clock.monotonic() - start, note), '  ');
        },
      };
    },
    close: endStep,
  };
}

/** `decoding: 2,000 images in 1.2 s`, or how far it came. */
export function finishedLine(
  label: string,
  done: number,
  total: number,
  unit: string,
  milliseconds: number,
  note?: string,
): string {
  const count =
    done >= total ? formatCount(total) : `stopped at ${formatCount(done)} of ${formatCount(total)}`;
  return `${label}: ${count} ${unit} in ${formatDuration(milliseconds)}${behind(note)}`;
}

const behind = (note: string | undefined): string => (note === undefined || note === '' ? '' : `, ${note}`);
