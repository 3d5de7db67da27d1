// What is written for a CI service. The README shows the same texts, which tests compare.

/** A branch may be called `#1` or `true`. */
const scalar = (branch: string): string =>
  /^[A-Za-z][\w./-]*$/.test(branch) && !/^(true|false|null|yes|no|on|off|[ynt])$/i.test(branch)
    ? branch
    : JSON.stringify(branch);

/**
 * A workflow that keeps its state in GitHub's cache.
 * @param version of the action: one release such as `1.4.0`, or `1` for the newest of a line
 * @param ready vectors are given: there is no model here whose accuracy could be told
 */
export const githubWorkflow = (branch: string, version: string, ready = false): string => `name: Vector index
on:
  push:
    branches: [${scalar(branch)}]
  pull_request:

permissions:
  contents: read

# One run after the other: the second finds what the first has left.
concurrency:
  group: vector-index-\${{ github.ref }}

jobs:
  index:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6

      # The index and the registry outlive the runner here. A run that is repeated takes the newest state, not its own.
      - uses: actions/cache@v5
        with:
          path: .vector-index
          key: vector-index-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: vector-index-

      - id: index
        uses: org/vector-index-action@v${version}
        with:
          config: vector-index.yml
          # A pull request is judged by the base branch's config file, which this checkout may lack.
          github-token: \${{ github.token }}

      - name: What came out
        env:
          GENERATION: \${{ steps.index.outputs.generation }}
          ${ready ? RESULT.vectors : RESULT.model}

      # The report${ready ? '' : ', and the model that was trained'}: of a failed run too.
      - if: \${{ !cancelled() }}
        uses: actions/upload-artifact@v6
        with:
          name: vector-index
          path: out
`;

const RESULT = {
  model: `ACCURACY: \${{ steps.index.outputs.accuracy }}
        run: echo "generation $GENERATION, accuracy $ACCURACY"`,
  vectors: `COUNT: \${{ steps.index.outputs.count }}
        run: echo "generation $GENERATION, $COUNT items"`,
} as const;

export const circleciOrb = (version: string): string => `orbs:
  vector-index-action: org/vector-index-action@${version}
`;

/** The job, for a list of jobs of a workflow. */
const circleciJob = (branch: string, within?: string): string => `      - vector-index-action/run:
          default_branch: ${scalar(branch)}
${within === undefined ? '' : `          working_directory: ${JSON.stringify(within)}\n`}          # The index and the registry outlive the job in CircleCI's cache.
          keep_state: true
          # One run after the other: the second finds what the first has left.
          serial-group: << pipeline.project.slug >>/vector-index/<< pipeline.git.branch.is_default and "live" or pipeline.id >>
`;

/** @param within the folder that holds the config file, from the repository's root */
export const circleciWorkflow = (branch: string, within?: string): string => `workflows:
  vector-index:
    jobs:
${circleciJob(branch, within)}`;

/** @param version as `githubWorkflow` takes it */
export const circleciConfig = (branch: string, version: string, within?: string): string => `version: 2.1

${circleciOrb(version)}
${circleciWorkflow(branch, within)}`;
