import { refuse } from './config-error.ts';
import { evaluateExpression } from './expressions.ts';
import { passesFilters } from './filters.ts';
import { expandJob } from './jobs.ts';
import { evaluateLogic } from './logic.ts';
import { readMatrix } from './matrix.ts';
import type { Scope } from './module.ts';
import { resolve } from './references.ts';
import { type Requirement, readRequirements } from './requirements.ts';
import { expandSteps } from './steps.ts';
import {
  asList,
  asMap,
  asMapIfAny,
  asText,
  asTexts,
  checkKeys,
  show,
  type YamlMap,
  type YamlValue,
} from './yaml-value.ts';

export interface ExpandedJob {
  readonly name: string;
  /** Waits for somebody, and runs nothing. */
  readonly approval: boolean;
  readonly requires: readonly Requirement[];
  readonly contexts: readonly string[];
  /** Of an approval, nothing. */
  readonly definition: YamlMap;
}

export interface ExpandedWorkflow {
  readonly name: string;
  readonly jobs: readonly ExpandedJob[];
}

interface Candidate extends ExpandedJob {
  readonly runs: boolean;
  /** The names by which other jobs may require it. */
  readonly aliases: readonly string[];
}

const KEYS = ['jobs', 'when', 'unless', 'triggers', 'max_auto_reruns'];
const OWN = [
  'requires',
  'name',
  'context',
  'type',
  'filters',
  'matrix',
  'pre-steps',
  'post-steps',
  'serial-group',
];

/** Expands one workflow; undefined where nothing of it runs in this pipeline. */
export function expandWorkflow(
  name: string,
  written: YamlMap,
  scope: Scope,
  scheduled: string | undefined,
): ExpandedWorkflow | undefined {
  const where = `workflow ${name}`;
  checkKeys(written, KEYS, where);
  const entries = asList(written.jobs, `${where}.jobs`);
  const candidates = numberDuplicates(
    entries.flatMap((entry, index) => expandEntry(entry, scope, `${where}.jobs[${index}]`)),
  );
  const jobs = connect(candidates, where);
  const asked = written.triggers === undefined ? scheduled === undefined : scheduled === name;
  return asked && holds(written, scope, where) && jobs.length > 0 ? { name, jobs } : undefined;
}

function holds(written: YamlMap, scope: Scope, where: string): boolean {
  const judge = (statement: YamlValue): boolean => {
    const { bindings } = scope;
    const direct = typeof statement === 'string' && !statement.includes('<<');
    const value = direct
      ? evaluateExpression(statement, bindings.pipeline, where)
      : resolve(statement, bindings, where);
    return evaluateLogic(value, where);
  };
  return (
    (written.when === undefined || judge(written.when)) &&
    (written.unless === undefined || !judge(written.unless))
  );
}

function expandEntry(entry: YamlValue, scope: Scope, where: string): readonly Candidate[] {
  const map = typeof entry === 'string' ? { [entry]: null } : asMap(entry, where);
  const [name, ...others] = Object.keys(map);
  if (name === undefined || others.length > 0)
    return refuse(where, `one job is expected, not ${show(entry)}`);
  const { matrix, ...body } = asMapIfAny(map[name], where);
  if (matrix === undefined) return [expandInvocation(name, body, scope, name, [], where)];
  const { cells, alias } = readMatrix(matrix, name, scope.bindings, `${where}.matrix`);
  return cells.map(({ parameters, suffix }) => {
    const inner = { ...scope, bindings: { ...scope.bindings, matrix: parameters } };
    const given = { ...body, ...Object.fromEntries(parameters) };
    return expandInvocation(name, given, inner, `${name}${suffix}`, [alias], where);
  });
}

function expandInvocation(
  definition: string,
  body: YamlMap,
  scope: Scope,
  usualName: string,
  aliases: readonly string[],
  where: string,
): Candidate {
  const read = (key: string): YamlValue | undefined =>
    body[key] === undefined ? undefined : resolve(body[key], scope.bindings, `${where}.${key}`);
  const steps = (key: string): readonly YamlMap[] =>
    expandSteps(asList(body[key] ?? [], `${where}.${key}`), scope, `${where}.${key}`);
  const given = Object.fromEntries(Object.entries(body).filter(([key]) => !OWN.includes(key)));
  const type = read('type');
  if (type !== undefined && type !== 'approval') refuse(where, `type ${show(type)} is not approval`);
  const approval = type === 'approval';
  if (approval && Object.keys(given).length > 0)
    refuse(where, `Unexpected argument(s): ${Object.keys(given).join(', ')}`);
  const invocation = { given, preSteps: steps('pre-steps'), postSteps: steps('post-steps') };
  checkSerialGroup(read('serial-group'), `${where}.serial-group`);
  const name = read('name');
  return {
    ...{ approval, aliases },
    name: name === undefined ? usualName : asText(name, `${where}.name`),
    runs: passesFilters(body.filters, scope.bindings, `${where}.filters`),
    requires: readRequirements(read('requires'), `${where}.requires`),
    contexts: asTexts(read('context'), `${where}.context`),
    definition: approval ? {} : expandJob(definition, invocation, scope, where),
  };
}

function checkSerialGroup(group: YamlValue | undefined, where: string): void {
  if (group !== undefined && !/^[\w./-]{1,512}$/.test(asText(group, where)))
    refuse(
      where,
      `a serial group has letters, digits, \`.\`, \`-\`, \`_\` and \`/\` only, not ${show(group)}`,
    );
}

/** Jobs of the same name get numbers, and cannot be required any more. */
function numberDuplicates(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Map<string, number>();
  return candidates.map((candidate) => {
    const same = candidates.filter(({ name }) => name === candidate.name);
    if (same.length === 1) return { ...candidate, aliases: [candidate.name, ...candidate.aliases] };
    const number = (seen.get(candidate.name) ?? 0) + 1;
    seen.set(candidate.name, number);
    return { ...candidate, name: `${candidate.name}-${number}` };
  });
}

/** Leaves out jobs that do not run, and those all of whose requirements do not; names what is required. */
function connect(candidates: readonly Candidate[], where: string): readonly ExpandedJob[] {
  const named = (alias: string): readonly Candidate[] => {
    const found = candidates.filter(({ aliases }) => aliases.includes(alias));
    return found.length > 0
      ? found
      : refuse(where, `a job requires ${alias}, which is no job of the workflow`);
  };
  const runs = (candidate: Candidate, above: readonly Candidate[]): boolean => {
    if (above.includes(candidate)) return refuse(where, `${candidate.name} requires itself`);
    const required = candidate.requires.flatMap(({ job }) => named(job));
    const kept = required.filter((one) => runs(one, [...above, candidate]));
    return candidate.runs && (required.length === 0 || kept.length > 0);
  };
  const running = candidates.filter((candidate) => runs(candidate, []));
  return running.map(({ name, approval, contexts, definition, requires }) => ({
    ...{ name, approval, contexts, definition },
    requires: requires.flatMap(({ job, statuses }) =>
      named(job)
        .filter((one) => running.includes(one))
        .map((one) => ({ job: one.name, statuses })),
    ),
  }));
}
