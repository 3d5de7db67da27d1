import { counted } from '../lib/counted.ts';
import { aliasMove, isPlanOnly, madeNew, smokeRows } from './findings.ts';
import { describeDeclaration, formatBytes, formatCount, formatDuration, formatFigure } from './format.ts';
import { smokeBlock } from './markdown-smoke.ts';
import { code, type Markdown, markdownTable, prose } from './markdown-text.ts';
import type { ModelOutcome, Outcome, PlanOutcome, VerificationOutcome } from './outcome.ts';
import { costs, describeCost } from './plan-text.ts';

const mostProbes = 40;
const mostDropped = 5;

/** Which generation readers have, and what changed. */
export function indexBlock(outcome: Outcome): Markdown | undefined {
  const { plan, index } = outcome;
  if (plan === undefined && index === undefined) return undefined;
  const facts = [
    ...(index === undefined ? [] : aliasFacts(outcome)),
    ...(plan === undefined ? [] : planFacts(plan, index === undefined)),
    index !== undefined &&
      index.embedded + index.copied > 0 &&
      `${counted(index.count, 'item')}: ${formatCount(index.embedded)} ${madeNew(outcome)}, ${formatCount(index.copied)} copied from the live generation.`,
    index !== undefined &&
      index.written + index.removed > 0 &&
      `Written: ${counted(index.written, 'record')}, removed: ${formatCount(index.removed)}${index.bytesSent > 0 ? `; ${formatBytes(index.bytesSent)} sent to the store` : ''}.`,
    index?.edited === true &&
      '**Readers saw the steps in between**: the live generation was edited in place.',
    index?.downtimeMs !== undefined &&
      `**Readers had no index for ${formatDuration(index.downtimeMs)}**: it was deleted, then built anew.`,
    index !== undefined &&
      index.dropped.length > 0 &&
      `Dropped: ${index.dropped
        .slice(0, mostDropped)
        .map((name) => code(name))
        .join(
          ', ',
        )}${index.dropped.length > mostDropped ? ` and ${index.dropped.length - mostDropped} more` : ''}.`,
    index !== undefined &&
      `Index ${code(index.index)} in ${prose(index.store, 120)}, distance ${prose(index.distance)}${plan === undefined ? '' : `, strategy ${prose(plan.strategy)}`}.`,
  ];
  const list = facts.filter(Boolean).map((fact) => `- ${fact}`);
  return `### Index${index === undefined ? ' (planned only)' : ''}\n\n${list.join('\n')}`;
}

function aliasFacts(outcome: Outcome): readonly (Markdown | false)[] {
  const index = outcome.index!;
  const { before, after } = aliasMove(outcome);
  const alias = code(index.alias);
  if (index.switched)
    return [
      `**${alias} now leads to ${code(index.generation)}**`,
      before === undefined
        ? 'Nothing was live before.'
        : `Before it: ${code(before)}${index.downtimeMs === undefined ? '' : ', which was deleted'}.`,
    ];
  if (index.edited)
    return [
      `**${alias} still leads to ${code(index.generation)}**: ${prose(index.reason ?? 'edited in place')}${index.revision === undefined ? '' : `, revision ${index.revision}`}.`,
    ];
  return [
    `**${alias} was not switched**${index.reason === undefined ? '.' : `: ${prose(index.reason)}`}`,
    after !== undefined && `Live: ${code(after)}.`,
    index.generation !== after &&
      `${isPlanOnly(outcome) ? 'Generation that would be built' : 'Generation of this run'}: ${code(index.generation)}.`,
  ];
}

function planFacts(plan: PlanOutcome, alone: boolean): readonly (Markdown | false)[] {
  if (plan.nothingToDo !== undefined) return [`Nothing to do: ${prose(plan.nothingToDo)}`];
  return [
    alone && `Generation that would be built: ${code(plan.generation)}.`,
    alone && plan.live !== undefined && `Live: ${code(plan.live)}.`,
    `Against live: ${formatCount(plan.add.count)} added, ${formatCount(plan.change.count)} changed, ${formatCount(plan.delete.count)} deleted, ${formatCount(plan.unchanged)} unchanged (${counted(plan.embed, 'new vector')}, ${formatCount(plan.copy)} to copy).`,
    costs(plan) && `Planned cost: ${prose(describeCost(plan))}.`,
  ];
}

/** What the probes said. */
export function verificationBlock({ passed, probes, metrics }: VerificationOutcome): Markdown {
  const others = probes.filter(({ smoke }) => smoke === undefined);
  const sorted = others.sort((a, b) => Number(a.passed) - Number(b.passed));
  const figures = Object.entries(metrics).slice(0, mostProbes);
  return [
    `### Verification: ${passed ? 'passed' : 'failed'}`,
    markdownTable(
      ['', 'Probe', 'What was found'],
      ['left', 'left', 'left'],
      sorted
        .slice(0, mostProbes)
        .map((probe) => [probe.passed ? '✅' : '❌', prose(probe.name, 80), prose(probe.detail)]),
    ),
    sorted.length > mostProbes && `… and ${counted(sorted.length - mostProbes, 'probe')} more.`,
    smokeBlock(smokeRows(probes)),
    figures.map(([name, value]) => `${code(name)} ${formatFigure(name, value)}`).join(' · '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The model version, why it is that, and where it came from. */
export function modelBlock(model: ModelOutcome): Markdown {
  const origin = {
    declared: 'declared, its vectors came ready',
    trained: `trained in this run${model.trainingMs === undefined ? '' : ` in ${formatDuration(model.trainingMs)}`}`,
    registered: 'taken from the registry, where an equal one was',
    candidate: 'taken from a candidate',
  }[model.origin];
  return [
    '### Model',
    [
      `- **${code(model.name)}${model.version === undefined ? '**, not registered' : ` ${prose(model.version)}**`}${model.versionReason === undefined ? '' : `: ${prose(model.versionReason)}`}`,
      `- ${origin}: ${describeOrigin(model)}`,
      `- digest ${code(model.digest)}`,
    ].join('\n'),
  ].join('\n\n');
}

function describeOrigin({ training, declaration }: ModelOutcome): Markdown {
  if (training === undefined) return prose(declaration === undefined ? '' : describeDeclaration(declaration));
  const { recipe, itemCount, history, seed, engine, engineNumericVersion } = training;
  return `recipe ${prose(recipe)}, ${counted(itemCount, 'item')}, ${counted(history.length, 'epoch')}, seed ${seed}, engine ${prose(engine)} (numeric version ${engineNumericVersion})`;
}
