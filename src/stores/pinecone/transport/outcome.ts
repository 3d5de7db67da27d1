import type { Broken } from './connection-problem.ts';
import type { Answered } from './exchange.ts';
import { isQuota } from './meaning.ts';
import { readServiceMessage } from './service-message.ts';

export type Outcome = Answered | Broken;

export const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** May it have taken effect, though nobody can say? */
export const isUnsure = (outcome: Outcome): boolean =>
  outcome.kind === 'broken' ? outcome.sent : isTrouble(outcome.status);

/** Of the service's own; not that it refuses what it was asked. */
export const isTrouble = (status: number): boolean => status === 408 || status >= 500;

const LASTING = [501, 505, 511];

/** Can waiting mend it? */
export function isPassing(outcome: Outcome): boolean {
  if (outcome.kind === 'broken') return outcome.passing;
  const { status, text } = outcome;
  if (status === 429) return !isQuota(status, readServiceMessage(text).text);
  return isTrouble(status) && !LASTING.includes(status);
}

/** Was the service asked for more than it can do? */
export const isOverload = (outcome: Outcome): boolean =>
  outcome.kind === 'broken' ? outcome.slow : [408, 429, 503, 504].includes(outcome.status);

/** Nothing is there, by name or port. */
export const isNowhere = (outcome: Outcome): boolean => outcome.kind === 'broken' && !outcome.sent;

/** In a few words, without what the service said. */
export const outcomeInWords = (outcome: Outcome): string =>
  outcome.kind === 'broken' ? outcome.problem : `HTTP ${outcome.status}`;
