import { refuse } from './config-error.ts';
import type { LookUp } from './expressions.ts';
import { bindArguments, readDeclarations } from './parameters.ts';
import { resolve } from './references.ts';
import { asMap, asMapIfAny, type YamlMap, type YamlValue } from './yaml-value.ts';

/** What started the pipeline. */
export interface Pipeline {
  /** By name, such as `pipeline.git.branch`. One that is not told is null, as an event's of another kind. */
  readonly values: Readonly<Record<string, YamlValue>>;
  /** Pipeline parameters, as given when it was started. */
  readonly given?: YamlMap;
  /** The workflow whose own `triggers` started it. */
  readonly scheduled?: string;
}

const NAMES = new Set(
  [
    ...['id', 'number', 'name', 'definition.id', 'integration_source', 'trigger_source'],
    ...['project.git_url', 'project.slug', 'project.type'],
    ...['config.file_path', 'config.ref', 'config.sha', 'config.repository.name', 'config.repository.url'],
    ...['git.branch', 'git.branch.is_default', 'git.tag', 'git.revision', 'git.base_revision'],
    ...['git.repo_id', 'git.repo_name', 'git.repo_owner', 'git.repo_url'],
    ...['git.commit.subject', 'git.commit.body', 'git.commit.author_login', 'git.commit.url'],
    ...['schedule.id', 'schedule.name', 'trigger.id', 'trigger.type', 'trigger.received_at'],
    ...['event.name', 'event.action', 'event.context.github.pr_url'],
  ].map((name) => `pipeline.${name}`),
);

/** What follows a payload's own keys. */
const FAMILIES = ['pipeline.event.github.', 'pipeline.trigger_parameters.', 'pipeline.deploy.'];

const isPipelineValue = (name: string): boolean =>
  NAMES.has(name) || FAMILIES.some((family) => name.startsWith(family));

/** Looks up pipeline values alone: pipeline parameters are not in scope in the body of an orb. */
export const lookUpValues =
  (pipeline: Pipeline): LookUp =>
  (name) => {
    if (name.startsWith('pipeline.parameters.'))
      return refuse(
        name,
        'pipeline parameters are not in scope in the body of an orb, nor in their own declarations',
      );
    if (Object.hasOwn(pipeline.values, name)) return pipeline.values[name] ?? null;
    return isPipelineValue(name) ? null : refuse(name, 'there is no such pipeline value');
  };

/** Looks up pipeline values and the parameters that the configuration declares. */
export function lookUpAll(config: YamlMap, pipeline: Pipeline): LookUp {
  const values = lookUpValues(pipeline);
  const none = { parameters: new Map(), steps: new Map(), executors: new Map(), pipeline: values };
  const written = resolve(asMapIfAny(config.parameters, 'parameters'), none, 'parameters');
  const declarations = readDeclarations(asMap(written, 'parameters'), 'parameters', 'pipeline');
  const given = bindArguments(declarations, new Map(Object.entries(pipeline.given ?? {})), 'the pipeline');
  return (name) => {
    const [, key] = /^pipeline\.parameters\.(.+)$/.exec(name) ?? [];
    if (key === undefined) return values(name);
    return given.get(key) ?? refuse(name, `Arguments referenced without declared parameters: ${name}`);
  };
}
