import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packOrb } from '../../../scripts/orb/pack.ts';
import { CI_COMMANDS, type CommandName } from '../../../src/settings/commands.ts';
import { orbNameOf } from '../../../src/settings/orb-faces.ts';
import { facesOf, parameterOf, type SettingRow, variableOf } from '../../../src/settings/row.ts';
import { SETTINGS } from '../../../src/settings/spec.ts';
import { ORB, readOrbSources } from './sources.ts';

const RELEASE = { version: '1.2.3', sha256: 'ab'.repeat(32) };

interface Parameter {
  readonly type: string;
  readonly default: unknown;
}

interface Step {
  readonly run?: { readonly command: string; readonly environment: Readonly<Record<string, string>> };
}

interface Part {
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly steps?: readonly (Step & Readonly<Record<string, unknown>>)[];
}

interface Orb {
  readonly commands: Readonly<Record<string, Part>>;
  readonly jobs: Readonly<Record<string, Part>>;
  readonly executors: unknown;
}

const ours = parse(packOrb(ORB, RELEASE)) as Orb;

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function orbOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'orb-'));
  folders.push(folder);
  const empty = ['commands', 'executors', 'jobs', 'examples'];
  for (const name of empty) mkdirSync(join(folder, name));
  for (const [path, text] of Object.entries({ '@orb.yml': 'version: 2.1\n', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const pack = (files: Readonly<Record<string, string>>): unknown => parse(packOrb(orbOf(files), RELEASE));

test('folders become keys, and an included script its text, with what looks like a reference escaped', () => {
  const script = 'cat <<END\n$(("1" << 2)) \\n "quoted" \'too\' %s 漢\nEND\n';
  const packed = pack({
    'commands/greet.yml':
      'steps:\n  - run:\n      name: Greet << parameters.to >>\n      command: <<include(scripts/a.sh)>>\n',
    'scripts/a.sh': script,
  });
  expect(packed).toEqual({
    version: 2.1,
    commands: {
      greet: {
        steps: [{ run: { name: 'Greet << parameters.to >>', command: script.replaceAll('<<', '\\<<') } }],
      },
    },
  });
});

test('the release becomes the default of parameters `version` and `sha256`, and of nothing else', () => {
  const parameters = ['version', 'sha256', 'tag'].map(
    (name) => `  ${name}: {type: string, default: unpacked}\n`,
  );
  const text = `parameters:\n${parameters.join('')}usage: {version: 2.1}\n`;
  expect(pack({ 'jobs/a.yml': text })).toMatchObject({
    version: 2.1,
    jobs: {
      a: {
        parameters: {
          version: { default: RELEASE.version },
          sha256: { default: RELEASE.sha256 },
          tag: { default: 'unpacked' },
        },
        usage: { version: 2.1 },
      },
    },
  });
});

test('a version that looks like a number stays a text', () => {
  const file = { 'jobs/a.yml': 'parameters:\n  version: {type: string, default: unpacked}\n' };
  const packed = parse(packOrb(orbOf(file), { ...RELEASE, version: '1.0' })) as Orb;
  expect(packed.jobs.a?.parameters?.version?.default).toBe('1.0');
});

test.each([
  [
    'steps: [{run: {command: "echo <<include(scripts/a.sh)>>"}}]',
    'commands/a.yml:1: an include must be the whole',
  ],
  ['steps:\n  - run: <<include(scripts/none.sh)>>', 'commands/a.yml:2: there is no file scripts/none.sh'],
  ['- a', 'commands/a.yml: expected a map'],
  ['a: [', 'commands/a.yml: '],
])('refuses %s', (text, message) => {
  expect(() => pack({ 'commands/a.yml': text })).toThrow(message);
});

test('refuses a script with a backslash before `<<`, where escaping would change what it says', () => {
  const files = {
    'commands/a.yml': 'steps: [{run: {command: "<<include(scripts/a.sh)>>"}}]',
    'scripts/a.sh': 'cat <<END\nEND\nprintf %s \\<<END\nEND\n',
  };
  expect(() => pack(files)).toThrow('scripts/a.sh:3: a backslash directly before <<');
});

/** pipeline-values of CircleCI's documentation, whose pipeline type is every one. Others may be unknown to a compiler. */
const EVERYWHERE = [
  ...['id', 'number', 'project.git_url', 'project.type', 'project.slug', 'integration_source'],
  ...['git.tag', 'git.branch', 'git.branch.is_default', 'git.revision', 'trigger.received_at'],
].map((name) => `pipeline.${name}`);

test('pipeline values are asked for only where every kind of project has them', () => {
  const { commands, jobs, executors } = ours;
  const asked = [commands, jobs, executors].flatMap(pipelineValues);
  expect(asked).toContain('pipeline.git.branch.is_default');
  expect(asked.filter((name) => !EVERYWHERE.includes(name))).toEqual([]);
});

test('a pipeline value is found in a text, in a key and in a condition without angle brackets', () => {
  const step = {
    when: 'pipeline.trigger.type == "api"',
    run: { '<< pipeline.name >>': 'x<<pipeline.event.name>>' },
  };
  expect(pipelineValues({ description: '`pipeline.git.tag`', steps: [step] })).toEqual([
    'pipeline.trigger.type',
    'pipeline.name',
    'pipeline.event.name',
  ]);
});

/** Those named anywhere but in descriptions, which are not compiled. */
function pipelineValues(node: unknown): readonly string[] {
  if (typeof node === 'string') return node.match(/\bpipeline(\.[a-z_]+)+/g) ?? [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'description' && typeof value === 'string'
      ? value.includes('<<')
        ? pipelineValues(value.replaceAll('\\<<', ''))
        : []
      : [...pipelineValues(key), ...pipelineValues(value)],
  );
}

const readBy = (command: CommandName): readonly (readonly [string, SettingRow])[] =>
  Object.entries<SettingRow>(SETTINGS).filter(
    ([name, row]) =>
      name !== 'command' && row.commands.includes(command) && facesOf(row).includes('parameter'),
  );

test.each(CI_COMMANDS)(
  'every setting of `%s` is a parameter without a default, and reaches one variable',
  (command) => {
    const part = ours.commands[orbNameOf(command)];
    const environment = part?.steps?.[0]?.run?.environment ?? {};
    expect(environment.VI_ORB_COMMAND).toBe(command);
    for (const [name, row] of readBy(command)) {
      const secret = row.kind === 'secret';
      const variable = `VI_${secret ? 'SECRET' : 'PARAM'}_${variableOf(name).slice('VECTOR_INDEX_'.length)}`;
      expect(part?.parameters?.[parameterOf(name)], name).toMatchObject(
        secret
          ? { type: 'env_var_name', default: row.variable ?? variableOf(name) }
          : { type: 'string', default: '' },
      );
      expect(environment[variable]).toBe(`<< parameters.${parameterOf(name)} >>`);
    }
  },
);

test('a job hands every setting of its command on', () => {
  const { commands, jobs } = ours;
  for (const command of CI_COMMANDS.filter((name) => name in jobs)) {
    const job = jobs[command];
    const call = job?.steps?.find((step) => orbNameOf(command) in step)?.[orbNameOf(command)] as object;
    const { halt_if_unchanged: _, ...parameters } = commands[orbNameOf(command)]?.parameters ?? {};
    expect(Object.keys(call).toSorted()).toEqual(Object.keys(parameters).toSorted());
    for (const [name, value] of Object.entries(call)) expect(value).toBe(`<< parameters.${name} >>`);
    expect(job?.parameters).toMatchObject(parameters);
  }
});

test('no name hides a step of CircleCI, nor a key of a job in a workflow', () => {
  const steps = ['run', 'when', 'unless', 'steps', 'checkout', 'deploy', 'save_cache', 'restore_cache'];
  const more = ['store_artifacts', 'store_test_results', 'persist_to_workspace', 'attach_workspace'];
  const keys = ['name', 'requires', 'context', 'type', 'filters', 'matrix', 'when', 'override-with'];
  const { commands, jobs } = ours;
  expect(Object.keys(commands).filter((name) => [...steps, ...more].includes(name))).toEqual([]);
  for (const job of Object.values(jobs))
    expect(Object.keys(job.parameters ?? {}).filter((name) => keys.includes(name))).toEqual([]);
});

test('no parameter stands in a shell line: scripts come whole, and know their values by their environment', () => {
  const sources = readOrbSources();
  const scripts = Object.entries(sources).filter(([path]) => path.startsWith('scripts/'));
  const text = JSON.stringify(ours);
  for (const command of allCommands(ours))
    expect(scripts.some(([, script]) => script.replaceAll('<<', '\\<<') === command)).toBe(true);
  for (const [path, script] of scripts) expect(script, path).not.toMatch(/parameters\.|\beval\b|<<include/);
  expect(text).not.toMatch(/unpacked"|<<\s*include/);
});

function allCommands(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(allCommands);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'examples') return [];
    const run = key === 'run' && typeof value === 'object' && value !== null && 'command' in value;
    return run ? [String(value.command)] : allCommands(value);
  });
}
