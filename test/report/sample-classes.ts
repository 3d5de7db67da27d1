import type { Prediction } from '../../src/evaluate/evaluation.ts';
import type { Outcome, Pictures } from '../../src/report/outcome.ts';
import { digitPicture } from './digit-pictures.ts';
import { confusionOf, evaluation, rule } from './sample-evaluation.ts';
import { failed } from './sample-variants.ts';

/** The same run over `names`, two mistakes for every third class. */
export function withClasses(names: readonly string[], outcome: Outcome = failed): Outcome {
  const n = names.length;
  const mistaken = names.flatMap((_, i): [number, number, number][] =>
    i % 3 === 0
      ? [
          [i, (i + 1) % n, 1 + (i % 5)],
          [i, (i + 7) % n, 1],
        ]
      : [],
  );
  const named = <T extends Pick<Prediction, 'id' | 'label'> & Partial<Prediction>>(value: T) => ({
    ...value,
    id: `${names[Number(value.label) % n]}/${value.id}`,
    label: names[Number(value.label) % n]!,
    predicted: names[Number(value.predicted) % n]!,
  });
  return {
    ...outcome,
    data: {
      ...outcome.data!,
      classes: names.map((name) => ({ name, train: 50, validation: 5, test: 20 })),
    },
    evaluation: {
      ...evaluation,
      testItems: 20 * n,
      classes: names,
      metrics: {
        ...evaluation.metrics,
        ...Object.fromEntries(names.map((name, i) => [`recall[${name}]`, 1 - (i % 5) / 20])),
      },
      confusion: confusionOf(n, 20, mistaken),
      worstClasses: names
        .slice(0, 5)
        .map((name) => ({ name, precision: 0.7, recall: 0.6, f1: 0.65, support: 20 })),
      worstItems: evaluation.worstItems.map(named),
      neighbours: evaluation.neighbours.map(({ query, matches }) => ({
        query: named(query),
        matches: matches.map((match) => ({
          ...match,
          id: `${names[Number(match.label) % n]}/${match.id}`,
          label: names[Number(match.label) % n]!,
        })),
      })),
    },
    verdict: {
      judgement: 'fail',
      results: names.map((name, i) =>
        rule(`recall[${name}]`, 0.9, 1 - (i % 5) / 20, 1 - (i % 5) / 20 >= 0.9 ? 'pass' : 'fail'),
      ),
    },
  };
}

/** A picture for every id that the outcome shows; the digit is the label's. */
export function picturesOf(outcome: Outcome): Pictures {
  const pictures = new Map<string, string>();
  const shown = [
    ...(outcome.evaluation?.worstItems ?? []),
    ...(outcome.evaluation?.neighbours ?? []).flatMap(({ query, matches }) => [query, ...matches]),
  ];
  for (const item of shown) {
    const digit = Number(/(\d)\/\d+\.png$/.exec(item.id)?.[1] ?? 0);
    const seed = Number(/(\d+)\.png$/.exec(item.id)?.[1] ?? 0);
    pictures.set(item.id, digitPicture(digit, seed));
  }
  return { test: pictures, training: pictures };
}
