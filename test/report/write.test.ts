import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { writeReports } from '../../src/report/write.ts';
import { passed } from './sample.ts';
import { picturesOf } from './sample-classes.ts';

test('reports and plan, whole, the page last', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'report-'));
  try {
    const out = join(parent, 'not', 'there yet');
    const pictures = picturesOf(passed);
    const markdown = renderMarkdown(passed);
    const outputs = { verdict: 'pass', generation: undefined };
    const content = { outcome: passed, markdown, pictures, outputs, modelName: 'cups' };
    const files = await writeReports(out, content);
    const always = ['outputs.json', 'report.html', 'report.json', 'report.md', 'test-results'];
    expect((await readdir(out)).sort()).toEqual(['outputs.json', 'plan.json', ...always.slice(1)]);
    expect(JSON.parse(await readFile(files.outputs, 'utf8'))).toEqual({ verdict: 'pass' });
    expect(await readdir(join(out, 'test-results'))).toEqual(['vector-index.xml']);
    expect(await readFile(files.junit, 'utf8')).toBe(renderJunit(passed, 'cups'));
    expect(await readFile(files.json, 'utf8')).toBe(renderJson(passed));
    expect(JSON.parse(await readFile(join(out, 'plan.json'), 'utf8'))).toEqual({
      schemaVersion: 1,
      ...passed.plan,
    });
    expect(await readFile(files.markdown, 'utf8')).toBe(markdown);
    expect(await readFile(files.html, 'utf8')).toBe(renderHtml(passed, pictures));
    const times = await Promise.all(
      [files.json, files.markdown, files.outputs, files.junit, files.html].map(
        async (path) => (await stat(path, { bigint: true })).mtimeNs,
      ),
    );
    expect(times).toEqual([...times].sort((a, b) => Number(a - b)));

    const { plan: _, ...unplanned } = passed;
    await writeReports(out, { ...content, outcome: unplanned });
    expect((await readdir(out)).sort()).toEqual(always);
  } finally {
    await rm(parent, { recursive: true });
  }
});

test('an outcome that does not fit leaves no half a report', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'report-'));
  try {
    const outcome = { ...passed, durationMs: Number.NaN };
    const content = {
      ...{ outcome, markdown: renderMarkdown(outcome), pictures: picturesOf(passed) },
      ...{ outputs: {}, modelName: 'cups' },
    };
    await expect(writeReports(parent, content)).rejects.toThrow(/durationMs/);
    expect(await readdir(parent)).toEqual([]);
  } finally {
    await rm(parent, { recursive: true });
  }
});
