import { EXIT } from '../lib/errors.ts';
import type { Query } from '../reader/api.ts';
import { LiveReader } from '../reader/index-reader.ts';
import { renderMatches } from '../report/terminal.ts';
import type { Settings } from '../settings/settings.ts';
import type { Context } from './context.ts';

/** Nearest neighbours of an image, an indexed item or a vector, from the live generation or a named one. */
export async function search(context: Context): Promise<number> {
  const { settings, log } = context;
  const reader = new LiveReader({
    ...{ index: context.indexName, alias: settings.alias, store: await context.store() },
    ...{ modelName: context.modelName, registry: settings.registry, workers: 1, signal: context.signal },
    withRegistry: async (work) => work(await context.registry()),
    queryEngine: context.queryEngine,
  });
  context.defer(() => reader.close());
  const { topK, generation } = settings;
  const answer = await reader.search(queryOf(settings), {
    topK,
    ...(generation === undefined ? {} : { generation }),
  });
  if (answer.editedSince !== undefined)
    log.warn(
      `${answer.generation} is being edited since ${answer.editedSince}, or that was interrupted: answers are from between two revisions.`,
    );
  if (settings.json) {
    context.print(`${JSON.stringify({ ...answer, vector: [...answer.vector] })}\n`);
    return EXIT.done;
  }
  const { generation: name, model, distance, matches } = answer;
  context.print(renderMatches({ generation: { name, modelVersion: model.version, distance }, matches }));
  return EXIT.done;
}

/** The settings hold one query, and no two. */
function queryOf({ image, id, vector }: Pick<Settings, 'image' | 'id' | 'vector'>): Query {
  if (vector !== undefined) return { vector };
  return id === undefined ? { image: image! } : { id };
}
