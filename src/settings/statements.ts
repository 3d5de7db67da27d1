import type { CommandName } from './commands.ts';
import type { ConfigFile } from './config-file.ts';
import { originOf, type RawSettings, type Statement } from './raw-settings.ts';
import { type Face, facesOf, type SettingTable, VARIABLE_PREFIX, variableOf } from './row.ts';
import { isEmpty, tidy } from './values.ts';
import { misplaced, notRead, unknown } from './wording.ts';

/** For each setting what counts, by precedence; and everything said that no setting could have meant. */
export function gatherStatements(
  table: SettingTable,
  command: CommandName,
  raw: RawSettings,
  file: ConfigFile | undefined,
): { readonly statements: ReadonlyMap<string, Statement>; readonly problems: readonly string[] } {
  const statements = new Map<string, Statement>();
  const problems: string[] = [];
  const offer = (name: string, offered: Statement) => {
    const row = Object.hasOwn(table, name) ? table[name] : undefined;
    const empty = isEmpty(offered.written);
    const statement = row === undefined ? offered : { ...offered, written: tidy(row.kind, offered.written) };
    if (row === undefined && (statement.from === 'file' || !empty))
      problems.push(unknown(name, statement, namesFor(table, statement.from)));
    if (row === undefined || empty) return;
    const direct = statement.from === raw.givenAs;
    if (!facesOf(row).includes(statement.from)) problems.push(misplaced(name, row, statement, raw.givenAs));
    else if (direct && !row.commands.includes(command)) problems.push(notRead(name, row, statement, command));
    else if (!statements.has(name)) statements.set(name, statement);
  };

  for (const [name, written] of raw.given)
    offer(name, { from: raw.givenAs, where: originOf(raw.givenAs, name), written });
  for (const [variable, written] of raw.environment)
    offer(nameOf(table, variable), { from: 'environment', where: variable, written });
  for (const { name, line, written } of file?.entries ?? [])
    offer(name, { from: 'file', where: `${file?.path}:${line}`, written });
  return { statements, problems };
}

const namesFor = (table: SettingTable, face: Face): readonly string[] =>
  Object.entries(table)
    .filter(([, row]) => facesOf(row).includes(face))
    .map(([name]) => name);

/** The setting that a variable stands for; for an unknown one, the name that it would have. */
function nameOf(table: SettingTable, variable: string): string {
  const name = variable.slice(VARIABLE_PREFIX.length).toLowerCase().replaceAll('_', '-');
  const found = Object.entries(table).find(
    ([known, row]) => variableOf(known) === variable || row.variable === variable,
  );
  return found?.[0] ?? name;
}
