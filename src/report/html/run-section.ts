import { counted } from '../../lib/counted.ts';
import type { Training } from '../../model/model.ts';
import { shownMetrics } from '../findings.ts';
import { describeDeclaration, describeEngine, formatBytes, formatDuration, formatMetric } from '../format.ts';
import type { Outcome } from '../outcome.ts';
import { type Content, code, html, type Markup, name } from './markup.ts';
import { details, section, table } from './section.ts';

/** What one needs to repeat the run or to doubt it: metrics in full, settings, steps, digests. */
export function renderRun(outcome: Outcome): Markup {
  return html`${renderMetrics(outcome)}${renderSkipped(outcome)}${renderSteps(outcome)}${renderSettings(outcome)}${renderIdentity(outcome)}`;
}

function renderMetrics({ evaluation }: Outcome): Markup | undefined {
  const { headlines, all } = shownMetrics(evaluation?.metrics ?? {});
  if (headlines.length === 0) return undefined;
  return section(
    'metrics',
    'Metrics',
    evaluation!.classes.length === 0
      ? 'Of the held-out items, each a query for the others nearest to it.'
      : 'Measured on the test items by the model as reloaded from its file.',
    html`<dl class="metrics">${headlines.map(([metric, value]) => html`<div><dt>${name(metric)}</dt><dd>${formatMetric(value)}</dd></div>`)}</dl>${all.length > 0 && details(`All ${counted(all.length, 'metric')}`, renderTable(all))}`,
  );
}

function renderTable(metrics: readonly (readonly [string, number])[]): Markup {
  return table(
    'Every metric about the whole',
    html`<tr><th scope="col">Metric</th><th scope="col" class="number">Value</th></tr>`,
    metrics.map(
      ([metric, value]) =>
        html`<tr><th scope="row">${name(metric)}</th><td class="number">${formatMetric(value)}</td></tr>`,
    ),
  );
}

function renderSkipped({ data }: Outcome): Markup | undefined {
  const skipped = data?.skipped ?? [];
  if (skipped.length === 0) return undefined;
  return section(
    'skipped',
    'Left out',
    `${counted(skipped.length, 'item')} could not be used and ${skipped.length === 1 ? 'was' : 'were'} skipped.`,
    table(
      'Items that were left out',
      html`<tr><th scope="col">Item</th><th scope="col">Reason</th></tr>`,
      skipped.map(({ id, reason }) => html`<tr><th scope="row">${code(id)}</th><td>${reason}</td></tr>`),
    ),
  );
}

function renderSteps({ steps, durationMs }: Outcome): Markup | undefined {
  if (steps.length === 0) return undefined;
  const whole = Math.max(
    1,
    steps.reduce((total, step) => total + step.durationMs, 0),
  );
  let from = 0;
  const measured = steps.some(({ peakMemoryBytes }) => peakMemoryBytes !== undefined);
  return section(
    'steps',
    'Steps',
    `${formatDuration(durationMs)} from start to end.${measured ? ' Memory: the most that the whole process held while the step ran.' : ''}`,
    table(
      'Steps and how long each took',
      html`<tr><th scope="col">Step</th><th scope="col" class="wide"><span class="unseen">When</span></th><th scope="col" class="number">Took</th>${measured && html`<th scope="col" class="number">Memory</th>`}</tr>`,
      steps.map((step) => {
        const start = (from / whole) * 100;
        const share = (step.durationMs / whole) * 100;
        from += step.durationMs;
        return html`<tr><th scope="row">${step.title}</th><td class="wide"><div class="span" style="--from:${start.toFixed(2)};--for:${share.toFixed(2)}"><i></i></div></td><td class="number">${formatDuration(step.durationMs)}</td>${measured && html`<td class="number">${step.peakMemoryBytes === undefined ? '–' : formatBytes(step.peakMemoryBytes)}</td>`}</tr>`;
      }),
      'steps',
    ),
  );
}

function renderSettings({ settings }: Outcome): Markup {
  return section(
    'settings',
    'Settings',
    settings.length === 0
      ? 'All at their defaults.'
      : 'What was set, and where; everything else is at its default.',
    settings.length > 0 &&
      table(
        'Settings that are not at their default',
        html`<tr><th scope="col">Setting</th><th scope="col">Value</th><th scope="col">From</th></tr>`,
        settings.map(
          ({ name: setting, value, source }) =>
            html`<tr><th scope="row">${name(setting)}</th><td>${code(value, 160)}</td><td>${name(source)}</td></tr>`,
        ),
        'settings',
      ),
  );
}

function renderIdentity(outcome: Outcome): Markup {
  const { engine, model, data, index, plan, tool, host } = outcome;
  const rows: readonly (readonly [string, Content])[] = [
    [
      'Model',
      model &&
        html`${name(model.name)}${model.version !== undefined && ` ${model.version}`}${model.versionReason !== undefined && html` <span class="small">(${model.versionReason})</span>`}`,
    ],
    ['Model digest', model && code(model.digest)],
    ['Declared as', model?.declaration && name(describeDeclaration(model.declaration), 120)],
    ['Training key', model?.training && code(model.training.key)],
    ['Training data', model?.training && code(model.training.dataFingerprint)],
    ['Recipe', model?.training && describeTraining(model.training)],
    ['All data', data && html`${code(data.fingerprint)} <span class="small">${name(data.folder, 80)}</span>`],
    ['Generation', (index ?? plan) && code((index ?? plan)!.generation)],
    ['Commit', host.commit !== undefined && code(host.commit)],
    ['Trace', outcome.traceId !== undefined && code(outcome.traceId)],
    ['Engine', engine && describeEngine(engine)],
    ['Made by', html`${tool.name} ${tool.version}, Node.js ${tool.node}`],
  ];
  return section(
    'identity',
    'Identity',
    'Digests in full: equal ones mean equal bytes.',
    html`<dl class="identity">${rows.filter(([, value]) => value !== undefined && value !== false).map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`,
  );
}

function describeTraining(training: Training): string {
  return `${training.recipe}, ${training.embeddingDimension} dimensions, engine ${training.engine} (numeric version ${training.engineNumericVersion}), seed ${training.seed}, batches of ${training.batchSize}, learning rate ${training.learningRate}, up to ${counted(training.epochs, 'epoch')}`;
}
