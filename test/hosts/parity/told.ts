import type { SettingRead } from '../../../src/settings/settings-read.ts';

/** What a call said of its settings. */
export interface Told {
  readonly settings: Readonly<Record<string, SettingRead>>;
  /** Where they are wrong. */
  readonly problems: readonly string[];
  /** The whole log, for a message. */
  readonly log: readonly string[];
}

interface Line {
  readonly event?: string;
  readonly settings?: Told['settings'];
  readonly problems?: readonly string[];
}

/** Reads a log of either format. */
export function toldIn(log: readonly string[]): Told {
  const lines = log.filter((line) => line.startsWith('{"level"')).map((line) => JSON.parse(line) as Line);
  const asJson = lines.find(({ event }) => event === 'settings')?.settings;
  const problems = lines.find(({ event }) => event === 'run-end')?.problems ?? [];
  return { settings: asJson ?? settingsInText(log), problems, log };
}

function settingsInText(log: readonly string[]): Told['settings'] {
  const found = log.map((line) =>
    /^ {2}debug: {3}([a-z0-9-]+): (?:(not set)|(.*\S)(?<! ms)(?: ms)? \(([^(]*)\))$/.exec(line),
  );
  return Object.fromEntries(
    found.flatMap((match) => {
      const [, name, unset, value = '', from = ''] = match ?? [];
      if (name === undefined) return [];
      const read = unset === undefined ? { value: JSON.parse(value) as unknown, from } : NOT_SET;
      return [[name, read] as const];
    }),
  );
}

const NOT_SET: SettingRead = { value: null, from: 'default' };
