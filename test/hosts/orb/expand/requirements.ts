import { refuse } from './config-error.ts';
import { asList, asMap, asTexts, show, type YamlValue } from './yaml-value.ts';

/** How a job may end, for those that require it. */
export const STATUSES = ['success', 'failed', 'canceled', 'unauthorized', 'not_run'] as const;
export type Status = (typeof STATUSES)[number];

export interface Requirement {
  readonly job: string;
  readonly statuses: readonly Status[];
}

/** Reads `requires`: names, or maps of a name to the statuses that will do. */
export const readRequirements = (written: YamlValue | undefined, where: string): readonly Requirement[] =>
  asList(written ?? [], where).map((one, index) => readRequirement(one, `${where}[${index}]`));

function readRequirement(written: YamlValue, where: string): Requirement {
  if (typeof written === 'string') return { job: written, statuses: ['success'] };
  const [entry, ...others] = Object.entries(asMap(written, where));
  if (entry === undefined || others.length > 0)
    return refuse(where, `one job is expected, not ${show(written)}`);
  const [job, statuses] = entry;
  return { job, statuses: asTexts(statuses, where).flatMap((status) => readStatus(status, where)) };
}

function readStatus(written: string, where: string): readonly Status[] {
  if (written === 'terminal') return STATUSES;
  const status = STATUSES.find((one) => one === written);
  return status === undefined ? refuse(where, `${written} is no status of a job`) : [status];
}
