import { CAPABILITIES as CIRCLECI } from '../src/hosts/circleci.ts';
import { CAPABILITIES as GITHUB } from '../src/hosts/github.ts';
import type { HostCapabilities } from '../src/hosts/host.ts';
import { CAPABILITIES as PLAIN_CI } from '../src/hosts/plain-ci.ts';
import { CAPABILITIES as TERMINAL } from '../src/hosts/terminal.ts';

const HOSTS: readonly HostCapabilities[] = [GITHUB, CIRCLECI, PLAIN_CI, TERMINAL];

const yes = (can: boolean): string => (can ? 'yes' : 'no');

/** What is told of each host, by the question. */
const ROWS: Readonly<Record<string, (host: HostCapabilities) => string>> = {
  'errors and warnings apart from the log': ({ annotations }) => yes(annotations),
  'the report on the run’s page': ({ summary }) => yes(summary),
  'secrets hidden in what other steps write': ({ masksOtherSteps }) => yes(masksOtherSteps),
  'outputs for later steps': ({ outputs }) =>
    outputs === undefined
      ? 'in `out/outputs.json`'
      : `${outputs.through}, as \`${outputs.form === 'name' ? 'model-version' : 'VI_MODEL_VERSION'}\``,
  'who says which branch is the default one': ({ defaultBranch }) => defaultBranch.from,
  'where nobody says it, a run that would write': ({ defaultBranch }) =>
    ({ error: 'ends with exit code 2', plan: 'plans only, and says so', write: 'writes' })[
      defaultBranch.unknown
    ],
  'the base of a pull request': ({ base }) => base,
  'pull requests of forks': ({ forks }) => forks,
};

/** The table of docs/hosts.md: a row a question, a column a host. */
export function hostsTable(): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...HOSTS.map(({ title }) => title)]),
    `|${'---|'.repeat(HOSTS.length + 1)}`,
    ...Object.entries(ROWS).map(([question, tell]) => row([question, ...HOSTS.map(tell)])),
    '',
  ].join('\n');
}
