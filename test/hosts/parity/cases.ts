import { CI_COMMANDS, type CommandName } from '../../../src/settings/commands.ts';
import { facesOf, type SettingRow } from '../../../src/settings/row.ts';
import { SETTINGS } from '../../../src/settings/spec.ts';
import { fitting, type Given } from './fitting.ts';
import { samplesOf, wrongSampleOf } from './samples.ts';

/** One call of a command. */
export interface Case {
  readonly id: string;
  readonly command: CommandName;
  readonly given: Given;
}

export const ROWS: Readonly<Record<string, SettingRow>> = SETTINGS;

/** What CI can say to a command. */
export const namesFor = (command: CommandName): readonly string[] =>
  Object.entries(ROWS)
    .filter(([name, row]) => name !== 'command' && row.commands.includes(command))
    .filter(([, row]) => facesOf(row).includes('input') || facesOf(row).includes('environment'))
    .map(([name]) => name);

/** How often each setting is given to each command at least. */
const TURNS = 2;
const MOST_TURNS = 40;

/** Every sample of every setting at least once, and every setting of a command at least twice. */
export function goodCases(): readonly Case[] {
  const samples = new Map(Object.entries(ROWS).map(([name, row]) => [name, samplesOf(name, row)]));
  const used = new Map<string, number>();
  return CI_COMMANDS.flatMap((command) => {
    const names = namesFor(command);
    const times = new Map(names.map((name) => [name, 0]));
    const wanting = (name: string): boolean =>
      (times.get(name) ?? 0) < TURNS || (used.get(name) ?? 0) < (samples.get(name)?.length ?? 0);
    const cases: Case[] = [];
    for (let turn = 0; names.some(wanting); turn++) {
      if (turn === MOST_TURNS)
        throw new Error(`${command} is never given ${names.filter(wanting).join(', ')}`);
      const all = new Map(
        names.map((name) => {
          const texts = samples.get(name) ?? [];
          return [name, texts[(used.get(name) ?? 0) % texts.length] ?? ''] as const;
        }),
      );
      const kept = fitting(all, turn);
      for (const name of kept) {
        times.set(name, (times.get(name) ?? 0) + 1);
        used.set(name, (used.get(name) ?? 0) + 1);
      }
      const given = new Map([...all].filter(([name]) => kept.includes(name)));
      cases.push({ id: `${command}-${turn}`, command, given });
    }
    return cases;
  });
}

/** Everything written, and nothing said; of a secret, a name is what the orb is given. */
export function blankCase(): Case {
  const names = namesFor('run').filter((name) => ROWS[name]!.kind !== 'secret');
  const given = names.map((name, i) => [name, i % 2 === 0 ? '' : '  '] as const);
  const needed = { data: 'data', 'log-format': 'json', 'log-level': 'debug', config: 'vector-index.yml' };
  return { id: 'blank', command: 'run', given: new Map([...given, ...Object.entries(needed)]) };
}

/** Every setting wrong that can be; `doctor` goes on where settings are wrong. */
export function wrongCases(): readonly Case[] {
  return CI_COMMANDS.filter((command) => command !== 'doctor').map((command) => {
    const wrong = namesFor(command).flatMap((name) => {
      const text = ['config', 'log-format'].includes(name) ? undefined : wrongSampleOf(ROWS[name]!);
      return text === undefined ? [] : [[name, text] as const];
    });
    return { id: `${command}-wrong`, command, given: new Map([...wrong, ['log-format', 'json']]) };
  });
}
