import type { Host } from './hosts/host.ts';
import type { CommandName } from './settings/commands.ts';
import type { Settings, SettingSources } from './settings/settings.ts';

export interface Invocation {
  readonly command: CommandName;
  readonly settings: Settings;
  readonly sources: SettingSources;
  readonly host: Host;
  readonly signal: AbortSignal;
  readonly version: string;
}

/** Stands here until the commands do. */
export async function runCommand({ command }: Invocation): Promise<number> {
  throw new Error(`${command} is not there yet`);
}
