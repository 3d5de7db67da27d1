import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packOrb } from '../../../scripts/orb/pack.ts';
import { CI_COMMANDS } from '../../../src/settings/commands.ts';
import { projectRoot } from '../../support/program.ts';
import { type Consumer, makeConsumer } from '../act/consumer.ts';
import { actionDoor } from './action-door.ts';
import { blankCase, goodCases, namesFor, wrongCases } from './cases.ts';
import { mistakes, problemsOf, valuesOf } from './compare.ts';
import type { Door } from './door.ts';
import { orbDoor, stepOfCommand, stepOfJob } from './orb-door.ts';
import { CONFIG_FILES } from './samples.ts';
import { file, flags, variables } from './terminal-doors.ts';
import type { Told } from './told.ts';

const GOOD = [...goodCases(), blankCase()];
const WRONG = wrongCases();
const DOORS = ['terminal, flags', 'terminal, variables', 'terminal, config file', 'Action', 'orb'];
const PACKED = packOrb(join(projectRoot, 'orb/src'), { version: '1.0.0', sha256: '0'.repeat(64) });

let consumer: Consumer;
let doors: readonly Door[];
const told = new Map<string, readonly Told[]>();

beforeAll(async () => {
  consumer = await makeConsumer();
  for (const name of CONFIG_FILES) writeFileSync(join(consumer.repository, name), '');
  doors = [flags, variables, file, actionDoor(consumer), orbDoor(PACKED)];
  for (const door of doors) told.set(door.name, await door.call([...GOOD, ...WRONG]));
}, 300_000);
afterAll(() => consumer.remove());

const named = (name: string): Door => doors.find((door) => door.name === name)!;

test('every setting of every command is given', () => {
  for (const command of CI_COMMANDS) {
    const given = GOOD.filter((asked) => asked.command === command).flatMap(({ given }) => [...given.keys()]);
    expect([...new Set(given)].toSorted()).toEqual(namesFor(command).toSorted());
  }
});

describe.each(DOORS)('%s', (name) => {
  test('a command goes by what was given, and says where', () => {
    const found = GOOD.flatMap((asked, i) =>
      mistakes(named(name), asked, told.get(name)![i]!).map((mistake) => `${asked.id}: ${mistake}`),
    );
    expect(found).toEqual([]);
  });

  test('all settings are those of the terminal', () => {
    for (const [i, { id }] of GOOD.entries())
      expect(valuesOf(told.get(name)![i]!), id).toEqual(valuesOf(told.get('terminal, flags')![i]!));
  });

  test('what is wrong is told in the same words', () => {
    for (const [i, { id }] of WRONG.entries()) {
      const problems = problemsOf(told.get(name)![GOOD.length + i]!);
      expect(problems.length, id).toBeGreaterThan(5);
      expect(problems, id).toEqual(problemsOf(told.get('terminal, flags')![GOOD.length + i]!));
    }
  });
});

const JOBS = join(projectRoot, 'orb/src/jobs');
const COMMANDS_WITH_JOBS = CI_COMMANDS.filter((command) => existsSync(join(JOBS, `${command}.yml`)));

test.each(COMMANDS_WITH_JOBS)('the job %s of the orb hands its command all that it was given', (command) => {
  const asked = GOOD.filter((one) => one.command === command).slice(0, 3);
  expect(asked.length).toBeGreaterThan(1);
  for (const one of asked) {
    const { environment } = stepOfJob(one, PACKED) ?? {};
    expect(environment).toEqual(stepOfCommand(one, PACKED).environment);
  }
});

describe('a setting that is forgotten is missed', () => {
  const asked = GOOD.filter(({ given }) => given.has('epochs')).slice(0, 1);
  const missed = async (door: Door): Promise<readonly string[]> => {
    const answers = await door.call(asked);
    return asked.flatMap((one, i) => mistakes(door, one, answers[i]!));
  };

  test('in action.yml', async () => {
    const path = join(consumer.action, 'action.yml');
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.replace('  epochs:', '  epoch:'));
    await expect(missed(actionDoor(consumer))).rejects.toThrow('action.yml has no input epochs');
    writeFileSync(path, whole);
  });

  test('among the parameters of the orb', async () => {
    const spoiled = PACKED.replaceAll(/^ {6}epochs:\n(?: {8}.*\n)+/gm, '');
    await expect(missed(orbDoor(spoiled))).rejects.toThrow('epochs');
  });

  test('on the way to a step of the orb', async () => {
    const spoiled = PACKED.replaceAll(/^ +VI_PARAM_EPOCHS: .*\n/gm, '');
    expect(await missed(orbDoor(spoiled))).toEqual([
      expect.stringMatching(/^epochs is .+ was given$/),
      'epochs comes from default, and was given as parameter epochs',
    ]);
  });

  test('on the way from a job of the orb to its step', () => {
    const spoiled = PACKED.replaceAll(/^ +epochs: << parameters\.epochs >>\n/gm, '');
    const { environment } = stepOfJob(asked[0]!, spoiled) ?? {};
    expect(environment).toMatchObject({ VI_PARAM_EPOCHS: '' });
  });
});
