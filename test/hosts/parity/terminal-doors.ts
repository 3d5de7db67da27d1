import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { variableOf } from '../../../src/settings/row.ts';
import { runProgram } from '../../support/program.ts';
import { type Case, ROWS } from './cases.ts';
import { type Door, END_AFTER_SETTINGS, isBare, ownOf, variablesOf } from './door.ts';
import { eachOf, inFolder } from './processes.ts';
import { CONFIG_FILES } from './samples.ts';
import { type Told, toldIn } from './told.ts';

export const flags: Door = {
  name: 'terminal, flags',
  face: 'flag',
  origin: (name) => `--${name}`,
  call: (cases) =>
    eachOf(cases, (asked) =>
      tellOf(asked, {
        args: [...ownOf('flag', asked)].flatMap(([name, text]) => flagsOf(name, text)),
        env: variablesOf('flag', asked),
      }),
    ),
};

export const variables: Door = {
  name: 'terminal, variables',
  face: 'environment',
  origin: variableOf,
  call: (cases) =>
    eachOf(cases, (asked) => {
      const all = [...asked.given].map(([name, text]) => [variableOf(name), text] as const);
      return tellOf(asked, { env: Object.fromEntries(all) });
    }),
};

export const file: Door = {
  name: 'terminal, config file',
  face: 'file',
  origin: (_name, { given }) => `${given.get('config')?.trim() ?? CONFIG_FILES[0]}:`,
  call: (cases) =>
    eachOf(cases, (asked) =>
      tellOf(asked, { config: configOf(ownOf('file', asked)), env: variablesOf('file', asked) }),
    ),
};

/** A list's lines one by one; everything else as one value, in either form of flags. */
function flagsOf(name: string, text: string): readonly string[] {
  const { kind } = ROWS[name]!;
  if (kind === 'boolean' && /^(true|false)$/.test(text))
    return [text === 'true' ? `--${name}` : `--no-${name}`];
  if (kind === 'list') return text.split('\n').map((line) => `--${name}=${line}`);
  return kind !== 'boolean' && /^[\w ]/.test(text) ? [`--${name}`, text] : [`--${name}=${text}`];
}

function configOf(given: ReadonlyMap<string, string>): string {
  const lines = [...given].map(([name, text]) => {
    const several = ['list', 'choices'].includes(ROWS[name]!.kind) && text.includes('\n');
    const value = isBare(name, text) ? text : JSON.stringify(several ? text.split('\n') : text);
    return `${name}: ${value}\n`;
  });
  return lines.join('');
}

interface Call {
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly config?: string;
}

const tellOf = ({ command, given }: Case, { args = [], env, config = '' }: Call): Promise<Told> =>
  inFolder(async (cwd) => {
    await writeFile(join(cwd, given.get('config')?.trim() || CONFIG_FILES[0]), config);
    const { stderr } = await runProgram([command, ...args], {
      ...{ cwd, entry: 'bundle', env: { ...env, NODE_OPTIONS: END_AFTER_SETTINGS } },
    });
    return toldIn(stderr.split('\n'));
  });
