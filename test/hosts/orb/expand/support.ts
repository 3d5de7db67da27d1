import { expandConfig } from './expand.ts';
import type { PublishedOrbs } from './module.ts';
import type { Pipeline } from './pipeline.ts';
import type { ExpandedJob } from './workflows.ts';
import type { YamlMap } from './yaml-value.ts';

/** A push to the default branch. */
export const PUSH: Pipeline = {
  values: {
    'pipeline.git.branch': 'main',
    'pipeline.git.branch.is_default': true,
    'pipeline.git.revision': '8f3c1d2',
    'pipeline.number': 42,
    'pipeline.trigger_source': 'webhook',
  },
};

/** The same, with other values or parameters. */
export const pushWith = (values: Pipeline['values'], given: YamlMap = {}): Pipeline => ({
  values: { ...PUSH.values, ...values },
  given,
});

/** All jobs of a configuration whose `version` is left out. */
export const jobsOf = (text: string, pipeline = PUSH, orbs: PublishedOrbs = {}): readonly ExpandedJob[] =>
  expandConfig(`version: 2.1\n${text}`, pipeline, orbs).flatMap(({ jobs }) => jobs);

/** What the only job of a configuration becomes. */
export function onlyJob(text: string, pipeline = PUSH, orbs: PublishedOrbs = {}): YamlMap {
  const [job, ...others] = jobsOf(text, pipeline, orbs);
  if (job === undefined || others.length > 0)
    throw new Error(`one job is expected, not ${others.length + 1}`);
  return job.definition;
}

/** What the commands of the only job's `run` steps become. */
export const commandsOf = (text: string, pipeline = PUSH): readonly unknown[] =>
  ((onlyJob(text, pipeline).steps ?? []) as readonly YamlMap[]).map(
    ({ run }) => (run as YamlMap | undefined)?.command,
  );
