import * as v from 'valibot';

const bytes = v.pipe(v.number(), v.integer(), v.minValue(0));
const milliseconds = v.pipe(v.number(), v.minValue(0), v.description('Milliseconds.'));
const settingValue = v.pipe(
  v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(v.union([v.string(), v.number()]))]),
  v.description('Durations in milliseconds; null where nothing is set, *** for a secret.'),
);
const count = v.pipe(v.number(), v.minValue(0));

/**
 * One line of `log-format: json`. Names and meanings stay; readers let unknown properties through, so that some can be
 * added.
 */
export const logLineSchema = v.looseObject({
  level: v.picklist(['error', 'warn', 'info', 'debug']),
  time: v.pipe(v.string(), v.isoTimestamp(), v.description('UTC.')),
  traceId: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{32}$/),
    v.description('The same on every line and in the report; the trace-id of W3C Trace Context.'),
  ),
  step: v.exactOptional(v.pipe(v.string(), v.description("The step's title, as in the report."))),
  event: v.pipe(
    v.picklist(['message', 'run-begin', 'settings', 'run-end', 'step-begin', 'step-end', 'progress']),
    v.description('What the line is about; the other properties go with it.'),
  ),
  command: v.exactOptional(v.pipe(v.string(), v.description('run-begin.'))),
  version: v.exactOptional(v.pipe(v.string(), v.description("run-begin: the program's."))),
  settings: v.exactOptional(
    v.union([
      v.pipe(
        v.array(v.object({ name: v.string(), value: v.string(), source: v.string() })),
        v.description('run-begin: what was set, and where.'),
      ),
      v.pipe(
        v.record(v.string(), v.object({ value: settingValue, from: v.string() })),
        v.description(
          'settings, at the level debug: by name, what the command goes by, and where it comes from.',
        ),
      ),
    ]),
  ),
  durationMs: v.exactOptional(v.pipe(milliseconds, v.description('step-end, run-end, progress so far.'))),
  peakMemoryBytes: v.exactOptional(v.pipe(bytes, v.description('step-end: of the whole process.'))),
  label: v.exactOptional(v.pipe(v.string(), v.description('progress: which piece of work.'))),
  done: v.exactOptional(v.pipe(count, v.description('progress.'))),
  total: v.exactOptional(v.pipe(count, v.description('progress.'))),
  unit: v.exactOptional(v.pipe(v.string(), v.description('progress: what is counted.'))),
  note: v.exactOptional(v.pipe(v.string(), v.description('progress: such as a loss.'))),
  ended: v.exactOptional(v.pipe(v.boolean(), v.description('progress: whether this is its last line.'))),
  file: v.exactOptional(v.pipe(v.string(), v.description('That the message is about.'))),
  exitCode: v.exactOptional(v.pipe(v.number(), v.integer(), v.description('run-end, and errors.'))),
  code: v.exactOptional(v.pipe(v.string(), v.description("Of an error, such as 'data.unfit'."))),
  problems: v.exactOptional(
    v.pipe(v.array(v.string()), v.description('Of an error: each thing that is wrong.')),
  ),
  fix: v.exactOptional(v.pipe(v.string(), v.description('Of an error: what to do.'))),
  message: v.pipe(v.string(), v.description('For people; its words may change.')),
});

export type LogLine = v.InferOutput<typeof logLineSchema>;
