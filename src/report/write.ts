import { join } from 'node:path';
import { writeFileAtomic } from '../lib/files.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import type { Outcome, Pictures } from './outcome.ts';

/** Paths of the reports, and the text that a summary page or a comment shows. */
export interface ReportFiles {
  readonly json: string;
  readonly markdown: string;
  readonly html: string;
  readonly markdownText: string;
}

/**
 * Writes `report.json`, `report.md` and, last, `report.html` into `outDir`, each whole or not at all.
 * @param pictures thumbnails by item id, as `data:` URIs
 */
export async function writeReports(
  outDir: string,
  outcome: Outcome,
  pictures: Pictures,
): Promise<ReportFiles> {
  const files = {
    json: join(outDir, 'report.json'),
    markdown: join(outDir, 'report.md'),
    html: join(outDir, 'report.html'),
  };
  await writeFileAtomic(files.json, renderJson(outcome));
  const markdownText = renderMarkdown(outcome);
  await writeFileAtomic(files.markdown, markdownText);
  const { renderHtml } = await import('./html.ts');
  await writeFileAtomic(files.html, renderHtml(outcome, pictures));
  return { ...files, markdownText };
}
