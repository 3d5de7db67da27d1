import { EXIT } from '../lib/errors.ts';
import { renderStatus } from '../report/terminal.ts';
import type { Context } from './context.ts';
import { findVersion } from './steps/registered-subject.ts';

/** What is live, what was before, what else the store holds, and whether the registry knows the live model. */
export async function status(context: Context): Promise<number> {
  const { settings, log } = context;
  const store = await context.store();
  const live = await store.alias(settings.alias);
  const generations = await store.generations();
  const current = generations.find(({ name }) => name === live?.generation);
  const registered =
    current === undefined ? undefined : (await findVersion(context, current.modelDigest)) !== undefined;
  const listing = {
    index: context.indexName,
    store: store.description,
    alias: settings.alias,
    live,
    generations,
  };
  if (settings.json) {
    context.print(
      `${JSON.stringify({ ...listing, ...(registered === undefined ? {} : { liveModelRegistered: registered }) })}\n`,
    );
    return EXIT.done;
  }
  context.print(renderStatus(listing));
  if (registered === false) {
    log.warn(
      `The registry ${settings.registry} does not hold the model of the live generation (${current!.modelDigest.slice(0, 12)}): ` +
        'images cannot be searched with until it is restored.',
    );
  }
  return EXIT.done;
}
