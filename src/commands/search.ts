import { readFile } from 'node:fs/promises';
import { sha256 } from '../lib/digest.ts';
import { badInput, describeError, EXIT } from '../lib/errors.ts';
import { isErrno } from '../lib/files.ts';
import { renderMatches } from '../report/terminal.ts';
import type { Generation, Store } from '../stores/store.ts';
import type { Context } from './context.ts';
import { queryEmbedder } from './steps/registered-subject.ts';

/** Nearest neighbours of an image, an indexed item or a vector, from the live generation or a named one. */
export async function search(context: Context): Promise<number> {
  const { settings } = context;
  const store = await context.store();
  const generation = await findGeneration(context, store);
  if (generation.edit !== undefined)
    context.log.warn(
      `${generation.name} is being edited since ${generation.edit.since}, or that was interrupted: answers are from between two revisions.`,
    );
  const query = await queryVector(context, store, generation);
  const matches = await store.query(generation.name, query, settings.topK);
  if (settings.json) {
    const { name, modelDigest, modelVersion, distance } = generation;
    const answer = {
      index: context.indexName,
      generation: name,
      model: { digest: modelDigest, version: modelVersion },
      distance,
      vector: [...query],
      matches,
    };
    context.print(`${JSON.stringify(answer)}\n`);
  } else context.print(renderMatches({ generation, matches }));
  return EXIT.done;
}

async function findGeneration({ settings }: Context, store: Store): Promise<Generation> {
  const name = settings.generation ?? (await store.alias(settings.alias))?.generation;
  const known = await store.generations();
  const found = known.find((generation) => generation.name === name);
  if (found?.state === 'complete') return found;
  const complete = known.filter(({ state }) => state === 'complete').map((generation) => generation.name);
  if (settings.generation === undefined) {
    const aliases = (await store.aliases()).map(({ alias }) => alias);
    throw badInput('search.no-index', `Nothing is live as ${settings.alias} in ${store.description}.`, {
      fix:
        aliases.length > 0
          ? `Aliases here: ${aliases.join(', ')}. Name one with --alias.`
          : 'Build the index first with "run", or check index and store-path.',
    });
  }
  throw badInput(
    'search.no-generation',
    found === undefined
      ? `generation: ${store.description} has no generation ${JSON.stringify(settings.generation)}.`
      : `generation: ${found.name} is ${found.state}; only a complete one can be searched.`,
    {
      fix:
        complete.length > 0
          ? `Complete generations: ${complete.join(', ')}.`
          : 'There is no complete one yet.',
    },
  );
}

async function queryVector(context: Context, store: Store, generation: Generation): Promise<Float32Array> {
  const { settings } = context;
  if (settings.vector !== undefined) return checkedVector(settings.vector, generation);
  if (settings.id !== undefined) {
    const [record] = await store.fetch(generation.name, [settings.id]);
    if (record !== undefined) return record.vector;
    throw badInput(
      'search.unknown-id',
      `id: ${generation.name} has no item ${JSON.stringify(settings.id)}.`,
      {
        fix: 'An id is what the column of ids says, or, in a folder, the path of the file with "/", such as cat/001.jpg.',
      },
    );
  }
  const path = settings.image!;
  const item = { id: path, path, metadata: {}, contentDigest: sha256(await readQuery(path)), digest: '' };
  const embedder = await queryEmbedder(context, generation);
  for await (const { vector } of embedder.embed([item])) return vector;
  throw new Error('the embedder gave no vector');
}

function checkedVector(values: readonly number[], generation: Generation): Float32Array {
  if (values.length !== generation.dimension) {
    throw badInput(
      'search.dimension',
      `vector: has ${values.length} values where ${generation.name} has ${generation.dimension}.`,
      {
        fix: `Embed the query with the generation's own model (${generation.modelVersion}), or search with --image.`,
      },
    );
  }
  return Float32Array.from(values);
}

async function readQuery(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = isErrno(error, 'ENOENT')
      ? 'does not exist'
      : isErrno(error, 'EISDIR')
        ? 'is a folder'
        : `cannot be read (${describeError(error)})`;
    throw badInput('search.no-image', `image: ${JSON.stringify(path)} ${reason}.`, {
      fix: 'Name an image file: JPEG, PNG or WebP.',
      cause: error,
    });
  }
}
