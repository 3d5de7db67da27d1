import { shortDigest } from '../../lib/digest.ts';
import { badInput } from '../../lib/errors.ts';
import type { ModelVersion } from '../../registry/version-record.ts';
import type { Context } from '../context.ts';
import { computationOf } from './computation.ts';

/**
 * Can what is live be edited so that it holds this model's vectors? Asked before the model is registered.
 * @throws CodedError `index.not-editable` (exit 2)
 */
export async function checkStrategy(context: Context, version: ModelVersion): Promise<void> {
  const { settings } = context;
  if (settings.strategy !== 'incremental') return;
  const store = await context.store();
  const alias = await store.alias(settings.alias);
  const live = alias && (await store.generation(alias.generation));
  if (live === undefined) return;
  const { engine, engineNumericVersion } = computationOf(context, version);
  const problems: string[] = [];
  const compare = (what: string, there: string | number, here: string | number): void => {
    if (there !== here) problems.push(`${what}: ${there} is live, ${here} is wanted`);
  };
  compare(
    'model',
    `${live.modelVersion} (${shortDigest(live.modelDigest)})`,
    describe(live.modelVersion, live.modelDigest, version.digest),
  );
  compare('distance', live.distance, settings.distance);
  compare('dimension', live.dimension, version.dimension);
  compare(
    'engine',
    `${live.engine}, numeric version ${live.engineNumericVersion}`,
    `${engine}, numeric version ${engineNumericVersion}`,
  );
  const others = (await store.aliases()).filter(
    (other) => other.alias !== settings.alias && [other.generation, other.previous].includes(live.name),
  );
  for (const other of others)
    problems.push(`alias ${other.alias} names ${live.name} too, and its readers would get the edit`);
  if (problems.length === 0) return;
  throw badInput('index.not-editable', `\`strategy: incremental\` cannot edit ${live.name} in place.`, {
    problems,
    fix: 'Use `strategy: blue-green` for this run: it builds a generation beside the live one.',
  });
}

function describe(label: string, live: string, wanted: string): string {
  return live === wanted ? `${label} (${shortDigest(live)})` : shortDigest(wanted);
}
