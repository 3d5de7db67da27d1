/** Every exit code the program can end with. 128 + n (ended by signal n) is computed where the signal is seen. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  badInput: 2,
  gate: 3,
  verification: 4,
  superseded: 5,
  service: 6,
  training: 7,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface CodedErrorOptions {
  /** Stable, dotted: `settings.unknown`, `data.one-class`. */
  readonly code: string;
  readonly exitCode: ExitCode;
  /** What the user should do, one sentence. Printed after the message. */
  readonly fix?: string;
  /** When several things are wrong at once: one line each. */
  readonly problems?: readonly string[];
  readonly cause?: unknown;
}

/** An error the program knows: it has a code, an exit code and says what to do. Anything else is a bug (exit 1). */
export class CodedError extends Error {
  readonly code: string;
  readonly exitCode: ExitCode;
  readonly fix: string | undefined;
  readonly problems: readonly string[];

  constructor(message: string, options: CodedErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'CodedError';
    this.code = options.code;
    this.exitCode = options.exitCode;
    this.fix = options.fix;
    this.problems = options.problems ?? [];
  }
}

type Details = Omit<CodedErrorOptions, 'code' | 'exitCode'>;

/** Bad settings, data or state: nothing was changed (exit 2). */
export const badInput = (code: string, message: string, details: Details = {}): CodedError =>
  new CodedError(message, { ...details, code, exitCode: EXIT.badInput });

/** The new generation failed verification (exit 4). */
export const verificationFailed = (code: string, message: string, details: Details = {}): CodedError =>
  new CodedError(message, { ...details, code, exitCode: EXIT.verification });

/** Someone newer has switched, or builds the same thing (exit 5). */
export const superseded = (code: string, message: string, details: Details = {}): CodedError =>
  new CodedError(message, { ...details, code, exitCode: EXIT.superseded });

/** An outside service could not be reached, or refused after retries; a rerun resumes (exit 6). */
export const serviceFailed = (code: string, message: string, details: Details = {}): CodedError =>
  new CodedError(message, { ...details, code, exitCode: EXIT.service });

/** Training failed (exit 7). */
export const trainingFailed = (code: string, message: string, details: Details = {}): CodedError =>
  new CodedError(message, { ...details, code, exitCode: EXIT.training });

/** An error's message as one line of another one's problems. */
export const asProblem = ({ message }: Error): string => message.replace(/\.$/, '');

/** The whole message as a person reads it: message, problems, fix. */
export function describeError(error: unknown): string {
  if (!(error instanceof CodedError)) return error instanceof Error ? error.message : String(error);
  return [
    error.message,
    ...error.problems.map((problem) => `  - ${problem}`),
    ...(error.fix === undefined ? [] : [error.fix]),
  ].join('\n');
}
