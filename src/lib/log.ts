/** What the steps say while they run. The host decides how it looks (bars on a terminal, plain lines in CI). */
export interface Log {
  /** Begins a step of the command: `Training`, `Verifying`. */
  step(title: string): void;
  info(text: string): void;
  warn(text: string): void;
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
export const silentLog: Log = { step() {}, info() {}, warn() {}, progress: () => silentBar };
