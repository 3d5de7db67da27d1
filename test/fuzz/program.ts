import { Writable } from 'node:stream';
import { openTerminal } from '../../src/hosts/terminal.ts';
import type { CommandName } from '../../src/settings/commands.ts';
import { parseSettings } from '../../src/settings/parse.ts';
import { runCommand } from '../../src/wiring.ts';

/** A command as the program runs it, in this process; what it prints goes nowhere. */
export async function runHere(
  command: CommandName,
  given: Readonly<Record<string, string>>,
  cwd: string,
): Promise<number> {
  const raw = {
    given: new Map(Object.entries(given)),
    givenAs: 'flag',
    environment: new Map(),
    problems: [],
  } as const;
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const host = await openTerminal(nowhere as NodeJS.WriteStream, cwd);
  const parsed = parseSettings(command, raw, undefined, { cores: 1 });
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = () => true;
  try {
    const { signal } = new AbortController();
    return await runCommand({ command, ...parsed, host, signal, traceId: '0'.repeat(32), version: '0' });
  } finally {
    process.stdout.write = write;
  }
}
