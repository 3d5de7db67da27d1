import { resolve } from 'node:path';
import type { ImagePlace } from '../data/read-image.ts';
import { pictureOf } from '../data/thumbnail.ts';
import { describeError } from '../lib/errors.ts';
import { renderMarkdown } from '../report/markdown.ts';
import type { Outcome, Pictures } from '../report/outcome.ts';
import { renderSummary } from '../report/terminal.ts';
import { type ReportFiles, reportFiles, writeReports } from '../report/write.ts';
import { type SettingSources, settingsGiven } from '../settings/settings.ts';
import type { Context } from './context.ts';
import { outputsOf } from './run-outputs.ts';

interface Facts {
  readonly command: string;
  readonly sources: SettingSources;
  readonly version: string;
  readonly traceId: string;
  readonly exitCode: number;
  readonly startedAt: Date;
  readonly durationMs: number;
}

/** The outcome as files, outputs, the host's summary and a short table. */
export async function finishReport(context: Context, facts: Facts): Promise<void> {
  const { settings, host, draft } = context;
  const outcome = outcomeOf(context, facts);
  const markdown = renderMarkdown(outcome);
  const files = await writeFiles(context, outcome, markdown);
  await host.outputs(outputsOf(outcome, draft.newVersion, files && resolve(files.html)));
  await host.summary(markdown);
  if (settings.json) context.print(`${JSON.stringify(outcome)}\n`);
  else if (draft.error === undefined && settings.logFormat === 'json') context.log.info(outcome.headline);
  else if (draft.error === undefined) context.print(renderSummary(outcome, files));
}

/** What a run has done stays done when no report of it can be kept. */
async function writeFiles(
  context: Context,
  outcome: Outcome,
  markdown: string,
): Promise<ReportFiles | undefined> {
  const { draft, settings } = context;
  const { out } = settings;
  try {
    const outputs = outputsOf(outcome, draft.newVersion, resolve(reportFiles(out).html));
    const pictures = await takePictures(context, outcome);
    return await writeReports(out, { outcome, markdown, pictures, outputs, modelName: context.modelName });
  } catch (error) {
    context.log.warn(`The report could not be written to ${out}: ${describeError(error)}`);
    return undefined;
  }
}

function outcomeOf({ settings, host, draft }: Context, facts: Facts): Outcome {
  const { headline = 'Done.', files: _, elapsedMs: _elapsed, newVersion: _new, ...parts } = draft;
  const { name, branch, commit, pullRequest } = host.event;
  return {
    schemaVersion: 1,
    tool: { name: 'vector-index-action', version: facts.version, node: process.versions.node },
    command: facts.command,
    exitCode: facts.exitCode,
    headline,
    startedAt: facts.startedAt.toISOString(),
    durationMs: facts.durationMs,
    traceId: facts.traceId,
    host: {
      ...{ name: host.name, event: name },
      ...(commit === undefined ? {} : { commit }),
      ...(branch === undefined ? {} : { branch }),
      ...(pullRequest === undefined ? {} : { pullRequest }),
    },
    settings: settingsGiven(facts.sources),
    dryRun: settings.dryRun,
    ...parts,
  };
}

const PICTURE_SIDE = 96;

async function takePictures({ draft }: Context, { evaluation }: Outcome): Promise<Pictures> {
  const { data, testData } = draft.files;
  const neighbours = evaluation?.neighbours ?? [];
  const tested = [...(evaluation?.worstItems ?? []), ...neighbours.map(({ query }) => query)];
  return {
    test: await picturesOf(tested, testData.size > 0 ? testData : data),
    training: await picturesOf(
      neighbours.flatMap(({ matches }) => matches),
      data,
    ),
  };
}

async function picturesOf(
  items: readonly { readonly id: string }[],
  files: ReadonlyMap<string, ImagePlace>,
): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  for (const { id } of items) {
    const place = files.get(id);
    if (place === undefined || pictures.has(id)) continue;
    // A file that is gone by now leaves a gap in the page; what the run did stands.
    const picture = await pictureOf(place, PICTURE_SIDE).catch(() => undefined);
    if (picture !== undefined) pictures.set(id, picture);
  }
  return pictures;
}
