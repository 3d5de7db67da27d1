import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packOrb } from '../../../../scripts/orb/pack.ts';
import { projectRoot } from '../../../support/program.ts';
import { jobsOf, onlyJob } from './support.ts';
import { asMap, asMapIfAny, parseYaml, type YamlMap } from './yaml-value.ts';

const ORB = 'org/vector-index-action@1';
const ALIAS = 'vector-index-action';
const orb = parseYaml(packOrb(join(projectRoot, 'orb/src'), { version: '1.2.3', sha256: 'ab'.repeat(32) }));
const namesOf = (kind: string): readonly string[] => Object.keys(asMap(orb[kind], kind));
const parametersOf = (kind: string, name: string): YamlMap =>
  asMapIfAny(asMap(asMap(orb[kind], kind)[name], name).parameters, name);

/** The only job, called from a workflow or made of one step. JSON is YAML. */
const expandJob = (name: string, given: object): YamlMap =>
  expand({ workflows: { all: { jobs: [{ [`it/${name}`]: given }] } } });
const expandCommand = (name: string, given: object): YamlMap =>
  expand({
    jobs: { one: { docker: [{ image: 'a' }], steps: [{ [`it/${name}`]: given }] } },
    workflows: { all: { jobs: ['one'] } },
  });
const expand = (config: object): YamlMap => onlyJob(asText(config), undefined, { [ORB]: orb });
const asText = (config: object): string =>
  Object.entries({ orbs: { it: ORB }, ...config })
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n');

const stepsOf = (job: YamlMap): readonly YamlMap[] => job.steps as readonly YamlMap[];
const scriptsOf = (job: YamlMap): readonly string[] =>
  stepsOf(job).flatMap(({ run }) => (run === undefined ? [] : [String(asMap(run, 'run').command)]));

describe('jobs', () => {
  test.each(namesOf('jobs'))('%s needs no parameters', (name) => {
    const job = expandJob(name, {});
    expect(job).toMatchObject({ docker: [{ image: expect.stringMatching(/^cimg\/node:2[4-9]\./) }] });
    expect(Object.keys(stepsOf(job)[0] ?? {})).toEqual(['checkout']);
    expect(JSON.stringify(job)).toContain('1.2.3');
  });

  test.each(namesOf('jobs'))('%s runs on each executor', (name) => {
    const on = (executor: unknown, more = {}): YamlMap => expandJob(name, { executor, ...more });
    expect(on('it/machine')).toHaveProperty('machine.image');
    expect(on('it/arm', { resource_class: 'arm.large' })).toMatchObject({ resource_class: 'arm.large' });
    expect(on({ name: 'it/default', tag: '25.1.0' })).toMatchObject({
      docker: [{ image: 'cimg/node:25.1.0' }],
    });
    expect(() => on('machine')).toThrow(/executor named machine/);
  });

  test.each(namesOf('jobs'))('%s refuses what is not there, and numbers without quotes', (name) => {
    expect(() => expandJob(name, { epochz: '3' })).toThrow(/Unexpected argument\(s\): epochz/);
    expect(() => expandJob(name, { out: 3 })).toThrow(/expected a string/);
    expect(() => expandJob(name, { pinecone_api_key: 'pcsk_4711-x' })).toThrow(
      /name of an environment variable|Unexpected/,
    );
    expect(() => expandJob(name, { checkout: 'yes' })).toThrow(/expected a boolean/);
  });
});

describe('no parameter is ever part of a shell line', () => {
  const MARK = 'marked-by-the-test';
  const marked = (kind: string, name: string): object =>
    Object.fromEntries(
      Object.entries(parametersOf(kind, name))
        .filter(([, declared]) => asMap(declared, name).type === 'string')
        .map(([parameter]) => [parameter, parameter === 'no_output_timeout' ? '1h' : MARK]),
    );

  test.each(namesOf('commands'))('command %s', (name) => {
    const scripts = scriptsOf(expandCommand(name, marked('commands', name)));
    expect(scripts).toEqual(scriptsOf(expandCommand(name, {})));
    expect(scripts.join('\n')).not.toContain(MARK);
  });

  test.each(namesOf('jobs'))('job %s', (name) => {
    const switched = Object.entries(parametersOf('jobs', name)).filter(
      ([, declared]) => asMap(declared, name).type === 'boolean',
    );
    const on = Object.fromEntries(switched.map(([parameter]) => [parameter, true]));
    const scripts = scriptsOf(expandJob(name, { ...marked('jobs', name), ...on }));
    expect(scripts).toEqual(scriptsOf(expandJob(name, on)));
    expect(scripts.join('\n')).not.toContain(MARK);
  });
});

describe('examples', () => {
  test.each(namesOf('examples'))('%s expands for whatever starts a pipeline', (name) => {
    const usage = asMap(asMap(asMap(orb.examples, 'examples')[name], name).usage, name);
    expect(usage.version).toBe(2.1);
    const { version: _, ...config } = usage;
    for (const branch of ['main', 'fix#3'])
      for (const event of ['push', 'pull_request', 'schedule', 'api', null]) {
        const values = { 'pipeline.git.branch': branch, 'pipeline.event.name': event };
        const pipeline = { values: { ...values, 'pipeline.project.slug': 'gh/acme/catalogue' } };
        expect(() =>
          jobsOf(asText({ ...config, orbs: { [ALIAS]: ORB } }), pipeline, { [ORB]: orb }),
        ).not.toThrow();
      }
  });
});
