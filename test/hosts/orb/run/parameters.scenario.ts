import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packOrb } from '../../../../scripts/orb/pack.ts';
import { CI_COMMANDS } from '../../../../src/settings/commands.ts';
import { orbNameOf } from '../../../../src/settings/orb-faces.ts';
import { parameterOf } from '../../../../src/settings/row.ts';
import { SETTINGS } from '../../../../src/settings/spec.ts';
import { projectRoot } from '../../../support/program.ts';
import { expandConfig } from '../expand/expand.ts';
import { asMap, asMapIfAny, parseYaml, type YamlMap } from '../expand/yaml-value.ts';
import { pushTo } from './events.ts';
import { drawTexts, plainTexts, writeAsValue } from './hostile-values.ts';
import { makeRepository, push, type Repository } from './repository.ts';
import { makeRunner, type Runner } from './runner.ts';
import { makeStandIn } from './stand-in.ts';
import { runWorkflow } from './workflow.ts';

// Any text, given as a parameter, arrives in the program byte for byte: through YAML, expansion, scripts and front.
const ORB = 'org/vector-index-action@1';
const SEED = 20_261_121;
let runner: Runner;
let repository: Repository;
let commit: string;
let archive: string;
let told: string;
let orb: YamlMap;
beforeAll(async () => {
  runner = makeRunner();
  repository = makeRepository(runner.disk);
  commit = push(repository);
  archive = join(runner.disk, 'stand-in.tar.gz');
  told = join(runner.disk, 'told.json');
  const release = await makeStandIn(told);
  writeFileSync(archive, release.bytes);
  orb = parseYaml(packOrb(join(projectRoot, 'orb/src'), release));
});
afterAll(() => runner.remove());

/** Parameter → setting, of those that take any text. */
const settingsOf = (parameters: YamlMap): ReadonlyMap<string, string> =>
  new Map(
    Object.keys(SETTINGS)
      .filter((name) => asMapIfAny(parameters[parameterOf(name)], name).type === 'string')
      .map((name) => [parameterOf(name), name]),
  );

const declared = (kind: 'commands' | 'jobs', name: string): YamlMap =>
  asMap(asMap(asMap(orb[kind], kind)[name], name).parameters, name);

interface Told {
  readonly command: string;
  readonly given: readonly (readonly [string, string])[];
  readonly problems: readonly string[];
}

/** Runs one job; gives what the program was told. `null` where it was not even called. */
async function tell(jobs: object, workflow: object | string, packed: YamlMap): Promise<Told | null> {
  rmSync(told, { force: true });
  // JSON is YAML.
  const text = JSON.stringify({
    version: 2.1,
    orbs: { it: ORB },
    jobs,
    workflows: { all: { jobs: [workflow] } },
  });
  const event = pushTo('main', commit);
  const [expanded] = expandConfig(text, event.pipeline, { [ORB]: packed });
  const end = await runWorkflow(expanded!, { runner, event, remote: repository.remote });
  if (Object.values(end.statuses).some((status) => status !== 'success')) return null;
  return JSON.parse(readFileSync(told, 'utf8')) as Told;
}

const written = (values: ReadonlyMap<string, string>): object =>
  Object.fromEntries([...values].map(([name, value]) => [name, writeAsValue(value)]));

const tellCommand = (
  command: string,
  values: ReadonlyMap<string, string>,
  packed: YamlMap,
): Promise<Told | null> => {
  const steps = [{ 'it/install': { source: archive, cache: false } }, { [`it/${command}`]: written(values) }];
  return tell({ one: { docker: [{ image: 'a' }], steps } }, 'one', packed);
};

const OFF = { checkout: false, caches: false, store_results: false };
const tellJob = (job: string, values: ReadonlyMap<string, string>): Promise<Told | null> => {
  const off = Object.entries(OFF).filter(([name]) => name in declared('jobs', job));
  return tell(
    {},
    { [`it/${job}`]: { ...written(values), ...Object.fromEntries(off), source: archive } },
    orb,
  );
};

/** Gives every parameter one of the texts; those that did not arrive as they are. Blanks are not set. */
function missed(
  names: ReadonlyMap<string, string>,
  values: ReadonlyMap<string, string>,
  heard: Told | null,
): readonly string[] {
  const given = new Map(heard?.given);
  return [...values]
    .filter(([name, value]) => given.get(names.get(name) ?? '') !== (value.trim() === '' ? undefined : value))
    .map(([name]) => name);
}

const deal = (names: ReadonlyMap<string, string>, texts: readonly string[]): ReadonlyMap<string, string> =>
  new Map([...names.keys()].slice(0, texts.length).map((name, index) => [name, texts[index] ?? '']));

function* rounds(texts: readonly string[], size: number): Generator<readonly string[]> {
  for (let at = 0; at < texts.length; at += size) yield texts.slice(at, at + size);
}

describe('any text arrives byte for byte', () => {
  test('through the job that has most parameters', async () => {
    const names = settingsOf(declared('jobs', 'run'));
    expect(names.size).toBeGreaterThan(50);
    const texts = [...plainTexts(), ...drawTexts(SEED, 600)];
    for (const some of rounds(texts, names.size)) {
      const values = deal(names, some);
      expect(missed(names, values, await tellJob('run', values))).toEqual([]);
    }
  });

  test.each(CI_COMMANDS)('through the command for `%s`, by every parameter that it has', async (command) => {
    const names = settingsOf(declared('commands', orbNameOf(command)));
    const values = deal(names, drawTexts(SEED + CI_COMMANDS.indexOf(command), names.size));
    const heard = await tellCommand(orbNameOf(command), values, orb);
    expect(heard).toMatchObject({ command, problems: [] });
    expect(missed(names, values, heard)).toEqual([]);
  });

  test.each(['train', 'gate', 'update', 'promote', 'rollback'])('through the job `%s`', async (job) => {
    const names = settingsOf(declared('jobs', job));
    const values = deal(names, drawTexts(SEED - 1, names.size));
    expect(missed(names, values, await tellJob(job, values))).toEqual([]);
  });
});

describe('this test notices a script that', () => {
  const exported = (made: string): string => `VI_PARAM_GATES=${made}; export VI_PARAM_GATES`;
  test.each([
    ['has the parameter pasted in', exported('"<< parameters.gates >>"')],
    ['has the parameter pasted into quotes that take all', exported("'<< parameters.gates >>'")],
    ['evaluates the value', 'eval "export VI_PARAM_GATES=\\"$VI_PARAM_GATES\\""'],
    ['expands variables in it', exported('$(printf %s "$VI_PARAM_GATES" | sed "s#[$]HOME#$HOME#")')],
    ['loses line ends', exported('$(printf %s "$VI_PARAM_GATES")')],
    ['lets echo read it', exported('$(echo -e "$VI_PARAM_GATES")')],
    ['splits it', `set -f; ${exported('$(echo $VI_PARAM_GATES)')}`],
  ])('%s', async (_, line) => {
    const spoilt = structuredClone(orb) as unknown as {
      commands: { run_all: { steps: { run: { command: string } }[] } };
    };
    const step = spoilt.commands.run_all.steps[0]!.run;
    step.command = `${line}\n${step.command}`;
    const names = new Map([['gates', 'gates']]);
    let noticed = 0;
    for (const text of ["'", '"', '$(printf x)', '$HOME', 'a\n', '\\t', 'a  b']) {
      const values = new Map([['gates', text]]);
      noticed += missed(
        names,
        values,
        await tellCommand('run_all', values, spoilt as unknown as YamlMap),
      ).length;
    }
    expect(noticed).toBeGreaterThan(0);
    expect(noticed).toBeLessThan(7);
  });
});
