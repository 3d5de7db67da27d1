import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '../lib/files.ts';
import { renderJson, renderPlan } from './json.ts';
import type { Outcome, Pictures } from './outcome.ts';

/** Paths of the reports. */
export interface ReportFiles {
  readonly json: string;
  readonly markdown: string;
  readonly html: string;
}

export interface ReportContent {
  readonly outcome: Outcome;
  /** What `renderMarkdown` makes of it. */
  readonly markdown: string;
  /** Thumbnails by item id, as `data:` URIs. */
  readonly pictures: Pictures;
}

/**
 * Writes `report.json`, `plan.json`, `report.md` and, last, `report.html` into `outDir`, each whole or not at all. Where
 * nothing was planned, an earlier run's plan goes.
 */
export async function writeReports(
  outDir: string,
  { outcome, markdown, pictures }: ReportContent,
): Promise<ReportFiles> {
  const files = {
    json: join(outDir, 'report.json'),
    markdown: join(outDir, 'report.md'),
    html: join(outDir, 'report.html'),
  };
  await writeFileAtomic(files.json, renderJson(outcome));
  const plan = join(outDir, 'plan.json');
  if (outcome.plan === undefined) await rm(plan, { force: true });
  else await writeFileAtomic(plan, renderPlan(outcome.plan));
  await writeFileAtomic(files.markdown, markdown);
  const { renderHtml } = await import('./html.ts');
  await writeFileAtomic(files.html, renderHtml(outcome, pictures));
  return files;
}
