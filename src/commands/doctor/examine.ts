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
  return withoutRepeats((await Promise.all(found)).flat());
}

/** What several checks ran into is told once. */
function withoutRepeats(findings: readonly Examined[]): readonly Examined[] {
  return findings.map((finding) => {
    const first = findings.find(({ status, text }) => status === 'fail' && text === finding.text);
    return first === undefined || finding.status !== 'fail' || first.check === finding.check
      ? finding
      : { check: finding.check, status: 'fail', text: `the same failure: see ${first.check}` };
  });
}

async function ask(check: Check, context: Context): Promise<Finding | readonly Finding[]> {
  if (check.reads?.some((name) => context.examination?.doubtful.includes(name)) === true)
    return { status: 'skip', text: 'not looked at: see config' };
  try {
    return await check.find(context);
  } catch (error) {
    return context.signal.aborted ? LATE : failureOf(error);
  }
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
