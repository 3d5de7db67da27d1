import { EXIT } from '../lib/errors.ts';
import { CI_COMMANDS, isCommand } from '../settings/commands.ts';
import { facesOf, type SettingRow } from '../settings/row.ts';
import { SETTINGS } from '../settings/spec.ts';
import { didYouMean } from '../settings/suggest.ts';
import { expectation } from '../settings/values.ts';
import { findHost } from './find-host.ts';
import { start } from './start.ts';
import { variablesIn } from './variables.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const PREFIX = 'INPUT_';

/**
 * A step of a GitHub workflow: settings come as inputs.
 * @returns the exit code
 */
export async function runAction(env: Environment): Promise<number> {
  const given = await readInputs(env);
  const raw = { given, givenAs: 'input', environment: variablesIn(env), problems: [] } as const;
  const command = given.get('command')?.trim() || SETTINGS.command.default;
  const host = await findHost(raw);
  if (isCommand(command) && command !== 'init') return start(command, raw, host);
  // Which of the other inputs are right depends on the command.
  const expected = `expected ${expectation(SETTINGS.command)}, not ${JSON.stringify(command)} (input command)`;
  const message = `\`command\`: ${expected}${didYouMean(command, CI_COMMANDS)}`;
  host.annotate({ level: 'error', code: 'settings.invalid', message });
  return EXIT.badInput;
}

/** Inputs by setting name; the runner hands every declared one over, an empty text where it was not set. */
async function readInputs(env: Environment): Promise<ReadonlyMap<string, string>> {
  const core = await import('@actions/core');
  const given = new Map<string, string>();
  for (const [name, row] of Object.entries<SettingRow>(SETTINGS))
    if (facesOf(row).includes('input'))
      // As it is: what blanks mean is for the settings to say, the same for every front.
      given.set(name, core.getInput(name, { trimWhitespace: false }));
  const unknown = Object.entries(env)
    .filter(([variable, value]) => variable.startsWith(PREFIX) && value !== '')
    .map(([variable, value]) => [variable.slice(PREFIX.length).toLowerCase(), value ?? ''] as const)
    .filter(([name]) => !given.has(name));
  return new Map([...given, ...unknown]);
}
