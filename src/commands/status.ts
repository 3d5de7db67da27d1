import { lifeOf } from '../index/life.ts';
import { EXIT } from '../lib/errors.ts';
import { renderStatus } from '../report/terminal-status.ts';
import type { Context } from './context.ts';
import { findLastSwitch } from './steps/record-switch.ts';
import { findVersion, warnOfLostModel } from './steps/registered-subject.ts';

/** What is live, what was before, what else the store holds, and whether the registry knows the live model. */
export async function status(context: Context): Promise<number> {
  const { settings } = context;
  const store = await context.store();
  const live = await store.alias(settings.alias);
  const inspection = await store.inspect?.(settings.alias);
  const history = (await store.history()).filter(({ alias }) => alias === settings.alias);
  const generations = (await store.generations()).map((generation) => ({
    ...generation,
    ...lifeOf(history, generation),
  }));
  const current = generations.find(({ name }) => name === live?.generation);
  const lastSwitch = await findLastSwitch(context);
  const listing = {
    ...(lastSwitch === undefined ? {} : { lastSwitch }),
    index: context.indexName,
    store: store.description,
    alias: settings.alias,
    live,
    ...(live === undefined && history[0]?.until !== undefined ? { awaySince: history[0].until } : {}),
    generations,
    ...(inspection === undefined ? {} : { inspection }),
  };
  if (settings.json) {
    const liveModelRegistered = current && (await findVersion(context, current.modelDigest)) !== undefined;
    context.print(`${JSON.stringify({ ...listing, liveModelRegistered })}\n`);
    return EXIT.done;
  }
  context.print(renderStatus(listing));
  if (current !== undefined) await warnOfLostModel(context, current);
  return EXIT.done;
}
