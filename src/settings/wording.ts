import type { CommandName } from './commands.ts';
import type { Statement } from './raw-settings.ts';
import { type DirectFace, type Face, facesOf, parameterOf, type SettingRow, variableOf } from './row.ts';
import { didYouMean } from './suggest.ts';
import { expectation, type Written, wordsOf } from './values.ts';

// Each problem is one line: the setting, the value, where it came from, what would be right.

export const unknown = (name: string, { from, where }: Statement, known: readonly string[]): string =>
  `unknown setting \`${name}\` (${where})${didYouMean(name, known, from === 'parameter' ? parameterOf : undefined)}`;

export function misplaced(name: string, row: SettingRow, { where }: Statement, givenAs: DirectFace): string {
  const why = row.kind === 'secret' ? 'a secret, which others could read there' : 'not taken from there';
  const places = placesFor(row, givenAs);
  const shared = row.variable === undefined ? '' : `\`${row.variable}\` or `;
  const advice = places.length === 0 ? 'leave it out' : `give it as ${shared}${ways(name, places, ' or ')}`;
  return `\`${name}\` (${where}) is ${why}; ${advice}`;
}

export function notRead(name: string, row: SettingRow, { where }: Statement, command: CommandName): string {
  const readers = row.commands.map((other) => `\`${other}\``).join(', ');
  const shared = facesOf(row).filter((face) => face === 'environment' || face === 'file');
  const elsewhere =
    shared.length === 0 ? '' : `, or set it where every command looks: ${ways(name, shared, ', ')}`;
  return `\`${name}\` (${where}) is not read by \`${command}\`, but by ${readers}; leave it out${elsewhere}`;
}

export function wrongValue(name: string, row: SettingRow, { where, written }: Statement): string {
  const shown = row.kind === 'secret' ? 'what is there' : quote(written);
  const near = nearestOf(row, written);
  return `\`${name}\`: expected ${expectation(row)}, not ${shown} (${where})${near}`;
}

function nearestOf(row: SettingRow, written: Written): string {
  if (row.kind === 'enum' && row.otherwise !== undefined) return `; ${row.otherwise}`;
  if (row.kind === 'enum' && typeof written === 'string') return didYouMean(written, row.values);
  const stranger =
    row.kind === 'choices' ? wordsOf(written).find((word) => !row.values.includes(word)) : undefined;
  return row.kind === 'choices' && stranger !== undefined ? didYouMean(stranger, row.values) : '';
}

export function missing(name: string, row: SettingRow, command: CommandName, givenAs: DirectFace): string {
  const others = (['input', 'parameter', 'flag'] as const).filter((face) => face !== givenAs);
  const faces = facesOf(row).filter((face) => !others.some((other) => other === face));
  return `\`${name}\` is not set; \`${command}\` needs it: ${ways(name, faces, ', ')}`;
}

/** Where it may be given instead: an orb's parameter to who calls the orb, else inputs and flags. */
const placesFor = (row: SettingRow, givenAs: DirectFace): readonly Face[] =>
  facesOf(row).filter((face) =>
    givenAs === 'parameter' ? face !== 'input' && face !== 'flag' : face !== 'parameter',
  );

function ways(name: string, faces: readonly Face[], separator: string): string {
  const texts = {
    input: `input \`${name}\``,
    parameter: `parameter \`${parameterOf(name)}\``,
    flag: `\`--${name}\``,
    environment: `\`${variableOf(name)}\``,
    file: `\`${name}:\` in the config file`,
  };
  return faces.map((face) => texts[face]).join(separator);
}

function quote(written: Written): string {
  const text = JSON.stringify(written);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
