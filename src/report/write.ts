import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFileAtomic } from '../lib/files.ts';
import { renderJson, renderPlan } from './json.ts';
import type { Outcome, Pictures } from './outcome.ts';

/** Paths of the reports. */
export interface ReportFiles {
  readonly json: string;
  readonly markdown: string;
  readonly html: string;
  /** What later jobs get: an object of texts by the outputs' names. */
  readonly outputs: string;
  /** Rules and probes as JUnit XML, in a folder of its own. */
  readonly junit: string;
}

export interface ReportContent {
  readonly outcome: Outcome;
  /** What `renderMarkdown` makes of it. */
  readonly markdown: string;
  /** Thumbnails by item id, as `data:` URIs. */
  readonly pictures: Pictures;
  readonly outputs: Readonly<Record<string, string | undefined>>;
  readonly modelName: string;
}

/** Where the reports of a run lie, once they are written. */
export function reportFiles(outDir: string): ReportFiles {
  return {
    json: join(outDir, 'report.json'),
    markdown: join(outDir, 'report.md'),
    html: join(outDir, 'report.html'),
    outputs: join(outDir, 'outputs.json'),
    junit: join(outDir, 'test-results', 'vector-index.xml'),
  };
}

/**
 * Writes `report.json`, `plan.json`, `report.md`, `outputs.json`, `test-results/vector-index.xml` and, last,
 * `report.html` into `outDir`, each whole or not at all. Where nothing was planned, an earlier run's plan goes.
 */
export async function writeReports(
  outDir: string,
  { outcome, markdown, pictures, outputs, modelName }: ReportContent,
): Promise<ReportFiles> {
  const files = reportFiles(outDir);
  await writeFileAtomic(files.json, renderJson(outcome));
  const plan = join(outDir, 'plan.json');
  if (outcome.plan === undefined) await rm(plan, { force: true });
  else await writeFileAtomic(plan, renderPlan(outcome.plan));
  await writeFileAtomic(files.markdown, markdown);
  await writeFileAtomic(files.outputs, `${JSON.stringify(outputs, null, 2)}\n`);
  const { renderJunit } = await import('./junit.ts');
  await mkdir(dirname(files.junit), { recursive: true });
  await writeFileAtomic(files.junit, renderJunit(outcome, modelName));
  const { renderHtml } = await import('./html.ts');
  await writeFileAtomic(files.html, renderHtml(outcome, pictures));
  return files;
}
