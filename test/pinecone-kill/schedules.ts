import type { Prepared } from './prepared.ts';
import type { Variant } from './scenes.ts';

/** At which request of a run its process ends, and whether the service had applied it by then. */
export interface KillPoint {
  /** Counts from 1; below 1, that fraction of an undisturbed run's requests. */
  readonly request: number;
  readonly when: 'before' | 'after';
}

export interface Schedule {
  readonly number: number;
  readonly scene: string;
  readonly variant: string;
  /** One, or two: the rerun is killed as well. */
  readonly kills: readonly KillPoint[];
}

/** mulberry32, Tommy Ettinger, public domain */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Moments of an undisturbed run: after each request that changes something, and before the first. What is left behind is
 * the same until the next such request.
 * @param every before and after each request
 */
export function momentsOf({ requests }: Pick<Prepared, 'requests'>, every = false): KillPoint[] {
  const all = requests.flatMap((_, at) => [
    { request: at + 1, when: 'before' as const },
    { request: at + 1, when: 'after' as const },
  ]);
  if (every) return all;
  const first = requests.findIndex(({ writes }) => writes) + 1;
  return all.filter(({ request, when }) =>
    when === 'before' ? request === first : requests[request - 1]!.writes,
  );
}

export interface Draw {
  /** Undefined: every moment, before and after each request. */
  readonly count: number | undefined;
  readonly seed: number;
  readonly scenes: readonly string[];
  readonly variants: readonly Variant[];
}

/**
 * All is drawn from the seed: first the moments of every scene under the plain variants, in a drawn order; what is left
 * is drawn over all variants, at any request, half of it with a second kill.
 */
export async function drawSchedules(
  { count, seed, scenes, variants }: Draw,
  prepared: (scene: string, variant: string) => Promise<Pick<Prepared, 'requests'>>,
): Promise<readonly Schedule[]> {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const moment = (): KillPoint => ({ request: random(), when: pick(['before', 'after'] as const) });
  const every: Omit<Schedule, 'number'>[] = [];
  for (const scene of scenes)
    for (const { name: variant, plain } of variants)
      if (plain)
        for (const kill of momentsOf(await prepared(scene, variant), count === undefined))
          every.push({ scene, variant, kills: [kill] });
  for (let i = every.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [every[i], every[j]] = [every[j]!, every[i]!];
  }
  const drawn = Array.from({ length: Math.max(0, (count ?? 0) - every.length) }, () => ({
    ...{ scene: pick(scenes), variant: pick(variants).name },
    kills: random() < 0.5 ? [moment()] : [moment(), moment()],
  }));
  return [...every, ...drawn].slice(0, count).map((schedule, number) => ({ number, ...schedule }));
}
