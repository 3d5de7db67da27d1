import { scaleLinear } from 'd3-scale';
import { formatMetric } from '../format.ts';
import { html, type Markup } from './markup.ts';

interface Line {
  readonly name: string;
  /** `first` is drawn solid, `second` dashed with rings. */
  readonly kind: 'first' | 'second';
  /** One a step, from step 1; undefined where there is none. */
  readonly values: readonly (number | undefined)[];
}

export interface LineChart {
  readonly id: string;
  readonly title: string;
  /** What a screen reader says instead of the picture. */
  readonly description: string;
  readonly lines: readonly Line[];
  /** Values that the vertical axis must reach, such as 0 for a loss and 1 for an accuracy. */
  readonly reach: readonly number[];
}

const width = 420;
const height = 250;
const area = { left: 38, right: width - 112, top: 14, bottom: height - 34 };

/** Lines over epochs as an SVG that takes its colours from the page. */
export function renderLineChart(chart: LineChart): Markup {
  const values = chart.lines.flatMap((line) => line.values.filter((value) => value !== undefined));
  const steps = Math.max(1, ...chart.lines.map((line) => line.values.length));
  const extent = [...values, ...chart.reach];
  const x = scaleLinear(steps === 1 ? [0, 2] : [1, steps], [area.left, area.right]);
  const y = scaleLinear([Math.min(...extent), Math.max(...extent)], [area.bottom, area.top]).nice(5);
  const format = y.tickFormat(5);
  const marks =
    steps <= 12
      ? Array.from({ length: steps }, (_, i) => i + 1)
      : [1, ...x.ticks(6).filter((tick) => Number.isInteger(tick) && tick > 1)];
  return html`
<figure class="chart">
<figcaption>${chart.title}</figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${chart.id}-title ${chart.id}-description">
<title id="${chart.id}-title">${chart.title}</title><desc id="${chart.id}-description">${chart.description}</desc>
${y.ticks(5).map((tick) => html`<line class="grid" x1="${area.left}" x2="${area.right}" y1="${at(y(tick))}" y2="${at(y(tick))}"/><text class="tick" x="${area.left - 8}" y="${at(y(tick))}" dy=".35em" text-anchor="end">${format(tick)}</text>`)}
${marks.map((tick) => html`<text class="tick" x="${at(x(tick))}" y="${area.bottom + 18}" text-anchor="middle">${tick}</text>`)}
<text class="tick" x="${area.right + 12}" y="${area.bottom + 18}">epoch</text>
${chart.lines.map((line) => renderLine(line, x, y))}
${endLabels(chart.lines, y).map(({ line, last, top }) => html`<text class="label ${line.kind}" x="${area.right + 12}" y="${at(top)}" dy=".35em">${formatMetric(last)} <tspan>${line.name}</tspan></text>`)}
</svg>
</figure>`;
}

type Scale = (value: number) => number;

function renderLine({ kind, values }: Line, x: Scale, y: Scale): Markup {
  const points = values.flatMap((value, i) =>
    value === undefined ? [] : [[at(x(i + 1)), at(y(value))] as const],
  );
  const dots = points.length <= 24 ? points : points.slice(-1);
  return html`<g class="line ${kind}"><polyline points="${points.map((point) => point.join(',')).join(' ')}"/>${dots.map(([cx, cy]) => html`<circle cx="${cx}" cy="${cy}" r="2.6"/>`)}</g>`;
}

/** Where the lines' labels stand: at their last values, moved apart where they would overlap. */
function endLabels(
  lines: readonly Line[],
  y: Scale,
): readonly { readonly line: Line; readonly last: number; readonly top: number }[] {
  const gap = 16;
  const labels = lines
    .flatMap((line) => {
      const last = line.values.findLast((value) => value !== undefined);
      return last === undefined ? [] : [{ line, last, top: y(last) }];
    })
    .sort((a, b) => a.top - b.top);
  const [upper, lower] = labels;
  if (upper === undefined || lower === undefined || lower.top - upper.top >= gap) return labels;
  const middle = Math.min((upper.top + lower.top) / 2, area.bottom - gap / 2);
  return [
    { ...upper, top: middle - gap / 2 },
    { ...lower, top: middle + gap / 2 },
  ];
}

/** Two decimals are finer than any screen, and keep the bytes few. */
function at(position: number): number {
  return Math.round(position * 100) / 100;
}
