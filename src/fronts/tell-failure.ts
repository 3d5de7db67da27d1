import type { OpenedHost } from '../hosts/opened-host.ts';
import { CodedError, describeError, EXIT } from '../lib/errors.ts';
import { VERSION } from './version.ts';

/**
 * Says why the run failed.
 * @returns the exit code
 */
export function tellFailure(error: unknown, host: OpenedHost): number {
  if (error instanceof CodedError) {
    host.log.debug(traceOf(error));
    const { code, exitCode, problems, fix } = error;
    host.annotate({
      ...{ level: 'error', code, message: describeError(error), brief: error.message },
      fields: { event: 'run-end', exitCode, problems, ...(fix === undefined ? {} : { fix }) },
    });
    return exitCode;
  }
  const message = `Unexpected failure. This is a bug in vector-index ${VERSION} (Node.js ${process.versions.node}); please report it with these lines.\n${traceOf(error)}`;
  const fields = { event: 'run-end', exitCode: EXIT.unexpected };
  host.annotate({ level: 'error', code: 'unexpected', message, fields });
  return EXIT.unexpected;
}

/** Where it was thrown, and what it was caused by. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by: ${String(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
