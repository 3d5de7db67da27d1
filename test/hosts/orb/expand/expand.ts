import { outerScope, type PublishedOrbs, readConfigModule } from './module.ts';
import { lookUpAll, lookUpValues, type Pipeline } from './pipeline.ts';
import { type ExpandedWorkflow, expandWorkflow } from './workflows.ts';
import { asMap, asMapIfAny, parseYaml } from './yaml-value.ts';

/**
 * Expands a configuration as CircleCI does before any job begins: the workflows that run for this pipeline, their jobs
 * with built-in steps only.
 *
 * Throws ConfigError for what CircleCI refuses.
 */
export function expandConfig(
  text: string,
  pipeline: Pipeline,
  published: PublishedOrbs = {},
): readonly ExpandedWorkflow[] {
  const config = parseYaml(text);
  const lookUps = { config: lookUpAll(config, pipeline), orb: lookUpValues(pipeline) };
  const scope = outerScope(readConfigModule(config, lookUps, published));
  return Object.entries(asMapIfAny(config.workflows, 'workflows'))
    .filter(([name]) => name !== 'version')
    .map(([name, written]) =>
      expandWorkflow(name, asMap(written, `workflow ${name}`), scope, pipeline.scheduled),
    )
    .filter((workflow) => workflow !== undefined);
}
