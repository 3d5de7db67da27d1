import { styleText } from 'node:util';
import cliProgress from 'cli-progress';
import type { Clock } from '../lib/clock.ts';
import { type ClosableLog, finishedLine } from './line-log.ts';
import { formatDuration, logLines } from './text.ts';

export interface BarLogOptions {
  readonly stream: NodeJS.WriteStream;
  readonly clock: Clock;
  /** Applied to all that is printed. */
  readonly hide: (text: string) => string;
}

type Style = Parameters<typeof styleText>[0];

/** Bars and colours for a person at a terminal (NO_COLOR is heeded). Lines stay above the bars. */
export function createBarLog({ stream, clock, hide }: BarLogOptions): ClosableLog {
  let bars: cliProgress.MultiBar | undefined;
  let open = 0;
  let stepStart: number | undefined;

  const paint = (style: Style, text: string): string => styleText(style, text, { stream });
  const clean = (text: string): readonly string[] => logLines(hide(text));
  const put = (line: string) => {
    if (bars === undefined) stream.write(`${line}\n`);
    else bars.log(`${line}\n`);
  };
  const endStep = () => {
    if (stepStart !== undefined) put(paint('dim', `  ${formatDuration(clock.monotonic() - stepStart)}`));
    stepStart = undefined;
  };
  const stopBars = () => {
    bars?.update();
    bars?.stop();
    bars = undefined;
    open = 0;
  };

  return {
    step(title) {
      endStep();
      stepStart = clock.monotonic();
      put(paint('bold', clean(title).join(' ')));
    },
    info(text) {
      for (const line of clean(text)) put(`  ${line}`);
    },
    warn(text) {
      for (const line of clean(text)) put(paint('yellow', `warning: ${line}`));
    },
    debug(text) {
      for (const line of clean(text)) put(paint('dim', `  debug: ${line}`));
    },
    progress(label, total, unit) {
      const start = clock.monotonic();
      const words = { label: clean(label).join(' '), unit: clean(unit).join(' ') };
      bars ??= new cliProgress.MultiBar({ ...LOOK, stream });
      const bar = bars.create(Math.max(total, 1), 0, { ...words, note: '' });
      open += 1;
      let latest = 0;
      let ended = false;
      return {
        update(done, note) {
          latest = done;
          if (!ended)
            bar.update(Math.min(done, total), note === undefined ? {} : { note: clean(note).join(' ') });
        },
        end(note) {
          if (ended) return;
          ended = true;
          open -= 1;
          bar.stop();
          if (open <= 0) stopBars();
          else bars?.remove(bar);
          const line = finishedLine(label, latest, total, unit, clock.monotonic() - start, note);
          put(`  ${clean(line).join(' ')}`);
        },
      };
    },
    close() {
      stopBars();
      endStep();
    },
  };
}

const LOOK: cliProgress.Options = {
  format: '  {label} {bar} {percentage} %  {value}/{total} {unit}  {note}',
  barCompleteChar: '█',
  barIncompleteChar: '░',
  barsize: 30,
  hideCursor: true,
  clearOnComplete: true,
  linewrap: false,
  fps: 10,
  emptyOnZero: true,
};
