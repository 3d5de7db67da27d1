import { styleText } from 'node:util';
import stringWidth from 'string-width';

export type Colour = Parameters<typeof styleText>[0];

/** How text is painted: `true` always, `false` never, undefined where standard output shows colours. */
export type Painting = boolean | undefined;

export function paint(colour: Colour, text: string, painting: Painting): string {
  if (painting === false) return text;
  return styleText(colour, text, { validateStream: painting === undefined, stream: process.stdout });
}

/** Rows of cells in columns two spaces apart, as wide as a terminal shows them (wide letters, no colours). */
export function renderColumns(
  rows: readonly (readonly string[])[],
  aligns: readonly ('left' | 'right')[],
  indent = '  ',
): readonly string[] {
  const widths = aligns.map((_, column) => Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ''))));
  return rows.map((row) =>
    (indent + row.map((cell, column) => pad(cell, widths[column] ?? 0, aligns[column])).join('  ')).trimEnd(),
  );
}

function pad(cell: string, width: number, align: 'left' | 'right' | undefined): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(cell)));
  return align === 'right' ? space + cell : cell + space;
}
