import type { RawSettings } from '../settings/raw-settings.ts';
import { variableOf } from '../settings/row.ts';
import { isEmpty, type Written } from '../settings/values.ts';

/** What the call itself says of a setting, before it is judged: as it was given, else by its variable. A blank says nothing. */
export const saidInCall = (
  { given, environment }: Pick<RawSettings, 'given' | 'environment'>,
  name: string,
): Written | undefined =>
  [given.get(name), environment.get(variableOf(name))].find(
    (written) => written !== undefined && !isEmpty(written),
  );
