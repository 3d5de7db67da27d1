import type { OrbParameters } from './orb-parameter.ts';

/**
 * What a job may be told of the event that started its pipeline. Parameters, since CircleCI has these values for some kinds
 * of project only, and elsewhere may refuse to compile an orb that names one.
 */
export const EVENT_PARAMETERS = {
  event_name: {
    type: 'string',
    default: '',
    description:
      'What started the pipeline: give the pipeline value `pipeline.event.name`, which projects of GitHub and Bitbucket Cloud have. Without it, a pull request is known by its branch, and a schedule counts as a push.',
  },
  trigger_type: {
    type: 'string',
    default: '',
    description:
      'Kind of trigger that started the pipeline, where there is no `event_name`: give the pipeline value `pipeline.trigger.type`, which all projects but those of GitLab have.',
  },
  base_branch: {
    type: 'string',
    default: '',
    description:
      'Branch that a pull request is to be merged into. In a GitHub App project with a trigger for pull requests, give the pipeline value `pipeline.event.github.pull_request.base.ref`. Without it, it is `default_branch`, else what the clone names as origin/HEAD.',
  },
  base_commit: {
    type: 'string',
    default: '',
    description:
      'Commit of the base branch whose config file a pull request is judged by. In a GitHub App project with a trigger for pull requests, give the pipeline value `pipeline.event.github.pull_request.base.sha`. Without it, it is the newest of that branch.',
  },
} as const satisfies OrbParameters;

/** What is known of a pipeline, literally in a step's environment: a script would be given a text to run. */
export const PIPELINE_VARIABLES = {
  // The one pipeline value that every kind of project has, of those that matter here.
  VI_PIPELINE_IS_DEFAULT_BRANCH: '<< pipeline.git.branch.is_default >>',
  VI_PIPELINE_TRIGGER: '<< parameters.trigger_type >>',
  VI_PIPELINE_EVENT: '<< parameters.event_name >>',
  VI_PIPELINE_BASE_BRANCH: '<< parameters.base_branch >>',
  VI_PIPELINE_BASE_COMMIT: '<< parameters.base_commit >>',
};
