import { neighboursIn } from '../../index/neighbour-overlap.ts';
import type { Smoke } from '../../index/smoke-probes.ts';
import type { VerifyOptions } from '../../index/verify.ts';
import type { Context } from '../context.ts';
import { wantedSizes } from './judge-generation.ts';
import type { Planned } from './plan-update.ts';

/** What an index is asked beyond being as it was built. */
export type Wishes = Pick<VerifyOptions, 'smoke' | 'before'>;

/** Asks what is live, before anything is changed, for what the new state is compared with. */
export async function wishesOf(
  context: Context,
  { store, live, shared }: Pick<Planned, 'store' | 'live' | 'shared'>,
  smoke: Smoke | undefined,
): Promise<Wishes> {
  const before = live && (await neighboursIn(store, live, shared, wantedSizes(context)));
  return { ...(smoke === undefined ? {} : { smoke }), ...(before === undefined ? {} : { before }) };
}
