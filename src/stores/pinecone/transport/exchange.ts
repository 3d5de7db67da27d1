import { type Broken, connectionProblem, cutOff, silent } from './connection-problem.ts';
import { exchangeOnWire, type WireAnswer, type WireRequest } from './wire.ts';

export interface Answered extends WireAnswer {
  readonly kind: 'answered';
}

/**
 * Sends a request once, and reads the whole answer.
 * @param timeoutMs until the whole answer must be there
 * @throws the reason of the signal that was aborted; nothing else
 */
export async function exchange(request: WireRequest, timeoutMs: number): Promise<Answered | Broken> {
  request.signal.throwIfAborted();
  const ended = new AbortController();
  const end = (): void => ended.abort();
  request.signal.addEventListener('abort', end);
  const timer = setTimeout(end, timeoutMs);
  try {
    const answer = await exchangeOnWire({ ...request, signal: ended.signal });
    const succeeded = answer.status >= 200 && answer.status < 300;
    return succeeded && isCutOff(answer) ? cutOff() : { kind: 'answered', ...answer };
  } catch (cause) {
    request.signal.throwIfAborted();
    return ended.signal.aborted ? silent(timeoutMs, cause) : connectionProblem(cause);
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', end);
  }
}

/** What ends only where the connection ends may have ended early; what a proxy passed on, too. */
function isCutOff({ headers, text }: WireAnswer): boolean {
  if (!/\bjson\b/.test(headers.get('content-type') ?? '') || text === '') return false;
  // Every answer is an object.
  if (!/\}\s*$/.test(text.slice(-64))) return true;
  if (headers.has('content-length') || headers.has('transfer-encoding')) return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}
