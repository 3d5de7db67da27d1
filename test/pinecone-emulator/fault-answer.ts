import { type Answer, plain, planeError } from './answer.ts';
import type { Fault } from './faults.ts';
import type { Plane } from './schema/operations.ts';

/** Whether the request of such a fault is applied. */
export function isApplied(fault: Fault | undefined): boolean {
  if (fault === undefined || fault.kind === 'slow' || fault.kind === 'truncate') return true;
  return fault.kind === 'rate-limit' ? false : (fault.applied ?? false);
}

/** The answer that a fault gives in place of the right one, if it gives any. */
export function faultAnswer(fault: Fault | undefined, plane: Plane): Answer | undefined {
  if (fault?.kind === 'rate-limit') {
    const headers: Record<string, string> =
      fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
    const message = 'Too many requests: the limit of 100 requests per second for the namespace is reached.';
    return fault.form === 'plain'
      ? plain(429, message, headers)
      : { ...planeError(plane, 429, message), headers };
  }
  if (fault?.kind !== 'status') return undefined;
  const answer =
    fault.body === undefined
      ? planeError(plane, fault.status, 'An error that was asked for.')
      : plain(fault.status, fault.body);
  return { ...answer, headers: { ...answer.headers, ...fault.headers } };
}
