import type { Outcome } from '../../src/report/outcome.ts';
import { passed } from './sample.ts';
import { before, live, rule } from './sample-evaluation.ts';

/** Other ends that a run can have. */

/** Without some of its parts. */
function without<K extends keyof Outcome>(outcome: Outcome, ...keys: K[]): Omit<Outcome, K> {
  const rest = { ...outcome };
  for (const key of keys) delete rest[key];
  return rest;
}

const { previous: _previous, ...firstIndex } = passed.index!;
const { live: _live, ...firstPlan } = passed.plan!;
const none = { count: 0, first: [] };

/** The first run ever. */
export const first: Outcome = {
  ...passed,
  headline: 'The model passed its gate, and live now leads to a first index of 1,797 digits.',
  plan: {
    ...firstPlan,
    add: { ...firstPlan.add, count: 1797 },
    change: none,
    delete: none,
    unchanged: 0,
    embed: 1797,
    copy: 0,
    write: 1797,
    remove: 0,
    bytes: 3680256,
    requests: 12,
    durationMs: 17970,
    basis: 'embedding as an earlier run measured it, writing as an earlier run measured it',
  },
  index: { ...firstIndex, embedded: 1797, copied: 0, dropped: [] },
};

const gateFailure: Outcome = {
  ...without(passed, 'plan', 'verification', 'index'),
  exitCode: 3,
  headline: 'The model did not pass its gate: recall[8] is 0.8889, and the rule asks for at least 0.95.',
  steps: passed.steps.slice(0, 4),
  durationMs: 43_512,
  warnings: ['2 images are smaller than the model’s 16 pixels and were enlarged.'],
  verdict: {
    judgement: 'fail',
    results: [
      rule('accuracy', 0.95, 0.9638888888888889, 'pass'),
      rule('precision@10', 0.9, 0.9513888888888888, 'pass'),
      rule('recall[8]', 0.95, 0.8888888888888888, 'fail'),
      {
        rule: { text: 'recall[ten] >= 0.8', metric: 'recall[ten]', comparator: '>=', threshold: 0.8 },
        judgement: 'fail',
        reason: 'there is no metric recall[ten]: the classes are 0, 1, 2, 3, 4, 5, 6, 7, 8, 9',
      },
    ],
  },
};

/** The gate said no. */
export const failed: Outcome = {
  ...gateFailure,
  model: (({ version: _v, versionReason: _r, ...candidate }) => candidate)(passed.model!),
};

/** A pull request's run: planned, nothing written. */
export const planned: Outcome = {
  ...without(passed, 'verification', 'index'),
  dryRun: true,
  headline: 'Dry run: the model passes its gate, and 1,797 items would be indexed anew.',
};

/** The same where the index is known: what the alias leads to stays. */
export const proposed: Outcome = {
  ...planned,
  index: {
    ...passed.index!,
    ...{ switched: false, live: before, reason: 'dry-run: nothing was written', dropped: [] },
    ...{ embedded: 0, copied: 0, written: 0, removed: 0, bytesSent: 0 },
  },
};

/** Settings were wrong; nothing was read. */
export const refused: Outcome = {
  ...without(passed, 'data', 'model', 'evaluation', 'verdict', 'plan', 'verification', 'index'),
  exitCode: 2,
  headline: '2 settings are wrong; nothing was changed.',
  durationMs: 12,
  steps: [],
  error: {
    code: 'settings.invalid',
    message: '2 settings are wrong.',
    problems: [
      'min-accuracy is "95" (from vector-index.yml): a number from 0 to 1',
      'epoch is no setting (from the command line): did you mean epochs?',
    ],
    fix: 'Correct them and run again.',
  },
};

/** The new generation was built, and a probe found it wrong. */
export const unverified: Outcome = {
  ...passed,
  exitCode: 4,
  headline: 'The new generation failed verification; readers were not switched.',
  verification: {
    ...passed.verification!,
    passed: false,
    probes: passed.verification!.probes.map((probe) =>
      probe.name === 'read-back'
        ? { ...probe, passed: false, detail: '1 of 256 sampled records came back changed: "3/0013.png".' }
        : probe.smoke !== undefined
          ? { ...probe, passed: false, smoke: { ...probe.smoke, found: 'label "7" comes second' } }
          : probe,
    ),
  },
  index: { ...passed.index!, switched: false, live: before, reason: 'a probe failed', dropped: [] },
};

/** The same inputs a second time. */
export const idle: Outcome = {
  ...without(passed, 'verification'),
  headline: 'Nothing to do: live already holds these items under this model.',
  durationMs: 1_310,
  steps: [{ title: 'Reading data', durationMs: 402 }],
  model: { ...passed.model!, origin: 'registered' },
  plan: {
    ...passed.plan!,
    live,
    nothingToDo: 'live already holds these items under this model',
    add: none,
    change: none,
    delete: none,
    unchanged: 1797,
    embed: 0,
    copy: 0,
    write: 0,
    remove: 0,
    bytes: 0,
    requests: 4,
    durationMs: 0,
    basis: 'embedding as an earlier run measured it, writing as an earlier run measured it',
  },
  index: {
    ...passed.index!,
    switched: false,
    reason: 'live already leads to this generation',
    embedded: 0,
    copied: 0,
    written: 1797,
    removed: 0,
    bytesSent: 3_655_680,
    dropped: [],
  },
};
