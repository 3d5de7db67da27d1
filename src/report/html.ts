import { renderClasses } from './html/classes-section.ts';
import { renderConfusion } from './html/confusion-section.ts';
import { renderFigures } from './html/figures.ts';
import { renderGate } from './html/gate-section.ts';
import { renderHead, renderNotices } from './html/head.ts';
import { renderIndex } from './html/index-section.ts';
import { renderJudgedBy } from './html/judged-by-section.ts';
import { renderLearning } from './html/learning-section.ts';
import { html, trusted } from './html/markup.ts';
import { renderMistakes } from './html/mistakes-section.ts';
import { renderNeighbours } from './html/neighbours-section.ts';
import { renderRun } from './html/run-section.ts';
import { style } from './html/style.ts';
import type { Outcome, Pictures } from './outcome.ts';
import { statusOf } from './status.ts';
import { shorten } from './visible.ts';

/**
 * `report.html`: one page that needs nothing else, neither network nor scripts. Equal arguments give equal bytes.
 * @param pictures thumbnails of the items that the outcome names; one that is missing leaves an empty frame
 */
export function renderHtml(outcome: Outcome, pictures: Pictures): string {
  const { evaluation, model, verdict } = outcome;
  const status = statusOf(outcome);
  const mistakes = evaluation && renderMistakes(evaluation, pictures);
  const failed = verdict !== undefined && verdict.judgement !== 'pass';
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${status.mark} ${status.label}: ${shorten(outcome.headline, 120)}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body>
<main>
${renderHead(outcome)}
${renderNotices(outcome)}
${renderFigures(outcome)}
${verdict && renderGate(verdict)}
${failed && mistakes}
${outcome.judgedBy && renderJudgedBy(outcome.judgedBy)}
${renderIndex(outcome)}
${evaluation && renderNeighbours(evaluation, pictures)}
${model && renderLearning(model)}
${evaluation && renderConfusion(evaluation)}
${!failed && mistakes}
${renderClasses(outcome)}
${renderRun(outcome)}
</main>
<footer><p>${outcome.tool.name} ${outcome.tool.version}. The same figures for machines: report.json, schema version ${outcome.schemaVersion}.</p></footer>
</body>
</html>
`;
  return page.text;
}
