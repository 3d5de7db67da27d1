import { defaultNames, findMetric, type NamedMetric } from './metric-names.ts';
import type { MetricDefinition } from './metrics/definition.ts';
import { METRICS } from './metrics.ts';

/** The metrics, as whoever reads rules looks at them. */
export interface MetricCatalogue {
  /** What a name without its class means; a problem in words where only its parameter is wrong. */
  find(name: string): NamedMetric<MetricDefinition> | { readonly problem: string } | undefined;
  /** As the reference writes them: `precision@<k>`, `recall[class]`. */
  readonly names: readonly string[];
  /** What each may be called, here or elsewhere → its name. */
  readonly calls: ReadonlyMap<string, string>;
}

export const CATALOGUE: MetricCatalogue = catalogueOf(METRICS);

function catalogueOf(metrics: readonly MetricDefinition[]): MetricCatalogue {
  const usual = (metric: MetricDefinition): string => defaultNames(metric).at(-1)!;
  return {
    find: (name) => findMetric(metrics, name),
    names: metrics.map(shownName),
    calls: new Map([
      ...metrics.flatMap((metric) =>
        (metric.alsoCalled ?? []).map((other) => [other, usual(metric)] as const),
      ),
      ...metrics.flatMap((metric) => defaultNames(metric).map((name) => [name, name] as const)),
    ]),
  };
}

/** `recall[class]`, `f<beta>_macro` */
export function shownName({ name, perClass }: Pick<MetricDefinition, 'name' | 'perClass'>): string {
  return perClass ? `${name}[class]` : name;
}
