import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { renderJunit } from '../../src/report/junit.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { hostile, replaceTexts } from './hostile.ts';
import { passed } from './sample.ts';
import { failed, first, idle, planned, proposed, refused, unverified } from './sample-variants.ts';

const SCHEMA = readFileSync(new URL('junit.xsd', import.meta.url), 'utf8');
const FORBIDDEN = '\u0000\u0001\u001f\ufffe\uffff\ud800 \u007f\u0085\u2028]]><![CDATA[ &#0; &nbsp;';

/** What a strict reader has against it. */
async function faults(...texts: readonly string[]): Promise<readonly string[]> {
  const xml = texts.map((contents, i) => ({ fileName: `${i}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: [{ fileName: 'junit.xsd', contents: SCHEMA }] });
  return errors.map(({ message }) => message);
}

const caught = (text: string): Outcome => replaceTexts(unverified, () => text);

test('is what readers of JUnit XML take, whatever the outcome is and names hold', async () => {
  const samples = [passed, failed, first, planned, proposed, refused, unverified, idle];
  const texts = [...hostile.filter((text) => text.trim() !== ''), FORBIDDEN, `a${'\n'}b`];
  const outcomes = [...samples, ...texts.map(caught)];
  expect(await faults(...outcomes.map((outcome) => renderJunit(outcome, 'cups')))).toEqual([]);
  for (const text of texts) expect(await faults(renderJunit(passed, text))).toEqual([]);
});

test('what is wrong with it is found', async () => {
  const xml = renderJunit(passed, 'cups');
  expect(await faults(xml.replace(/ time="[^"]*"/, ''))).not.toEqual([]);
  expect(await faults(xml.replace('tests="', 'tests="x'))).not.toEqual([]);
  expect(await faults(xml.replace('</testsuite>', ''))).not.toEqual([]);
});

test('has a case for each rule, each probe and the run', () => {
  const xml = renderJunit(passed, 'cups');
  const rules = passed.verdict!.results.length;
  const probes = passed.verification!.probes.length;
  expect(xml.match(/<testcase /g)).toHaveLength(1 + rules + probes);
  expect(xml).toContain(`tests="${1 + rules + probes}" failures="0" errors="0"`);
  expect(xml).toContain('<testcase classname="vector-index.cups.run" name="run"');
  expect(xml).toMatch(/<testcase classname="vector-index.cups.gate" name="accuracy &gt;= 0/);
});

test('a rule that does not hold is a failure with its figures', () => {
  const { rule, reason } = failed.verdict!.results.find(({ judgement }) => judgement === 'fail')!;
  const xml = renderJunit(failed, 'cups');
  const at = xml.indexOf(`name="${rule.text.replace('>', '&gt;').replace('<', '&lt;')}"`);
  expect(at).toBeGreaterThan(0);
  expect(xml.slice(at).replaceAll('&apos;', "'")).toMatch(/^[^/]*?<failure type="fail" message="/);
  expect(xml).toContain(reason.slice(0, 20));
});

test('a rule that cannot be judged is no pass', () => {
  const [result] = failed.verdict!.results;
  const verdict = {
    judgement: 'inconclusive' as const,
    results: [{ ...result!, judgement: 'inconclusive' as const }],
  };
  expect(renderJunit({ ...failed, verdict }, 'cups')).toContain('<failure type="inconclusive"');
});

test('a run that ended with an error has it as the run’s case, with what to do', () => {
  const error = { code: 'data.unfit', message: 'Two\nlines.', problems: ['one', 'two'], fix: 'Do so.' };
  const xml = renderJunit({ ...idle, error }, 'cups');
  expect(xml).toContain('errors="1"');
  expect(xml).toContain(
    '<error type="data.unfit" message="Two lines.">Two\nlines.\n- one\n- two\nDo so.</error>',
  );
});

test('two rules of one name stay two cases', async () => {
  const [result] = passed.verdict!.results;
  const xml = renderJunit(
    { ...passed, verdict: { judgement: 'pass', results: [result!, result!, result!] } },
    'cups',
  );
  expect(xml).toContain(' (3)"');
  expect(await faults(xml)).toEqual([]);
});
