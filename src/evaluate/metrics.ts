/** When a metric becomes known: with the model, or only with a generation of the index. */
type MetricPhase = 'evaluation' | 'verification';

export interface MetricDefinition {
  /** `recall` stands for `recall[cat]` when `perClass`. */
  readonly name: string;
  readonly perClass: boolean;
  readonly better: 'higher' | 'lower';
  /** Values lie between these, both included. */
  readonly min: number;
  readonly max: number;
  readonly phase: MetricPhase;
  /** One sentence for the reference. */
  readonly help: string;
}

/** Neighbours that `precision@10` looks at. */
export const PRECISION_AT = 10;

const share = { perClass: false, better: 'higher', min: 0, max: 1, phase: 'evaluation' } as const;
const ofClass = { ...share, perClass: true } as const;

/** Every metric that a rule can name. */
export const METRICS: readonly MetricDefinition[] = [
  { name: 'accuracy', ...share, help: 'Share of test items whose class is predicted.' },
  {
    name: 'loss',
    ...share,
    better: 'lower',
    max: Number.POSITIVE_INFINITY,
    help: 'Mean negative logarithm of the probability that the true class is given.',
  },
  {
    name: 'precision_macro',
    ...share,
    help: "Mean of the classes' precision, each class counting the same.",
  },
  { name: 'recall_macro', ...share, help: "Mean of the classes' recall, each class counting the same." },
  { name: 'f1_macro', ...share, help: "Mean of the classes' F1, each class counting the same." },
  {
    name: 'precision_weighted',
    ...share,
    help: "Mean of the classes' precision, weighted by their test items.",
  },
  { name: 'recall_weighted', ...share, help: "Mean of the classes' recall, weighted by their test items." },
  { name: 'f1_weighted', ...share, help: "Mean of the classes' F1, weighted by their test items." },
  { name: 'precision', ...ofClass, help: 'Share of the items predicted as the class that are of it.' },
  { name: 'recall', ...ofClass, help: 'Share of the items of the class that are predicted as it.' },
  { name: 'f1', ...ofClass, help: "Harmonic mean of the class's precision and recall." },
  {
    name: `precision@${PRECISION_AT}`,
    ...share,
    help: `Share of the ${PRECISION_AT} training items nearest to a test item that are of its class, mean over the test items.`,
  },
];
