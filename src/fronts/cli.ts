import { EXIT } from '../lib/errors.ts';
import { COMMAND_NAMES } from '../settings/commands.ts';
import { readCommandLine } from './flags.ts';
import { variablesIn } from './variables.ts';
import { VERSION } from './version.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The command line: `vector-index <command> [--setting value …]`.
 * @returns the exit code
 */
export async function runCli(args: readonly string[], env: Environment): Promise<number> {
  const line = readCommandLine(args);
  if (line.version) {
    process.stdout.write(`${VERSION}\n`);
    return EXIT.done;
  }
  if (line.help || line.word === 'help') {
    const { commandHelp, generalHelp } = await import('../settings/help.ts');
    process.stdout.write(line.command === undefined ? generalHelp() : commandHelp(line.command));
    return EXIT.done;
  }
  if (line.command === undefined) {
    process.stderr.write(await misuse(line.word));
    return EXIT.badInput;
  }
  const { start } = await import('./start.ts');
  const { findHost } = await import('./find-host.ts');
  const { given, problems } = line;
  const raw = { given, givenAs: 'flag', environment: variablesIn(env), problems } as const;
  return start(line.command, raw, await findHost(raw));
}

async function misuse(word: string | undefined): Promise<string> {
  const list = `The commands are ${COMMAND_NAMES.join(', ')}; vector-index --help says more.\n`;
  if (word === undefined) return `error[settings.invalid]: No command. ${list}`;
  const { didYouMean } = await import('../settings/suggest.ts');
  return `error[settings.invalid]: Unknown command ${JSON.stringify(word)}${didYouMean(word, COMMAND_NAMES)}\n${list}`;
}
