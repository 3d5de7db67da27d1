import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packOrb } from '../../scripts/orb/pack.ts';
import { CI_COMMANDS } from '../../src/settings/commands.ts';
import { orbNameOf } from '../../src/settings/orb-faces.ts';
import { expandConfig } from '../hosts/orb/expand/expand.ts';
import { PUSH } from '../hosts/orb/expand/support.ts';
import { projectRoot } from '../support/program.ts';
import { blocksOf, exists, readText, rowsUnder, spansOf } from './markdown.ts';

const PAGE = 'docs/circleci.md';
const orb = packOrb(`${projectRoot}orb/src`, { version: '1.0.0', sha256: '0'.repeat(64) });
const { commands, jobs, executors } = parse(orb) as Record<'commands' | 'jobs' | 'executors', object>;

const isConfig = (text: string): boolean => /^version: 2\.1$/m.test(text);
const configs = [
  ...[PAGE, 'README.md', 'docs/pinecone.md'].flatMap((page) =>
    blocksOf(page, 'yaml')
      .filter(isConfig)
      .map((text, i) => ({ where: `${page}, config ${i + 1}`, text })),
  ),
  ...readdirSync(`${projectRoot}examples`)
    .map((name) => `examples/${name}/.circleci/config.yml`)
    .filter(exists)
    .map((path) => ({ where: path, text: readText(path) })),
];

test.each(configs)('$where is one that CircleCI takes, and calls the orb as it is', ({ text }) => {
  const [workflow] = expandConfig(text, PUSH, { 'org/vector-index-action@1': orb });
  const steps = workflow!.jobs.flatMap(({ definition }) => (definition.steps ?? []) as object[]);
  expect(JSON.stringify(steps)).toContain(
    text.includes('orbs:') ? 'VI_INSTALL_SHA256' : 'bin/vector-index run',
  );
});

describe('the guide', () => {
  test('begins with the config of the example', () => {
    expect(`${blocksOf(PAGE, 'yaml')[0]}\n`).toBe(readText('examples/digits/.circleci/config.yml'));
  });

  test('names every job, command and executor of the orb', () => {
    const spans = spansOf(PAGE);
    const named = [...CI_COMMANDS.map(orbNameOf), ...Object.keys({ ...commands, ...jobs, ...executors })];
    expect(named.filter((name) => !spans.includes(name))).toEqual([]);
    const listed = rowsUnder(PAGE, 'job').flatMap(([cell]) => cell!.match(/[a-z_]+/g));
    expect(listed.toSorted()).toEqual(Object.keys(jobs).toSorted());
    const where = rowsUnder(PAGE, 'executor').map(([cell]) => cell!.replaceAll('`', ''));
    expect(where.toSorted()).toEqual(Object.keys(executors).toSorted());
  });

  test('names parameters that there are', () => {
    const known = Object.values(jobs).flatMap(({ parameters }: { parameters: object }) =>
      Object.keys(parameters),
    );
    const assigned = spansOf(PAGE).flatMap((span) => /^([a-z]+(?:_[a-z0-9]+)+)(?::|$)/.exec(span)?.[1] ?? []);
    expect(assigned.filter((name) => ![...known, ...Object.keys(commands)].includes(name))).toEqual([]);
  });
});
