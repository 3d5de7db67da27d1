import type { Item } from '../../data/item.ts';
import { runFigures } from '../../evaluate/run-figures.ts';
import type { Cost } from '../../index/cost.ts';
import { isSound, type Verification } from '../../index/probe.ts';
import { type VerifyOptions, verifyGeneration } from '../../index/verify.ts';
import { CodedError, verificationFailed } from '../../lib/errors.ts';
import type { BuildToken, GenerationDescription, Store } from '../../stores/store.ts';
import type { Context } from '../context.ts';
import { asksForRecall, judgeGeneration, wantedSizes } from './judge-generation.ts';

/** What follows for readers, unless said otherwise. */
const NOT_SWITCHED = 'Readers were not switched: they have what they had.';

interface ProbeOptions<T extends Item>
  extends Pick<VerifyOptions<T>, 'reembed' | 'expected' | 'smoke' | 'before'> {
  /** What this run has written of it: rules can name what that cost. */
  readonly cost?: Cost;
}

interface FailOptions<T extends Item> extends ProbeOptions<T> {
  /** The right to write it, where it was built just now. */
  readonly token?: BuildToken | undefined;
  /** What readers have when it fails. */
  readonly readers?: string | undefined;
}

/**
 * Probes a generation; afterwards it is complete, or failed and to be rebuilt from nothing.
 * @throws CodedError `index.verification-failed` (exit 4): readers were not switched
 */
export async function verifyOrFail<T extends Item>(
  context: Context,
  store: Store,
  description: GenerationDescription,
  { token, readers = NOT_SWITCHED, ...options }: FailOptions<T> = {},
): Promise<void> {
  const verification = await probeGeneration(context, store, description, options);
  if (verification.passed) {
    if (token !== undefined) await store.setState(token, 'complete');
    return;
  }
  // What is sound, but not what is wanted, stays as it is where it was not built just now.
  if (token !== undefined || !isSound(verification)) await markFailed(store, description, token);
  refuseFailed(
    verification,
    `${description.name} failed verification. ${readers}`,
    'A run with the same model and data builds it again from nothing. If it fails again, look at the disk and at what else writes to this store.',
  );
}

/** Probes a generation, judges the rules about it, and puts what was found in the report. */
export async function probeGeneration<T extends Item>(
  context: Context,
  store: Store,
  { name: generation, count, dimension }: Pick<GenerationDescription, 'name' | 'count' | 'dimension'>,
  { cost, ...options }: ProbeOptions<T>,
): Promise<Verification> {
  const { log, signal, draft } = context;
  log.step('Verifying');
  const sizes = wantedSizes(context);
  const needsExact = asksForRecall(context);
  const probed = await verifyGeneration({
    ...{ store, log, signal, generation, sizes, needsExact },
    ...options,
  });
  const figures =
    cost &&
    runFigures({
      ...{ ...cost, items: count, dimension, deleted: cost.removed, bytesSent: cost.bytes },
      durationMs: draft.elapsedMs(),
    });
  const verification = judgeGeneration(
    context,
    { ...probed, metrics: { ...probed.metrics, ...figures } },
    options.before !== undefined,
  );
  draft.verification = verification;
  return verification;
}

const MOST_TOLD = 20;
const UNWANTED =
  'Look at what the rules and smoke queries that failed ask for, at the data and at the model: the index is as it was built.';

/**
 * @param fix where the index is not what was built
 * @throws CodedError `index.verification-failed` (exit 4) unless every probe passed
 */
export function refuseFailed(verification: Verification, message: string, fix: string): void {
  const { passed, probes } = verification;
  if (passed) return;
  const failed = probes.filter((probe) => !probe.passed).map(({ name, detail }) => `${name}: ${detail}`);
  const rest = failed.length - MOST_TOLD;
  throw verificationFailed('index.verification-failed', message, {
    problems: [...failed.slice(0, MOST_TOLD), ...(rest > 0 ? [`… and ${rest} more`] : [])],
    fix: isSound(verification) ? UNWANTED : fix,
  });
}

async function markFailed(
  store: Store,
  description: GenerationDescription,
  token: BuildToken | undefined,
): Promise<void> {
  try {
    await store.setState(token ?? (await store.begin(description, { fresh: true })), 'failed');
  } catch (error) {
    // Readers of another alias have it: it stays as it is, and is not switched to here.
    if (!(error instanceof CodedError && error.code === 'store.generation-in-use')) throw error;
  }
}
