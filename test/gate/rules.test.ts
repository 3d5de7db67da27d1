import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../src/evaluate/catalogue.ts';
import { gateRules, parseRule, verifyRules } from '../../src/gate/rules.ts';
import { describeError } from '../../src/lib/errors.ts';
import { metricOfClass } from '../../src/lib/metric-name.ts';

const classes = ['cat', 'golden retriever', 'größe', 'a]b', 'back\\slash', '[x', '>= 0.5'];
const catalogue = CATALOGUE;
const known = { catalogue, classes };

test.each([
  ['accuracy >= 0.9', 'accuracy', '>=', 0.9],
  ['accuracy>=.9', 'accuracy', '>=', 0.9],
  ['  f1_macro  >\t0.5  ', 'f1_macro', '>', 0.5],
  ['loss <= 12', 'loss', '<=', 12],
  ['loss < 5e-1', 'loss', '<', 0.5],
  ['accuracy == 1', 'accuracy', '==', 1],
  ['precision@10 >= 0.6', 'precision@10', '>=', 0.6],
  ['precision@7 >= 0.6', 'precision@7', '>=', 0.6],
  ['f0.5_macro >= 0.6', 'f0.5_macro', '>=', 0.6],
  ['f2[cat] >= 0.6', 'f2[cat]', '>=', 0.6],
  ['mcc >= -0.5', 'mcc', '>=', -0.5],
  ['recall[cat] >= 0.8', 'recall[cat]', '>=', 0.8],
  ['recall [cat]>=0.8', 'recall[cat]', '>=', 0.8],
  ['precision[golden retriever] >= 0.8', 'precision[golden retriever]', '>=', 0.8],
  ['f1[größe] >= 0.8', 'f1[größe]', '>=', 0.8],
  ['f1[gro\u0308ße] >= 0.8', 'f1[gro\u0308ße]', '>=', 0.8],
  ['recall[a\\]b] >= 0.8', 'recall[a\\]b]', '>=', 0.8],
  ['recall[back\\\\slash] >= 0.8', 'recall[back\\\\slash]', '>=', 0.8],
  ['recall[[x] >= 0.8', 'recall[[x]', '>=', 0.8],
  ['recall[\\[x] >= 0.8', 'recall[[x]', '>=', 0.8],
  ['recall[>= 0.5] >= 0.8', 'recall[>= 0.5]', '>=', 0.8],
] as const)('%s', (text, metric, comparator, threshold) => {
  expect(parseRule(text, { catalogue })).toEqual({
    rule: { text: text.trim(), metric, comparator, threshold },
    phase: 'evaluate',
  });
});

test.each([
  ['', 'expected the name of a metric at position 1, where the rule ends; a rule is written accuracy >= 0.9'],
  ['>= 0.9', 'expected the name of a metric at position 1, not ">= 0.9"; a rule is written accuracy >= 0.9'],
  ['accuracy', 'expected one of >= > <= < == at position 9, where the rule ends'],
  ['accuracy => 0.9', 'expected one of >= > <= < == at position 10, not "=> 0.9"; did you mean >=?'],
  ['accuracy ≥ 0.9', 'expected one of >= > <= < == at position 10, not "≥ 0.9"; did you mean >=?'],
  ['accuracy = 0.9', 'expected one of >= > <= < == at position 10, not "= 0.9"; did you mean ==?'],
  ['accuracy != 0.9', 'expected one of >= > <= < == at position 10, not "!= 0.9"'],
  ['accuracy is 0.9', 'expected one of >= > <= < == at position 10, not "is 0.9"'],
  ['accuracy >=', 'expected a number at position 12, where the rule ends'],
  ['accuracy >= good', 'expected a number at position 13, not "good"'],
  ['accuracy >= 90%', 'expected a number at position 13, not "90%"; did you mean 0.9?'],
  ['accuracy >= 0,9', 'expected a number at position 13, not "0,9"; did you mean 0.9?'],
  ['accuracy >= NaN', 'expected a number at position 13, not "NaN"'],
  ['loss <= 1e999', 'expected a number at position 9, not "1e999"'],
  [
    'accuracy >= 0.9 and f1_macro >= 0.8',
    'expected the end of the rule at position 17, not "and f1_macro >= 0.8"; write one rule for each entry',
  ],
  ['recall[cat >= 0.8', 'the [ at position 7 is never closed'],
  [
    'recall[a]b] >= 0.8',
    'expected one of >= > <= < == at position 10, not "b] >= 0.8"; a ] in a class\'s name is written \\]',
  ],
  ['recall[] >= 0.8', 'the brackets hold no class'],
  ['recall >= 0.8', 'recall is measured for each class: write recall[cat], or recall_macro for their mean'],
  ['accuracy[cat] >= 0.8', 'accuracy is not measured for each class: write it without [cat]'],
  ['f1-macro >= 0.8', /^there is no metric f1-macro; did you mean f1_macro( or \w+)*\?$/],
  ['Accuracy >= 0.8', /did you mean accuracy( or [\w@]+)*\?/],
  ['log_loss <= 1', /^there is no metric log_loss; did you mean loss/],
  ['auc >= 0.9', /^there is no metric auc; did you mean roc_auc/],
  ['top_5_accuracy >= 0.9', /^there is no metric top_5_accuracy; did you mean accuracy@5/],
  ['matthews_corrcoef >= 0.9', /^there is no metric matthews_corrcoef; did you mean mcc/],
  ['precision@0 >= 0.6', 'precision@0: k is a whole number from 1 to 1000, not "0", as in precision@10'],
  [
    'precision@2.5 >= 0.6',
    'precision@2.5: k is a whole number from 1 to 1000, not "2.5", as in precision@10',
  ],
  ['precision@1001 >= 0.6', /^precision@1001: k is a whole number from 1 to 1000/],
  ['ndcg@k >= 0.6', 'ndcg@k: k is a whole number from 1 to 1000, not "k", as in ndcg@10'],
  ['ndcg@010 >= 0.6', 'ndcg@010: write ndcg@10'],
  ['f0_macro >= 0.6', 'f0_macro: beta is a number from 0.01 to 100, not "0", as in f1_macro'],
  ['f-1_macro >= 0.6', /^f-1_macro: beta is a number/],
  ['f1.0_macro >= 0.6', 'f1.0_macro: write f1_macro'],
  ['precision@ten >= 0.6', /^there is no metric precision@ten; did you mean precision@/],
  ['f2 >= 0.8', 'f2 is measured for each class: write f2[cat], or f2_macro for their mean'],
  ['mcc < -1', 'mcc lies between -1 and 1, so it is never < -1'],
  ['duration_seconds <= -1', 'duration_seconds is 0 or more, never -1'],
  ['constructor >= 0.8', /^there is no metric constructor; there are accuracy/],
  [
    'recall[cta] >= 0.8',
    'there is no class "cta"; did you mean cat?; there are cat, golden retriever, größe, a]b, back\\slash, [x, >= 0.5',
  ],
  ['recall[whale] >= 0.8', /^there is no class "whale"; there are cat, /],
  ['accuracy >= 90', 'accuracy lies between 0 and 1, never 90; did you mean 0.9?'],
  ['accuracy >= -1', 'accuracy lies between 0 and 1, never -1'],
  ['accuracy > 1', 'accuracy lies between 0 and 1, so it is never > 1'],
  ['loss < 0', 'loss is 0 or more, so it is never < 0'],
] as const)('%s is refused', (text, problem) => {
  const found = parseRule(text, known);
  const said = 'problem' in found ? found.problem : 'accepted';
  const before = `\`gates\`: "${text}": `;
  expect(said.startsWith(before)).toBe(true);
  if (typeof problem === 'string') expect(said.slice(before.length)).toBe(problem);
  else expect(said.slice(before.length)).toMatch(problem);
});

test('a class whose letters are composed otherwise is the one that is there', () => {
  expect(parseRule('f1[gro\u0308ße] >= 0.8', known)).toMatchObject({ rule: { metric: 'f1[größe]' } });
});

test('whatever a class is called, the metric that a rule names is the one that is measured', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary' }), (className) => {
      const metric = metricOfClass('recall', className);
      expect(parseRule(`${metric} >= 0.5`, { catalogue, classes: [className] })).toMatchObject({
        rule: { metric, threshold: 0.5 },
      });
    }),
  );
});

test('whatever is written, there is a rule or a problem', () => {
  const pieces = fc.constantFrom('accuracy', 'recall', '[', ']', '\\', ' ', '>=', '<', '0.9', 'x', '%');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (written) => {
      const found = parseRule(written.join(''), known);
      expect('rule' in found ? found.rule.metric : found.problem).not.toBe('');
    }),
  );
});

describe('phases', () => {
  const gates = ['accuracy >= 0.5', 'index_recall@5 >= 0.9', 'items_embedded <= 100', 'latency <= 3'];
  const all = { ...known, given: ['latency'] };

  test('each rule is judged once, when its metric is known', () => {
    expect(gateRules({ minAccuracy: 0.4, gates }, all).map(({ text }) => text)).toEqual([
      'accuracy >= 0.4',
      'accuracy >= 0.5',
      'latency <= 3',
    ]);
    expect(verifyRules({ gates }, all).map(({ metric }) => metric)).toEqual([
      'index_recall@5',
      'items_embedded',
    ]);
  });

  test('both refuse what is wrong in any', () => {
    for (const rules of [gateRules, verifyRules])
      expect(() => rules({ gates: [...gates, 'index_recal@5 > 0'] }, all)).toThrow(
        'A rule of the gate is wrong.',
      );
  });
});

describe('metrics of a file', () => {
  test('have any value and no class', () => {
    const given = { ...known, given: ['latency'] };
    expect(parseRule('latency <= -12.5', given)).toMatchObject({
      rule: { metric: 'latency', threshold: -12.5 },
    });
    expect(parseRule('latency[cat] <= 3', given)).toEqual({
      problem: '`gates`: "latency[cat] <= 3": latency is not measured for each class: write it without [cat]',
    });
    expect(parseRule('latencies <= 3', given)).toMatchObject({
      problem: expect.stringMatching(/there is no metric latencies; did you mean latency\?$/),
    });
  });

  test('that are not known yet may have any name, but a name of ours is ours', () => {
    const any = { ...known, given: 'any' } as const;
    expect(parseRule('whatever > 3', any)).toMatchObject({ rule: { metric: 'whatever' }, phase: 'evaluate' });
    expect(parseRule('accuracy > 3', any)).toMatchObject({ problem: expect.stringContaining('never 3') });
  });
});

describe('the settings', () => {
  test('min-accuracy is a rule like any other, and the first', () => {
    expect(gateRules({ minAccuracy: 0.85, gates: ['loss < 1'] }, known)).toEqual([
      { text: 'accuracy >= 0.85', metric: 'accuracy', comparator: '>=', threshold: 0.85 },
      { text: 'loss < 1', metric: 'loss', comparator: '<', threshold: 1 },
    ]);
    expect(gateRules({ minAccuracy: undefined, gates: [] }, known)).toEqual([]);
    expect(gateRules({ minAccuracy: 1e-7, gates: [] }, known)).toMatchObject([{ threshold: 1e-7 }]);
  });

  test('every problem is told at once', () => {
    try {
      gateRules({ minAccuracy: 85, gates: ['accurcy >= 1', 'loss < 1', 'recall[dog] > 0'] }, known);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'gate.bad-rule', exitCode: 2 });
      expect(describeError(error).split('\n')).toEqual([
        '3 rules of the gate are wrong.',
        '  - `min-accuracy` is 85, which is not between 0 and 1',
        expect.stringMatching(
          /^ {2}- `gates`: "accurcy >= 1": there is no metric accurcy; did you mean accuracy or accuracy@5\?$/,
        ),
        expect.stringMatching(/^ {2}- `gates`: "recall\[dog\] > 0": there is no class "dog"/),
        'Write a rule like accuracy >= 0.9, recall[cat] >= 0.8 or precision@10 >= 0.6.',
      ]);
    }
  });
});
