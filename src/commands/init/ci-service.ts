import type { FoundData, Surroundings } from './found.ts';
import { quoted } from './quoted.ts';
import { circleciConfig, circleciOrb, circleciWorkflow, githubWorkflow } from './templates.ts';
import type { NewFile } from './writing.ts';

export const CI_SERVICES = ['github', 'circleci', 'none'] as const;
export type CiService = (typeof CI_SERVICES)[number];

export const SERVICE_NAMES: Readonly<Record<CiService, string>> = {
  github: 'GitHub Actions',
  circleci: 'CircleCI',
  none: 'none',
};

/** By what lies here, else by where the repository lies. */
export function likelyService({ workflows, circleci, remote = '' }: Surroundings): CiService {
  if (workflows) return 'github';
  if (circleci) return 'circleci';
  return /^github\./i.test(remote) ? 'github' : 'none';
}

export interface CiFiles {
  readonly files: readonly NewFile[];
  /** What a person is to do by hand, and why; a config that is there is nobody's to merge. */
  readonly byHand?: string;
}

/** What makes a service run it: with the very version that wrote it, until somebody raises it. */
export function ciFiles(
  service: CiService,
  surroundings: Surroundings,
  version: string,
  data: FoundData,
): CiFiles {
  const { branch, within, circleciConfig: there } = surroundings;
  if (service === 'none') return { files: [] };
  if (service === 'github') {
    if (within !== undefined) return { files: [], byHand: githubBelow(within, data) };
    const text = githubWorkflow(branch, version, data.kind === 'vectors');
    return { files: [{ path: '.github/workflows/vector-index.yml', text }] };
  }
  const text = circleciConfig(branch, version, within);
  if (within === undefined && there !== 'others')
    return { files: [{ path: '.circleci/config.yml', text, ...(there === 'ours' && { stays: true }) }] };
  const path = within === undefined ? '.circleci/config.yml' : "the repository's .circleci/config.yml";
  if (there === undefined)
    return { files: [], byHand: `CircleCI reads ${path}, at its root. Make it there, of:\n\n${text}` };
  return {
    files: [],
    byHand: `There is ${within === undefined ? `a ${path}` : path}, which is left as it is. Add to it (under \`orbs:\` and \`workflows:\`, where it has them):\n\n${circleciOrb(version)}\n${circleciWorkflow(branch, within)}`,
  };
}

/** The action runs where the repository was checked out to: what a config file below names would not be found there. */
function githubBelow(within: string, data: FoundData): string {
  const up = within.replace(/[^/]+/g, '..');
  return [
    "GitHub runs the action at the repository's root, and paths in a config file are relative to where it",
    `runs: with the one in ${within} it would not find the data. Make one at the root:`,
    '',
    `cd ${up}`,
    `vector-index init --ci github --data ${quoted(`${within}/${data.path}`)}`,
    '',
    `CI reads that one alone. Delete vector-index.yml in ${within} then: two would drift apart.`,
  ].join('\n');
}
