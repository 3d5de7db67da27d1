import { detectHost } from '../hosts/detect.ts';
import type { OpenedHost } from '../hosts/opened-host.ts';
import type { RawSettings } from '../settings/raw-settings.ts';
import { SETTINGS } from '../settings/spec.ts';
import { readValue, WRONG } from '../settings/values.ts';
import { saidInCall } from './said-in-call.ts';

/**
 * Where we run. What the call itself says of the default branch is a pull request's base where the service does not
 * tell it; the config file is not asked for that: it is the pull request's own.
 */
export async function findHost(raw: RawSettings): Promise<OpenedHost> {
  const name = 'default-branch';
  const said = saidInCall(raw, name);
  const branch = said === undefined ? WRONG : readValue(SETTINGS[name], said);
  return detectHost(branch === WRONG ? undefined : String(branch));
}
