import type { Item } from '../../data/item.ts';
import { type VerifyOptions, verifyGeneration } from '../../index/verify.ts';
import { CodedError, verificationFailed } from '../../lib/errors.ts';
import type { BuildToken, GenerationDescription, Store } from '../../stores/store.ts';
import type { Context } from '../context.ts';
import { judgeGeneration } from './judge-generation.ts';

/**
 * Probes a generation; afterwards it is complete, or failed and to be rebuilt from nothing.
 * @param token the right to write it, where it was built just now
 * @throws CodedError `index.verification-failed` (exit 4): readers were not switched
 */
export async function verifyOrFail<T extends Item>(
  context: Context,
  store: Store,
  description: GenerationDescription,
  token: BuildToken | undefined,
  reembed?: VerifyOptions<T>['reembed'],
): Promise<void> {
  const { log, signal, draft } = context;
  log.step('Verifying');
  const probed = await verifyGeneration({
    ...{ store, log, signal },
    generation: description.name,
    ...(reembed === undefined ? {} : { reembed }),
  });
  const verification = judgeGeneration(context, probed);
  draft.verification = verification;
  if (verification.passed) {
    if (token !== undefined) await store.setState(token, 'complete');
    return;
  }
  await markFailed(store, description, token);
  throw verificationFailed(
    'index.verification-failed',
    `${description.name} failed verification. Readers were not switched: they have what they had.`,
    {
      problems: verification.probes
        .filter(({ passed }) => !passed)
        .map(({ name, detail }) => `${name}: ${detail}`),
      fix: 'A run with the same model and data builds it again from nothing. If it fails again, look at the disk and at what else writes to this store.',
    },
  );
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
