import { resolve } from 'node:path';
import type { CommandName } from './commands.ts';
import { pineconeProblems } from './pinecone-rules.ts';
import { locateRegistry } from './registry-location.ts';
import { addressProblem } from './service-address.ts';
import type { SettingSource } from './settings.ts';

type Values = Readonly<Record<string, unknown>>;
type Sources = Readonly<Record<string, SettingSource>>;

/** Settings that are right one by one, but not together: one line each. */
export function contradictions(asked: CommandName, values: Values, sources: Sources): readonly string[] {
  // `doctor` says of the settings what a run would.
  const command = asked === 'doctor' ? 'run' : asked;
  const isSet = (name: string) => sources[name] !== undefined && sources[name].from !== 'default';
  const told = (name: string) => `\`${name}: ${sources[name]?.written}\` (${sources[name]?.where})`;
  const splits = command === 'run' || command === 'train';
  const problems: string[] = [];

  if (splits) problems.push(...splitProblems(values, isSet, told));

  if (splits && isSet('early-stopping-patience') && Number(values['early-stopping-patience']) > 0)
    if (values['validation-split'] === 0)
      problems.push(
        `${told('early-stopping-patience')} has nothing to look at without validation items; set \`validation-split\`, such as 0.1, or leave the patience out`,
      );

  if (isSet('vectors') && isSet('vector-column'))
    problems.push(
      `${told('vectors')} and ${told('vector-column')} both say where the vectors are; leave one out`,
    );

  problems.push(...engineProblems(values, isSet, told));

  const endpoint = sources['s3-endpoint'];
  if (values['s3-endpoint'] !== undefined && endpoint !== undefined)
    problems.push(...[addressProblem('s3-endpoint', endpoint)].filter((problem) => problem !== undefined));

  // A new candidate takes the place of the one before, which must not be all that is registered.
  const { registry, candidate } = values;
  if (
    typeof registry === 'string' &&
    typeof candidate === 'string' &&
    locateRegistry(registry).kind === 'folder' &&
    resolve(registry) === resolve(candidate)
  )
    problems.push(`\`registry\` and \`candidate\` are the same folder, ${candidate}; give each its own`);
  problems.push(...remoteProblems(values, sources, isSet, told));
  problems.push(...pineconeProblems(command, values, sources, isSet, told));

  if (command === 'update') {
    if (isSet('candidate') && isSet('model-version'))
      problems.push(`${told('candidate')} and ${told('model-version')} name two models; leave one out`);
    if (!isSet('data') && !isSet('index-data'))
      problems.push('neither `data` nor `index-data` is set; `update` needs the images or vectors to index');
  }

  if ((command === 'run' || command === 'update') && values.strategy !== 'blue-green') {
    if (values.switch === 'manual')
      problems.push(
        `${told('switch')} and ${told('strategy')} contradict each other: only \`blue-green\` builds something that readers do not have at once`,
      );
    if (values.strategy === 'incremental' && values.rebuild === true)
      problems.push(
        `${told('rebuild')} and ${told('strategy')} contradict each other: what is edited in place is not built from nothing; rebuild with \`blue-green\``,
      );
  }

  if (command === 'search') {
    const queries = ['image', 'id', 'vector'].filter(isSet);
    if (queries.length === 0) problems.push('nothing to search with; give one of `image`, `id` and `vector`');
    if (queries.length > 1) problems.push(`${queries.map(told).join(' and ')} are two queries; give one`);
  }
  return problems;
}

function engineProblems(
  values: Values,
  isSet: (name: string) => boolean,
  told: (name: string) => string,
): readonly string[] {
  const { engine } = values;
  if (!Array.isArray(engine)) return [];
  const problems: string[] = [];
  if (engine.includes('wasm') && engine.at(-1) !== 'wasm')
    problems.push(`${told('engine')}: \`wasm\` is always there, so nothing behind it is taken; name it last`);
  if (isSet('tensorflow-path') && !isSet('engine'))
    problems.push(
      `${told('tensorflow-path')} is for the engine \`tensorflow\`, which is not taken unless \`engine\` names it; set \`engine: tensorflow\``,
    );
  return problems;
}

function remoteProblems(
  { registry, 'registry-remote': remote }: Values,
  sources: Sources,
  isSet: (name: string) => boolean,
  told: (name: string) => string,
): readonly string[] {
  if (typeof registry !== 'string' || typeof remote !== 'string' || !isSet('registry-remote')) return [];
  if (locateRegistry(registry).kind !== 'git')
    return [
      `${told('registry-remote')} is for a registry in git, and \`registry\` is ${registry}; leave one out`,
    ];
  const source = sources['registry-remote'];
  // A pull request brings its own file, which must not lead a token elsewhere.
  if (source?.from === 'file' && /[/\\:]/.test(remote))
    return [
      `${told('registry-remote')} is an address; in a config file, name one of the clone's remotes, or give the address as a flag, an input or a variable`,
    ];
  const problem = source && /^http:/i.test(remote) ? addressProblem('registry-remote', source) : undefined;
  return problem === undefined ? [] : [problem];
}

function splitProblems(
  values: Values,
  isSet: (name: string) => boolean,
  told: (name: string) => string,
): readonly string[] {
  const test = values['test-split'];
  const validation = values['validation-split'];
  if (typeof test !== 'number' || typeof validation !== 'number') return [];
  const problems: string[] = [];
  if (isSet('test-data') && test > 0)
    problems.push(`${told('test-data')} and ${told('test-split')} both say what to test with; leave one out`);
  if (!isSet('test-data') && test === 0)
    problems.push(
      `${told('test-split')} leaves nothing to test with; give a share above 0, or \`test-data\``,
    );
  if (test + validation >= 1)
    problems.push(
      `\`test-split\` ${test} and \`validation-split\` ${validation} leave nothing to learn from; together they must be below 1`,
    );
  return problems;
}
