import { counted } from '../lib/counted.ts';
import { shortDigest } from '../lib/digest.ts';
import { describeEngine, formatBytes, formatCount, formatDuration } from './format.ts';
import { judgedByLines } from './judged-by.ts';
import { indexBlock, modelBlock, verificationBlock } from './markdown-index.ts';
import { gateBlock, metricsBlock, mistakesBlock } from './markdown-results.ts';
import { code, folded, type Markdown, markdownTable, prose } from './markdown-text.ts';
import type { JudgedBy, Outcome } from './outcome.ts';
import { statusOf } from './status.ts';

const mostCharacters = 60_000;
const mostLines = 20;

/**
 * `report.md`, which is the job summary and the pull request's comment too: the verdict first, then what it rests on.
 * Always under 60,000 characters: a part that would go beyond is left out, and the text says so.
 */
export function renderMarkdown(outcome: Outcome): Markdown {
  const { verdict, judgedBy, evaluation, model, verification } = outcome;
  const failed = verdict !== undefined && verdict.judgement !== 'pass';
  const mistakes = evaluation && mistakesBlock(evaluation, failed);
  const blocks = [
    errorBlock(outcome),
    warningsBlock(outcome),
    verdict && gateBlock(verdict),
    judgedBy && judgedByBlock(judgedBy),
    failed && mistakes,
    evaluation && metricsBlock(evaluation),
    indexBlock(outcome),
    verification && verificationBlock(verification),
    model && modelBlock(model),
    !failed && mistakes,
    settingsBlock(outcome),
    stepsBlock(outcome),
  ];
  return `${assemble(headBlock(outcome), blocks, footBlock(outcome))}\n`;
}

function assemble(
  head: Markdown,
  blocks: readonly (Markdown | false | undefined)[],
  foot: Markdown,
): Markdown {
  const note = '… Parts were left out here because they are long; `report.html` and `report.json` have them.';
  const kept = [head];
  let room = mostCharacters - head.length - foot.length - note.length - 100;
  let cut = false;
  for (const block of blocks) {
    if (block === false || block === undefined) continue;
    if (block.length + 2 > room) {
      cut = true;
      continue;
    }
    kept.push(block);
    room -= block.length + 2;
  }
  return [...kept, ...(cut ? [note] : []), foot].join('\n\n');
}

function headBlock(outcome: Outcome): Markdown {
  const status = statusOf(outcome);
  const { commit, branch, pullRequest } = outcome.host;
  const facts = [
    `**${status.label}**`,
    code(outcome.command),
    pullRequest !== undefined && `for pull request #${pullRequest}`,
    pullRequest === undefined && branch !== undefined && `on ${code(branch)}`,
    commit !== undefined && `at ${code(commit.slice(0, 10))}`,
    formatDuration(outcome.durationMs),
  ];
  return `## ${status.tone === 'bad' ? '❌' : '✅'} ${prose(outcome.headline)}\n\n${facts.filter(Boolean).join(' · ')}`;
}

/** A pull request that is judged by what it would be judged by anyway needs one line. */
function judgedByBlock(judgedBy: JudgedBy): Markdown {
  const [first, ...others] = judgedByLines(judgedBy);
  const head = prose(first ?? '');
  return others.length === 0 ? head : [`**${head}**`, '', ...listed(others)].join('\n');
}

function errorBlock({ error }: Outcome): Markdown | undefined {
  if (error === undefined) return undefined;
  return quote('CAUTION', [
    `${prose(error.message, 600)} (${code(error.code)})`,
    ...listed(error.problems),
    ...(error.fix === undefined ? [] : ['', `**What to do:** ${prose(error.fix, 600)}`]),
  ]);
}

function warningsBlock({ warnings, data }: Outcome): Markdown | undefined {
  const skipped = data?.skipped ?? [];
  const all = [
    ...warnings,
    ...(skipped.length > 0
      ? [
          `${counted(skipped.length, 'item')} could not be used and ${skipped.length === 1 ? 'was' : 'were'} skipped.`,
        ]
      : []),
  ];
  return all.length === 0 ? undefined : quote('WARNING', listed(all));
}

function listed(texts: readonly string[]): readonly Markdown[] {
  const rest = texts.length - mostLines;
  return [
    ...texts.slice(0, mostLines).map((text) => `- ${prose(text, 300)}`),
    ...(rest > 0 ? [`- … and ${formatCount(rest)} more`] : []),
  ];
}

function quote(kind: 'CAUTION' | 'WARNING', lines: readonly Markdown[]): Markdown {
  return [`> [!${kind}]`, ...lines.map((line) => `> ${line}`.trimEnd())].join('\n');
}

function settingsBlock({ settings }: Outcome): Markdown | undefined {
  if (settings.length === 0) return undefined;
  const rest = settings.length - 2 * mostLines;
  const table = markdownTable(
    ['Setting', 'Value', 'From'],
    ['left', 'left', 'left'],
    settings
      .slice(0, 2 * mostLines)
      .map(({ name, value, source }) => [code(name), code(value, 120), prose(source, 80)]),
  );
  return folded('Settings that were set', rest > 0 ? `${table}\n\n… and ${formatCount(rest)} more.` : table);
}

function stepsBlock({ steps }: Outcome): Markdown | undefined {
  if (steps.length === 0) return undefined;
  const table = markdownTable(
    ['Step', 'Took', 'Memory'],
    ['left', 'right', 'right'],
    steps
      .slice(0, 2 * mostLines)
      .map(({ title, durationMs, peakMemoryBytes }) => [
        prose(title, 80),
        formatDuration(durationMs),
        peakMemoryBytes === undefined ? '–' : formatBytes(peakMemoryBytes),
      ]),
  );
  return folded('Steps', table);
}

function footBlock({ engine, model, data, index, plan, host, durationMs, tool }: Outcome): Markdown {
  const generation = (index ?? plan)?.generation;
  const facts = [
    model && `model ${code(shortDigest(model.digest))}`,
    model?.training && `training data ${code(shortDigest(model.training.dataFingerprint))}`,
    data && `data ${code(shortDigest(data.fingerprint))}`,
    generation !== undefined && `generation ${code(generation)}`,
    host.commit !== undefined && `commit ${code(host.commit)}`,
    `took ${formatDuration(durationMs)}`,
    `${tool.name} ${prose(tool.version)}, Node.js ${prose(tool.node)}`,
    engine && `engine ${prose(describeEngine(engine))}`,
  ];
  return `<sub>${facts.filter(Boolean).join(' · ')}</sub>`;
}
