import { ConfigError, refuse } from './config-error.ts';
import {
  asList,
  asMap,
  asText,
  checkKeys,
  isList,
  isMap,
  show,
  type YamlMap,
  type YamlValue,
} from './yaml-value.ts';

export type ParameterType = 'string' | 'boolean' | 'integer' | 'enum' | 'executor' | 'steps' | 'env_var_name';

export interface Declaration {
  readonly type: ParameterType;
  readonly enumeration?: readonly string[];
  readonly default?: YamlValue;
}

const NAME = /^[a-z][a-z0-9_-]*$/;

/** By whom parameters may be declared, and of which types. */
const TYPES = {
  pipeline: ['string', 'boolean', 'integer', 'enum'],
  executor: ['string', 'boolean', 'integer', 'enum'],
  command: ['string', 'boolean', 'integer', 'enum', 'executor', 'steps', 'env_var_name'],
  job: ['string', 'boolean', 'integer', 'enum', 'executor', 'steps', 'env_var_name'],
} as const satisfies Record<string, readonly ParameterType[]>;

/** What a job's invocation in a workflow keeps for itself. */
const RESERVED = ['name', 'requires', 'context', 'type', 'filters', 'matrix'];

export type Declarer = keyof typeof TYPES;

/** Reads the declarations under a `parameters` key, and checks them. */
export function readDeclarations(
  written: YamlMap,
  where: string,
  declarer: Declarer,
): ReadonlyMap<string, Declaration> {
  const entries = Object.entries(written).map(([name, value]) => {
    const place = `${where}.${name}`;
    if (!NAME.test(name)) refuse(place, 'a name begins with a-z and holds a-z, 0-9, `_` and `-` only');
    if (declarer === 'job' && RESERVED.includes(name)) refuse(place, 'this name is reserved in jobs');
    return [name, readDeclaration(asMap(value, place), place, declarer)] as const;
  });
  return new Map(entries);
}

function readDeclaration(written: YamlMap, where: string, declarer: Declarer): Declaration {
  checkKeys(written, ['type', 'description', 'default', 'enum'], where);
  const types: readonly string[] = TYPES[declarer];
  const type = asText(written.type, `${where}.type`) as ParameterType;
  if (!types.includes(type)) refuse(where, `type ${type} is not one of ${types.join(', ')}`);
  if ((type === 'enum') !== 'enum' in written) refuse(where, '`enum` goes with the type enum');
  if (written.description !== undefined) asText(written.description, `${where}.description`);
  if (declarer === 'pipeline' && written.default === undefined)
    refuse(where, 'a pipeline parameter needs a default');
  const declaration = {
    type,
    ...(type === 'enum' && {
      enumeration: asList(written.enum, where).map((one) => asText(one, `${where}.enum`)),
    }),
    ...(written.default !== undefined && { default: written.default }),
  };
  if (written.default !== undefined) checkValue(declaration, written.default, `${where}.default`);
  return declaration;
}

/** Gives every declared parameter its value: what was given, else the default. */
export function bindArguments(
  declarations: ReadonlyMap<string, Declaration>,
  given: ReadonlyMap<string, YamlValue>,
  where: string,
): ReadonlyMap<string, YamlValue> {
  const unexpected = [...given.keys()].filter((name) => !declarations.has(name));
  if (unexpected.length > 0) refuse(where, `Unexpected argument(s): ${unexpected.join(', ')}`);
  const missing = [...declarations].filter(([name, one]) => !given.has(name) && one.default === undefined);
  if (missing.length > 0)
    refuse(where, `Missing required argument(s): ${missing.map(([name]) => name).join(', ')}`);
  for (const [name, value] of given) {
    const declaration = declarations.get(name);
    if (declaration !== undefined) checkValue(declaration, value, `${where}, argument ${name}`);
  }
  return new Map([...declarations].map(([name, one]) => [name, given.get(name) ?? one.default ?? null]));
}

function checkValue(declaration: Declaration, value: YamlValue, where: string): void {
  const problem = problemOf(declaration, value);
  if (problem !== undefined)
    throw new ConfigError(where, `Type error: expected ${problem}, actual value: ${show(value)}`);
}

function problemOf({ type, enumeration = [] }: Declaration, value: YamlValue): string | undefined {
  switch (type) {
    case 'string':
      return typeof value === 'string' ? undefined : 'a string';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'a boolean';
    case 'integer':
      return Number.isInteger(value) ? undefined : 'an integer';
    case 'enum':
      return typeof value === 'string' && enumeration.includes(value)
        ? undefined
        : `one of ${enumeration.join(', ')}`;
    case 'env_var_name':
      return typeof value === 'string' && /^[A-Za-z_][A-Za-z0-9_]*$/.test(value)
        ? undefined
        : 'the name of an environment variable';
    case 'executor':
      return typeof value === 'string' || (isMap(value) && typeof value.name === 'string')
        ? undefined
        : 'an executor: its name, or a map with `name` and its parameters';
    case 'steps':
      return isList(value) ? undefined : 'a list of steps';
  }
}
