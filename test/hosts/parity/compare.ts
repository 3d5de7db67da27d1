import { variableOf } from '../../../src/settings/row.ts';
import { readValue } from '../../../src/settings/values.ts';
import { type Case, ROWS } from './cases.ts';
import { type Door, takes } from './door.ts';
import { SECRET } from './samples.ts';
import type { Told } from './told.ts';

/** What came of a case at a door that is not what was given there; none where all is well. */
export function mistakes(door: Door, asked: Case, told: Told): readonly string[] {
  if (told.problems.length > 0) return told.problems;
  const { given } = asked;
  const found: string[] = [];
  for (const [name, text] of given) {
    if (text.trim() === '') continue;
    const read = told.settings[name];
    const wanted = wantedValue(name, text, given);
    const origin = takes(door.face, name) ? door.origin(name, asked) : variableOf(name);
    if (JSON.stringify(read?.value) !== JSON.stringify(wanted))
      found.push(`${name} is ${JSON.stringify(read?.value)}, and ${JSON.stringify(wanted)} was given`);
    if (read?.from.replace(/(?<=\.yml:)\d+$/, '') !== origin)
      found.push(`${name} comes from ${read?.from}, and was given as ${origin}`);
  }
  for (const [name, { from }] of Object.entries(told.settings))
    if ((given.get(name) ?? '').trim() === '' && from !== 'default')
      found.push(`${name} comes from ${from}, and was not given`);
  if (told.log.join('\n').includes(SECRET)) found.push('a secret is in the log');
  return found;
}

/** Secrets are stars wherever they stand. */
function wantedValue(name: string, text: string, given: Case['given']): unknown {
  const row = ROWS[name]!;
  if (row.kind === 'secret') return '***';
  const value = readValue(row, text);
  const hidden = [...given].some(([other, secret]) => ROWS[other]!.kind === 'secret' && secret === SECRET);
  return hidden && typeof value === 'string' ? value.replaceAll(SECRET, '***') : value;
}

/** Values alone, of settings that both doors have. */
export const valuesOf = ({ settings }: Told): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(settings).map(([name, { value }]) => [name, value]));

/** What is wrong, but for where it was said. */
export const problemsOf = ({ problems }: Told): readonly string[] =>
  problems.map((problem) =>
    problem.replace(/ \((?:input|parameter|--|VECTOR_INDEX_|vector-index\.yml)[^()]*\)/g, ''),
  );
