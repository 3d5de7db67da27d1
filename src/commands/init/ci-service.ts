import type { Surroundings } from './found.ts';
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
  return /^github\./.test(remote) ? 'github' : 'none';
}

export interface CiFiles {
  readonly files: readonly NewFile[];
  /** What a person is to do by hand, and why; a config that is there is nobody's to merge. */
  readonly byHand?: string;
}

/** What makes a service run it: with the very version that wrote it, until somebody raises it. */
export function ciFiles(
  service: CiService,
  { branch, within, circleci }: Surroundings,
  version: string,
): CiFiles {
  if (service === 'none') return { files: [] };
  if (within !== undefined)
    return {
      files: [],
      byHand: `This folder is ${within} of a repository, whose workflow lies at its root: run \`vector-index init --data ${within}/…\` there.`,
    };
  if (service === 'github')
    return { files: [{ path: '.github/workflows/vector-index.yml', text: githubWorkflow(branch, version) }] };
  if (!circleci) return { files: [{ path: '.circleci/config.yml', text: circleciConfig(branch, version) }] };
  return {
    files: [],
    byHand: `There is a .circleci/config.yml, which is left as it is. Add to it (under \`orbs:\` and \`workflows:\`, where it has them):\n\n${circleciOrb(version)}\n${circleciWorkflow(branch)}`,
  };
}
