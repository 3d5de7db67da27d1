import { EXIT } from '../lib/errors.ts';
import { readLastSwitch } from '../registry/last-switch.ts';
import { renderStatus } from '../report/terminal.ts';
import type { Context } from './context.ts';
import { findVersion, warnOfLostModel } from './steps/registered-subject.ts';

/** What is live, what was before, what else the store holds, and whether the registry knows the live model. */
export async function status(context: Context): Promise<number> {
  const { settings } = context;
  const store = await context.store();
  const live = await store.alias(settings.alias);
  const generations = await store.generations();
  const current = generations.find(({ name }) => name === live?.generation);
  const lastSwitch = await readLastSwitch(
    await context.registry(),
    ...([context.modelName, context.indexName, settings.alias] as const),
  );
  const listing = {
    ...(lastSwitch === undefined ? {} : { lastSwitch }),
    index: context.indexName,
    store: store.description,
    alias: settings.alias,
    live,
    generations,
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
