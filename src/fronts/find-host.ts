import { detectHost } from '../hosts/detect.ts';
import type { OpenedHost } from '../hosts/opened-host.ts';
import type { RawSettings } from '../settings/raw-settings.ts';
import { variableOf } from '../settings/row.ts';
import { SETTINGS } from '../settings/spec.ts';
import { isEmpty, readValue, WRONG } from '../settings/values.ts';

/**
 * Where we run. What the call itself says of the default branch is a pull request's base where the service does not
 * tell it; the config file is not asked for that: it is the pull request's own.
 */
export async function findHost({ given, environment }: RawSettings): Promise<OpenedHost> {
  const name = 'default-branch';
  const said = [given.get(name), environment.get(variableOf(name))].find(
    (written) => written !== undefined && !isEmpty(written),
  );
  const branch = said === undefined ? WRONG : readValue(SETTINGS[name], said);
  return detectHost(branch === WRONG ? undefined : String(branch));
}
