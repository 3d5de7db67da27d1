/** From the fewest lines to the most. */
export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Figures beside a text, for logs that machines read; names in camelCase, as documented in `schema/log.schema.json`. */
export type LogFields = Readonly<Record<string, unknown>>;

/** What the steps say while they run. The host decides how it looks (bars on a terminal, plain lines in CI). */
export interface Log {
  /** Begins a step of the command: `Training`, `Verifying`. */
  step(title: string): void;
  info(text: string, fields?: LogFields): void;
  warn(text: string, fields?: LogFields): void;
  /** What helps whoever looks for a fault. */
  debug(text: string, fields?: LogFields): void;
  /** A counted piece of work; `total` in `unit`s ("images", "steps"). End it in every case. */
  progress(label: string, total: number, unit: string): ProgressBar;
}

export interface ProgressBar {
  /** `done` so far (absolute); `note` is shown behind the count, such as "loss 0.31". */
  update(done: number, note?: string): void;
  end(note?: string): void;
}

const silentBar: ProgressBar = { update() {}, end() {} };

/** Says nothing: for libraries' callers and tests that look at results. */
export const silentLog: Log = { step() {}, info() {}, warn() {}, debug() {}, progress: () => silentBar };
