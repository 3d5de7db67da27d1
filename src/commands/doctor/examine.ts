import { CodedError } from '../../lib/errors.ts';
import type { Context } from '../context.ts';
import { type Check, type Finding, fail } from './check.ts';
import { LIMIT_MS } from './limit.ts';

/** A finding, and whose. */
export interface Examined extends Finding {
  readonly check: string;
}

/**
 * Asks every check at once, each for so long at most.
 * @returns in the order of the checks
 */
export async function examine(
  checks: readonly Check[],
  context: Context,
  limitMs = LIMIT_MS,
): Promise<readonly Examined[]> {
  const found = checks.map(async (check) => {
    const findings = await within(limitMs, () => ask(check, context));
    return [findings].flat().map((finding) => ({ check: check.name, ...finding }));
  });
  return (await Promise.all(found)).flat();
}

async function ask(check: Check, context: Context): Promise<Finding | readonly Finding[]> {
  const doubtful = (check.reads ?? []).filter((name) => context.examination?.doubtful.includes(name));
  if (doubtful.length > 0) return { status: 'warn', text: notAsked(doubtful) };
  try {
    return await check.find(context);
  } catch (error) {
    return context.signal.aborted ? LATE : failureOf(error);
  }
}

function notAsked(doubtful: readonly string[]): string {
  const shown = doubtful.slice(0, 2).map((name) => `\`${name}\``);
  return `not looked at: the config does not tell ${shown.join(' and ')}${doubtful.length > 2 ? ' and more' : ''}`;
}

const LATE = fail(
  `no answer within ${LIMIT_MS / 1000} s`,
  'Is it the right address, and does the network let us through? With `--log-level debug` every try is told.',
);

function failureOf(error: unknown): Finding {
  if (!(error instanceof CodedError))
    return { status: 'fail', text: error instanceof Error ? error.message : String(error) };
  const { message: text, problems, fix } = error;
  return {
    ...{ status: 'fail', text },
    ...(problems.length > 0 && { problems }),
    ...(fix !== undefined && { fix }),
  };
}

async function within<T>(limitMs: number, work: () => Promise<T>): Promise<T | Finding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => resolve(LATE), limitMs);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
