/** What a run hands to later steps. A metric's output is its name with hyphens. */
export const OUTPUTS = {
  verdict: 'What the gate said: `pass`, `fail` or `inconclusive`.',
  'model-version': 'Label of the registered model version, such as `1.2.0`.',
  'model-digest': 'Digest of the model: SHA-256, 64 hex digits.',
  accuracy: 'Accuracy on the test items.',
  'f1-macro': 'Mean of the F1 scores of the classes.',
  metrics: 'Every metric, as a JSON object.',
  generation: 'Name of the generation that was built or found.',
  previous: 'Name of the generation that was live before.',
  switched: '`true` when readers were switched to another generation.',
  count: 'Items in the generation.',
  changed:
    '`true` when the run brought something new: a model that the registry lacked, records of the index, another live generation; `false` when all of it was there.',
  report: 'Path of the report, a self-contained HTML page.',
} as const;

export type OutputName = keyof typeof OUTPUTS;
