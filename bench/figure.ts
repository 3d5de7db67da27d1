/** One thing that was measured, or why it was not. */
export interface Figure {
  readonly name: string;
  readonly value?: number;
  /** `images/s`, `s`, `MB`; absent for a ratio or a share. */
  readonly unit?: string;
  readonly note?: string;
}

/** Figures as aligned lines, a heading over each group. */
export function renderFigures(groups: ReadonlyMap<string, readonly Figure[]>): string {
  const all = [...groups.values()].flat();
  const nameWidth = Math.max(...all.map(({ name }) => name.length));
  const valueWidth = Math.max(...all.map(({ value }) => format(value).length));
  const unitWidth = Math.max(...all.map(({ unit }) => unit?.length ?? 0));
  const line = ({ name, value, unit = '', note = '' }: Figure): string =>
    `  ${name.padEnd(nameWidth)}  ${format(value).padStart(valueWidth)} ${unit.padEnd(unitWidth)}  ${note}`.trimEnd();
  return [...groups]
    .map(([title, figures]) => [title, ...figures.map(line), ''].join('\n'))
    .join('\n')
    .trimEnd();
}

/** Three or four digits that matter. */
function format(value: number | undefined): string {
  if (value === undefined) return '–';
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
