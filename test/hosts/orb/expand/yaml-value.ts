import { parse } from 'yaml';
import { refuse } from './config-error.ts';

/** What a configuration is made of. */
export type YamlValue = null | boolean | number | string | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** A lone `.` is a text in YAML 1.1; the library takes it for a number. */
const FLOAT = /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)$/;

/** Reads YAML as CircleCI does: version 1.1, so that `yes` and `on` are booleans, with merge keys. */
export const parseYaml = (text: string): YamlMap =>
  asMap(
    parse(text, {
      version: '1.1',
      merge: true,
      customTags: (tags) =>
        tags.map((tag) =>
          typeof tag === 'object' && 'test' in tag && tag.tag.endsWith(':float') && tag.test?.test('.')
            ? { ...tag, test: FLOAT }
            : tag,
        ),
    }) as YamlValue,
    'the file',
  );

export const isMap = (value: YamlValue | undefined): value is YamlMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: YamlValue | undefined): value is readonly YamlValue[] => Array.isArray(value);

export function asMap(value: YamlValue | undefined, where: string): YamlMap {
  if (isMap(value)) return value;
  return refuse(where, `a map is expected, not ${show(value)}`);
}

/** A map, or nothing where it is not there. */
export const asMapIfAny = (value: YamlValue | undefined, where: string): YamlMap =>
  value === undefined || value === null ? {} : asMap(value, where);

export function asList(value: YamlValue | undefined, where: string): readonly YamlValue[] {
  if (isList(value)) return value;
  return refuse(where, `a list is expected, not ${show(value)}`);
}

export function asText(value: YamlValue | undefined, where: string): string {
  if (typeof value === 'string') return value;
  return refuse(where, `a string is expected, not ${show(value)}`);
}

/** One text, or a list of them. */
export const asTexts = (value: YamlValue | undefined, where: string): readonly string[] =>
  value === undefined ? [] : isList(value) ? value.map((one) => asText(one, where)) : [asText(value, where)];

/** Refuses keys that CircleCI does not know there. */
export function checkKeys(map: YamlMap, known: readonly string[], where: string): void {
  const unknown = Object.keys(map).filter((key) => !known.includes(key));
  if (unknown.length > 0) refuse(where, `unknown key ${unknown.join(', ')}; known are ${known.join(', ')}`);
}

export const show = (value: YamlValue | undefined): string =>
  value === undefined ? 'nothing' : JSON.stringify(value);
