import type { GenerationInputs } from '../../index/generation.ts';
import type { ModelVersion } from '../../registry/version-record.ts';
import type { Context } from '../context.ts';

/** What decides the bits of a model's vectors beside the model itself. */
export type Computation = Pick<GenerationInputs, 'preprocessing' | 'engine' | 'engineNumericVersion'>;

/** How this run computes the model's vectors; those of a declared model come ready, and nothing is computed. */
export function computationOf({ engineIdentity }: Context, version: ModelVersion): Computation {
  if (version.kind === 'declared') return { preprocessing: null, engine: 'none', engineNumericVersion: 0 };
  const { name, numericVersion } = engineIdentity;
  return { preprocessing: version.preprocessing, engine: name, engineNumericVersion: numericVersion };
}
