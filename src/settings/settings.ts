import { badInput } from '../lib/errors.ts';
import { type Face, keyOf } from './row.ts';
import type { SETTINGS } from './spec.ts';

type Table = typeof SETTINGS;

/** `test-split` */
export type SettingName = keyof Table;

/** `testSplit` */
export type KeyOf<Name extends string> = Name extends `${infer Head}-${infer Rest}`
  ? `${Head}${Capitalize<KeyOf<Rest>>}`
  : Name;

type ValueOf<Row> = Row extends { kind: 'string' | 'path' | 'secret' }
  ? string
  : Row extends { kind: 'integer' | 'number' | 'duration' }
    ? number
    : Row extends { kind: 'enum'; values: readonly (infer Value)[] }
      ? Value
      : Row extends { kind: 'boolean' }
        ? boolean
        : Row extends { kind: 'choices'; values: readonly (infer Value)[] }
          ? readonly Value[]
          : Row extends { kind: 'list' }
            ? readonly string[]
            : Row extends { kind: 'numbers' }
              ? readonly number[]
              : never;

type WithDefault<Row> = Row extends { default: unknown } | { compute: unknown }
  ? ValueOf<Row>
  : ValueOf<Row> | undefined;

/** Every setting of the table under its camelCase name. Durations are in milliseconds. Frozen. */
export type Settings = { readonly [Name in SettingName as KeyOf<Name>]: WithDefault<Table[Name]> };

export interface SettingSource {
  readonly from: Face | 'default';
  /** `--epochs`, `VECTOR_INDEX_EPOCHS`, `input epochs`, `parameter epochs`, `vector-index.yml:3`, `default`. */
  readonly where: string;
  /** As the user wrote it; a secret is never written down. */
  readonly written: string;
}

export type SettingSources = { readonly [Name in SettingName]: SettingSource };

/** Settings that somebody set, as reports list them. */
export function settingsGiven(
  sources: SettingSources,
): { readonly name: string; readonly value: string; readonly source: string }[] {
  return Object.entries(sources)
    .filter(([, source]) => source.from !== 'default')
    .map(([name, source]) => ({ name, value: source.written.replaceAll('\n', ', '), source: source.where }));
}

type Needed<Name extends SettingName> = Exclude<ValueOf<Table[Name]>, undefined>;

/**
 * A setting that this command cannot do without here.
 * @throws badInput `settings.missing`
 */
export function needed<Name extends SettingName>(settings: Settings, name: Name): Needed<Name> {
  const value = (settings as Readonly<Record<string, unknown>>)[keyOf(name)];
  if (value === undefined)
    throw badInput('settings.missing', `\`${name}\` is not set, and this command needs it.`, {
      fix: `Set it in the config file, or give it in the call; docs/reference.md has it under \`${name}\`.`,
    });
  return value as Needed<Name>;
}
