import { expect, test } from 'vitest';
import type { RawSettings } from '../../src/settings/raw-settings.ts';
import { type SettingRow, variableOf } from '../../src/settings/row.ts';
import { SETTINGS } from '../../src/settings/spec.ts';
import { gatherStatements } from '../../src/settings/statements.ts';
import type { Written } from '../../src/settings/values.ts';

const NONE: RawSettings = { given: new Map(), givenAs: 'flag', environment: new Map(), problems: [] };
const LINES = ['  a  ', '', ' b c', '\t'];
const TEXT = '\n  x "y"\n  z \r\n';

function writtenOf(name: string, row: SettingRow, raw: Partial<RawSettings>): Written | undefined {
  const command = row.commands[0]!;
  return gatherStatements(SETTINGS, command, { ...NONE, ...raw }, undefined).statements.get(name)?.written;
}

test.each(Object.entries<SettingRow>(SETTINGS).filter(([, { faces }]) => (faces?.length ?? 5) > 1))(
  'blanks around %s mean the same, whichever way it comes',
  (name, row) => {
    const list = row.kind === 'list';
    const text = list ? LINES.join('\n') : TEXT;
    const expected = list ? ['a', 'b c'] : 'x "y"\n  z';
    const ways = (['input', 'parameter'] as const).map((givenAs) =>
      writtenOf(name, row, { givenAs, given: new Map([[name, text]]) }),
    );
    expect(ways).toEqual([expected, expected]);
    if (row.kind !== 'secret') {
      const flags = new Map([[name, list ? LINES : text]]);
      expect(writtenOf(name, row, { givenAs: 'flag', given: flags })).toEqual(expected);
    }
    expect(writtenOf(name, row, { environment: new Map([[variableOf(name), text]]) })).toEqual(expected);
  },
);
