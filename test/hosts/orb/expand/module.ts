import { refuse } from './config-error.ts';
import type { LookUp } from './expressions.ts';
import type { Bindings } from './references.ts';
import {
  asMap,
  asMapIfAny,
  checkKeys,
  isMap,
  parseYaml,
  show,
  type YamlMap,
  type YamlValue,
} from './yaml-value.ts';

/** Where names are declared: the configuration, or an orb. */
export interface Module {
  readonly name: string;
  readonly commands: YamlMap;
  readonly jobs: YamlMap;
  readonly executors: YamlMap;
  /** By the alias under which they were imported. */
  readonly orbs: ReadonlyMap<string, Module>;
  readonly pipeline: LookUp;
}

/** A module, and what references mean at one place in it. */
export interface Scope {
  readonly module: Module;
  readonly bindings: Bindings;
  /** The commands in whose bodies this is, outermost first. */
  readonly callers: readonly string[];
}

/** Published orbs, as text or read already, by their reference, such as `org/vector-index-action@1`. */
export type PublishedOrbs = Readonly<Record<string, string | YamlMap>>;

const ORB_KEYS = ['version', 'description', 'display', 'orbs', 'commands', 'jobs', 'executors', 'examples'];
const CONFIG_KEYS = ['version', 'setup', 'orbs', 'commands', 'parameters', 'executors', 'jobs', 'workflows'];

/** Reads the configuration's own declarations. */
export function readConfigModule(
  config: YamlMap,
  lookUps: { readonly config: LookUp; readonly orb: LookUp },
  published: PublishedOrbs,
): Module {
  checkKeys(config, CONFIG_KEYS, 'the configuration');
  if (config.version !== 2.1) refuse('version', `2.1 is expected, not ${show(config.version)}`);
  return readModule(config, 'the configuration', lookUps.config, lookUps.orb, published);
}

function readModule(
  written: YamlMap,
  name: string,
  pipeline: LookUp,
  orbPipeline: LookUp,
  published: PublishedOrbs,
): Module {
  const orbs = Object.entries(asMapIfAny(written.orbs, `${name}, orbs`)).map(([alias, source]) => {
    const orb = readOrb(source, `orb ${alias}`, published);
    return [alias, readModule(orb, `orb ${alias}`, orbPipeline, orbPipeline, published)] as const;
  });
  return {
    ...{ name, pipeline, orbs: new Map(orbs) },
    commands: asMapIfAny(written.commands, `${name}, commands`),
    jobs: asMapIfAny(written.jobs, `${name}, jobs`),
    executors: asMapIfAny(written.executors, `${name}, executors`),
  };
}

function readOrb(source: YamlValue, where: string, published: PublishedOrbs): YamlMap {
  if (!isMap(source) && typeof source !== 'string')
    return refuse(where, 'a reference or an orb itself is expected');
  const text = typeof source === 'string' ? published[source] : undefined;
  if (typeof source === 'string' && text === undefined) return refuse(where, `Cannot find ${source}`);
  const orb = typeof text === 'string' ? parseYaml(text) : asMap(text ?? source, where);
  checkKeys(orb, ORB_KEYS, where);
  return orb;
}

/** Finds a declaration by its name, or by the alias of an orb and the name there, and the module that it is in. */
export function findDeclaration(
  module: Module,
  kind: 'commands' | 'jobs' | 'executors',
  name: string,
): { readonly module: Module; readonly declared: YamlMap } | undefined {
  const [first = '', ...rest] = name.split('/');
  const owner = rest.length === 0 ? module : module.orbs.get(first);
  const declared = owner?.[kind][rest.length === 0 ? first : rest.join('/')];
  if (owner === undefined || declared === undefined) return undefined;
  return { module: owner, declared: asMap(declared, `${owner.name}, ${kind}.${name}`) };
}

/** The outermost scope of a module, in which no parameters are bound. */
export const outerScope = (module: Module): Scope => ({
  module,
  bindings: { parameters: new Map(), steps: new Map(), executors: new Map(), pipeline: module.pipeline },
  callers: [],
});
