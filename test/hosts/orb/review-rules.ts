import { parse } from 'yaml';
import type { OrbSources } from './sources.ts';

/**
 * What CircleCI's own review of orbs asks for, RC001 to RC012, and two rules more. Whether the addresses answer (RC006,
 * RC007) is not asked here: their form is.
 */
export const RULES: Readonly<Record<string, (orb: Review) => readonly string[]>> = {
  'RC001: the orb says where its source is': ({ root }) =>
    root.display?.source_url === undefined ? ['display.source_url is missing'] : [],
  'RC002: every part has a description': ({ parts }) =>
    parts.filter(({ content }) => isBlank(content.description)).map(({ path }) => path),
  'RC003: there is an example of use': ({ examples }) => (examples.length === 0 ? ['no examples'] : []),
  'RC004: examples are named by what they show': ({ examples }) =>
    examples.map(({ path }) => path).filter((path) => /example/i.test(fileName(path))),
  'RC005: the orb is described in detail': ({ root }) =>
    (root.description ?? '').trim().length < 64 ? [`${root.description?.length ?? 0} characters`] : [],
  'RC006: the address of the source can be one': ({ root }) => wrongAddress(root.display?.source_url),
  'RC007: the home address can be one': ({ root }) => wrongAddress(root.display?.home_url),
  'RC008: every run step has a name': ({ runs }) =>
    runs.filter(({ run }) => typeof run === 'string' || isBlank(run.name)).map(({ path }) => path),
  'RC009: what is longer than 64 characters is an included script': ({ runs }) =>
    runs
      .filter(({ path }) => !path.startsWith('examples/'))
      .filter(({ run }) => commandOf(run).length > 64 && !/^<<include\([^)]+\)>>$/.test(commandOf(run)))
      .map(({ path }) => path),
  'RC010: names are in snake_case': ({ parts }) =>
    parts.flatMap(({ path, content }) => {
      const names = [
        ...(path.startsWith('examples/') ? [] : [fileName(path)]),
        ...parametersOf(content).keys(),
      ];
      return names
        .filter((name) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name))
        .map((name) => `${path}: ${name}`);
    }),
  'RC011: examples show the major version that there is': ({ examples, major }) =>
    examples
      .filter(
        ({ content }) => content.usage?.orbs?.['vector-index-action'] !== `org/vector-index-action@${major}`,
      )
      .map(({ path }) => path),
  // Theirs asks only of a default that names a variable and is used in a key: here no default names one.
  'RC012: no default names a variable of the environment': ({ parts }) =>
    parts.flatMap(({ path, content }) =>
      [...parametersOf(content)]
        .filter(([, { default: value }]) => typeof value === 'string' && value.includes('$'))
        .map(([name]) => `${path}: ${name}`),
    ),
  'every parameter has a description': ({ parts }) =>
    parts.flatMap(({ path, content }) =>
      [...parametersOf(content)]
        .filter(([, { description }]) => isBlank(description))
        .map(([name]) => `${path}: ${name}`),
    ),
  'what may be a secret is the name of a variable': ({ parts }) =>
    parts.flatMap(({ path, content }) =>
      [...parametersOf(content)]
        .filter(([name, { type }]) => /token|secret|password|api_key/.test(name) && type !== 'env_var_name')
        .map(([name]) => `${path}: ${name}`),
    ),
};

interface Parameter {
  readonly type?: string;
  readonly default?: unknown;
  readonly description?: string;
}

interface Content {
  readonly description?: string;
  readonly display?: { readonly source_url?: string; readonly home_url?: string };
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly usage?: { readonly orbs?: Readonly<Record<string, string>> };
}

interface Part {
  readonly path: string;
  readonly content: Content;
}

type Run = string | { readonly name?: string; readonly command?: string };

/** The sources of an orb, as the rules look at them. */
export interface Review {
  readonly root: Content;
  readonly parts: readonly Part[];
  readonly examples: readonly Part[];
  readonly runs: readonly { readonly path: string; readonly run: Run }[];
  /** Of the version that is to be published. */
  readonly major: string;
}

const known = new Map<string, Content>();

function read(text: string): Content {
  const content = known.get(text) ?? (parse(text) as Content);
  known.set(text, content);
  return content;
}

export function openReview(sources: OrbSources, version: string): Review {
  const parts = Object.entries(sources)
    .filter(([path]) => /^(commands|jobs|executors|examples)\/.*\.ya?ml$/.test(path))
    .map(([path, text]) => ({ path, content: read(text) }));
  return {
    root: parse(sources['@orb.yml'] ?? '{}') as Content,
    parts,
    examples: parts.filter(({ path }) => path.startsWith('examples/')),
    runs: parts.flatMap(({ path, content }) => runsIn(content).map((run) => ({ path, run }))),
    major: version.split('.')[0] ?? '',
  };
}

function runsIn(node: unknown): readonly Run[] {
  if (Array.isArray(node)) return node.flatMap(runsIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === 'run' ? [value as Run] : runsIn(value)));
}

const commandOf = (run: Run): string => (typeof run === 'string' ? run : (run.command ?? ''));

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

const parametersOf = (content: Content): ReadonlyMap<string, Parameter> =>
  new Map(Object.entries(content.parameters ?? {}));

const fileName = (path: string): string => path.replace(/^.*\//, '').replace(/\.ya?ml$/, '');

function wrongAddress(address: string | undefined): readonly string[] {
  if (address === undefined) return [];
  const good = URL.canParse(address) && new URL(address).protocol === 'https:';
  return good ? [] : [address];
}
