import { type MetricDefinition, type MetricParameter, PARAMETERS } from './metrics/definition.ts';

/** A definition, and the parameter where a name has one. */
export interface NamedMetric<T extends MetricDefinition> {
  readonly definition: T;
  readonly parameter?: number;
}

/**
 * What a name without its class stands for: `precision@10` is `precision@<k>` with the parameter 10.
 * @returns undefined where no metric is called so; a problem in words where only the parameter is wrong
 */
export function findMetric<T extends MetricDefinition>(
  metrics: readonly T[],
  name: string,
): NamedMetric<T> | { readonly problem: string } | undefined {
  const plain = metrics.find((metric) => metric.name === name);
  if (plain !== undefined && plain.defaults === undefined) return { definition: plain };
  for (const definition of metrics) {
    const { before, word, after } = partsOf(definition);
    if (word === undefined || !name.startsWith(before) || !name.endsWith(after)) continue;
    const written = name.slice(before.length, name.length - after.length);
    if (written !== `<${word}>` && written !== word && !/^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(written)) continue;
    const parameter = Number(written);
    const problem = problemOfParameter(definition, word, written, parameter);
    return problem === undefined ? { definition, parameter } : { problem };
  }
  return undefined;
}

/** The name of a family's member, or the name itself where the metric has no parameter. */
export function metricName({ name }: Pick<MetricDefinition, 'name'>, parameter?: number): string {
  return parameter === undefined ? name : name.replace(/<[a-z]+>/, String(parameter));
}

/** Names that are measured without being asked for, without classes. */
export function defaultNames(definition: MetricDefinition): readonly string[] {
  return definition.defaults?.map((parameter) => metricName(definition, parameter)) ?? [definition.name];
}

/** `from 1 to 1000, a whole number` */
export function describeParameter(word: string): string {
  const { least, most, whole } = parameterOf(word);
  return `${whole ? 'a whole number' : 'a number'} from ${least} to ${most}`;
}

function partsOf({ name }: Pick<MetricDefinition, 'name'>) {
  const [, before = name, word, after = ''] = /^(.*)<([a-z]+)>(.*)$/.exec(name) ?? [];
  return { before, word, after };
}

function parameterOf(word: string): MetricParameter {
  return PARAMETERS[word]!;
}

function problemOfParameter(
  definition: MetricDefinition,
  word: string,
  written: string,
  parameter: number,
): string | undefined {
  const { least, most, whole } = parameterOf(word);
  const example = metricName(definition, definition.defaults?.at(-1));
  if (!(parameter >= least && parameter <= most) || (whole && !Number.isInteger(parameter)))
    return `${word} is ${describeParameter(word)}, not "${written}", as in ${example}`;
  return String(parameter) === written ? undefined : `write ${metricName(definition, parameter)}`;
}
