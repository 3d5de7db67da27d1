import { join } from 'node:path';
import * as v from 'valibot';
import type { VectorSource } from '../../embed/vector-source.ts';
import type { Cost } from '../../index/cost.ts';
import { type Rates, ratesOf } from '../../index/estimate.ts';
import type { Context } from '../context.ts';
import { fileNote } from './file-note.ts';

const positive = v.exactOptional(v.pipe(v.number(), v.finite(), v.gtValue(0)));
const ratesSchema = v.object({ embeddedPerSecond: positive, writtenPerSecond: positive });

/** How fast earlier runs of this index were on this machine; nothing where no note of it is left. */
export async function readRates(context: Context): Promise<Rates> {
  const text = await noteOf(context).read(context.indexName);
  try {
    const parsed = v.safeParse(ratesSchema, JSON.parse(text ?? '{}'));
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}

/** Notes for later plans how fast this run was. */
export async function noteRates(
  context: Context,
  cost: Cost,
  { computed }: Pick<VectorSource, 'computed'>,
): Promise<void> {
  const rates = ratesOf(cost, await readRates(context), computed);
  await noteOf(context).write(context.indexName, JSON.stringify(rates));
}

function noteOf({ settings, mayCache, log }: Context) {
  return fileNote(join(settings.cache, 'rates'), mayCache, log);
}
