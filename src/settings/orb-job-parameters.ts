import type { OrbParameters } from './orb-parameter.ts';

/** Stands in orb/src, until packing puts a release's own version and checksum there; install.sh refuses it. */
const UNPACKED = 'unpacked';

/** What is installed; the command `install` has the same. */
export const INSTALL_PARAMETERS = {
  version: {
    type: 'string',
    default: UNPACKED,
    description:
      'Version of vector-index-action to install. The default is the one that belongs to this version of the orb.',
  },
  sha256: {
    type: 'string',
    default: UNPACKED,
    description:
      "SHA-256 of that version's release archive, 64 hexadecimal digits. Whatever the archive comes from, it is not used unless this is its sum. Set it together with `version`.",
  },
  source: {
    type: 'string',
    default: '',
    description:
      'Where the release archive comes from, instead of the release page: the URL of a mirror (of the archive itself, or of the folder that holds it), or a path.',
  },
  install_node: {
    type: 'boolean',
    default: false,
    description:
      'Where the executor has no Node.js 24 or newer, get a pinned version from npm, checked by its SHA-512. Needs npm. Otherwise the step ends there, and says what to do.',
  },
} as const satisfies OrbParameters;

export const PLACE_PARAMETERS = {
  executor: {
    type: 'executor',
    default: 'default',
    description:
      'What the job runs on: `default`, `machine` or `arm` of this orb, or an executor of your own with Node.js 24 or newer. Say `resource_class` as well, unless `medium` suits it.',
  },
  resource_class: {
    type: 'string',
    default: 'medium',
    description:
      "CPU and memory of the job; it counts instead of the executor's own. For Arm, such as `arm.medium`.",
  },
  checkout: {
    type: 'boolean',
    default: true,
    description: 'Check the repository out first.',
  },
  attach_workspace: {
    type: 'boolean',
    default: false,
    description:
      'Attach the workspace first: what earlier jobs of the workflow left, such as data or a candidate.',
  },
  persist_to_workspace: {
    type: 'boolean',
    default: false,
    description:
      'Leave what came out in the workspace for later jobs: the candidate, the report and outputs.json. It is looked for where the parameter `out` says, relative to `working_directory`: one that only your config file or a variable names is not seen.',
  },
  workspace_root: {
    type: 'string',
    default: '.',
    description: 'Folder at which the workspace is attached, and whose contents are left in it.',
  },
  workspace_paths: {
    type: 'string',
    default: '',
    description:
      'What is left in the workspace, relative to `workspace_root`: a folder or a glob. Default: the folder `out`, or the one that the parameter `out` names, in `working_directory`.',
  },
} as const satisfies OrbParameters;

export const CACHE_PARAMETERS = {
  caches: {
    type: 'boolean',
    default: true,
    description:
      "Keep what can be had again in CircleCI's cache: the release archive, which is checked anew each time, and the vectors that were computed, by the model's digest. They are looked for where the parameter `cache` says, relative to `working_directory`, else in .vector-index/cache.",
  },
} as const satisfies OrbParameters;

export const STATE_PARAMETERS = {
  keep_state: {
    type: 'boolean',
    default: false,
    description:
      "Keep the folder `.vector-index`, with the registry in a folder and the store `local`, from run to run in CircleCI's cache; `train` only reads it. Good for trying things out: a cache is lost after 15 days. Otherwise name a registry and a store that last.",
  },
  cache_key: {
    type: 'string',
    default: 'vector-index-v1',
    description:
      'How the keys of the caches of vectors and state begin. Change it to begin with empty ones, and give each model of a monorepo its own.',
  },
} as const satisfies OrbParameters;

export const RESULT_PARAMETERS = {
  store_results: {
    type: 'boolean',
    default: true,
    description:
      'Show the rules and probes as test results, and keep the report as an artifact, of a failed run too. They are looked for where the parameter `out` says, relative to `working_directory`, else in the folder out: set it here if your config file names another one.',
  },
} as const satisfies OrbParameters;
