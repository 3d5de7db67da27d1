import { CodedError } from '../../../lib/errors.ts';

/**
 * Waits for one of the SDK's calls; what the transport threw inside of it comes out again.
 * @throws CodedError; the signal's reason; or what else the SDK throws
 */
export async function throwOwn<T>(call: Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await call;
  } catch (error) {
    signal?.throwIfAborted();
    throw ownError(error) ?? error;
  }
}

/** The CodedError that the SDK has wrapped, if any. */
export function ownError(error: unknown): CodedError | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 6; depth++) {
    if (at instanceof CodedError) return at;
    at = at.cause;
  }
  return undefined;
}
