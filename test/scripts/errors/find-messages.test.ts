import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findMessages } from '../../../scripts/errors/find-messages.ts';
import type { Found } from '../../../scripts/errors/found.ts';
import { parseProject, readProject } from '../../../scripts/errors/project.ts';
import { projectRoot } from '../../support/program.ts';

const found = findMessages(readProject(`${projectRoot}src`));

const inSources = (files: Readonly<Record<string, string>>): Found =>
  findMessages(parseProject(new Map(Object.entries(files))));

describe('of the program', () => {
  const codes = new Set(found.errors.map(({ code }) => code));
  const advice = parse(readFileSync(`${projectRoot}scripts/errors/advice.yml`, 'utf8')) as object;

  test('every code has advice, and all advice has a code', () => {
    expect(Object.keys(advice).toSorted()).toEqual([...codes].toSorted());
  });

  test('nothing that makes an error is overlooked', () => {
    const made =
      /(?<![.\w])(?:new (?:CodedError|RequestError)|(?:badInput|superseded|verificationFailed|serviceFailed|trainingFailed))\(/;
    const places = readdirSync(`${projectRoot}src`, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts') && path !== 'lib/errors.ts')
      .flatMap((path) =>
        readFileSync(`${projectRoot}src/${path}`, 'utf8')
          .split('\n')
          .flatMap((line, i) => (made.test(line) ? [`${path}:${i + 1}`] : [])),
      );
    expect(found.places.toSorted()).toEqual(places.toSorted());
  });

  test('what looks like a code is one', () => {
    const areas = new Set([...codes].map((code) => code.split('.')[0]));
    const written = readdirSync(`${projectRoot}src`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [
        ...readFileSync(`${projectRoot}src/${path}`, 'utf8').matchAll(
          /@throws[^`]*(?:`[^`]*`[^`@]*?)*?`([a-z]+\.[a-z0-9-]+)`|code === '([^']+)'/g,
        ),
      ])
      .map(([, documented, compared]) => documented ?? compared!)
      .filter((code) => code.includes('.') && areas.has(code.split('.')[0]!));
    expect([...new Set(written)].filter((code) => !codes.has(code))).toEqual([]);
  });

  test('codes are written where they can be read, but for one that takes over an error that it tells of', () => {
    expect(found.dynamic.map((place) => place.split(':')[0])).toEqual(['data/open-data.ts']);
  });

  test('every message says what to do, but for those that say it themselves', () => {
    const without = found.errors.flatMap(({ code, fix }) => (fix.length === 0 ? [code] : []));
    expect([...new Set(without)].toSorted()).toEqual([
      'gate.not-passed',
      'interrupted',
      'program.old-node',
      'settings.invalid',
      'unexpected',
    ]);
  });

  test('every message has words, and an exit code', () => {
    expect(found.errors.flatMap(({ code, exitCodes }) => (exitCodes.length === 0 ? [code] : []))).toEqual([
      'interrupted',
    ]);
    const wordless = found.errors.filter(
      ({ message, variants }) =>
        !/\p{L}{2}/u.test(message.replaceAll(/‹[^›]*›/g, '')) && Object.values(variants).flat().length === 0,
    );
    expect(wordless.map(({ at }) => at)).toEqual([]);
  });
});

describe('how texts are found', () => {
  const errorsOf = (source: string) =>
    inSources({ 'a.ts': source }).errors.map(({ code, message, fix, problems }) => ({
      ...{ code, message, fix, problems },
    }));

  test('values stand as names, choices beside each other', () => {
    const source =
      "const f = (path: string, n: number) => badInput('a.b', path + ': ' + (n > 1 ? 'many' : 'one') + (n > 2 ? '!' : ''), { fix: 'Do ' + path });";
    expect(errorsOf(source)).toEqual([
      { code: 'a.b', message: '‹path›: (many|one)[!]', fix: ['Do ‹path›'], problems: [] },
    ]);
  });

  test('a helper that makes errors has a message for each code that it is given', () => {
    const source =
      "const refuse = (code: string, why: string) => badInput(code, 'no: ' + why);\nrefuse('a.b', 'cold');\nrefuse('a.c', 'warm');";
    const { errors } = inSources({ 'a.ts': source });
    expect(errors.map(({ code, message, variants }) => [code, message, variants])).toEqual([
      ['a.b', 'no: ‹why›', { why: ['cold'] }],
      ['a.c', 'no: ‹why›', { why: ['warm'] }],
    ]);
  });

  test('helpers of other files are followed', () => {
    const sources = {
      'lib/say.ts': "export const say = (what: string) => what + ' is gone';",
      'b/a.ts':
        "import { say as tell } from '../lib/say.ts';\nthrow new CodedError(tell('It'), { code: 'a.b', exitCode: EXIT.service });",
    };
    const [error] = inSources(sources).errors;
    expect([error?.code, error?.message, error?.exitCodes]).toEqual(['a.b', 'It is gone', [6]]);
  });

  test('parts of an object that a call gives stay together', () => {
    const source = `
      const no = (code: string, fix: string) => ({ code, fix });
      function meaning(n: number) { if (n > 1) return no('a.b', 'Wait.'); return no('a.c', 'Go.'); }
      function f(n: number) { const { code, fix } = meaning(n); return new CodedError('m', { code, fix, exitCode: EXIT.badInput }); }`;
    expect(errorsOf(source).map(({ code, fix }) => [code, fix])).toEqual([
      ['a.b', ['Wait.']],
      ['a.c', ['Go.']],
    ]);
  });

  test('lines of a list are gathered from where they are pushed, mapped and yielded', () => {
    const source = `
      function* more() { yield 'third'; }
      function f(names: string[]) {
        const problems: string[] = names.map((name) => \`first \${name}\`);
        problems.push('second', ...more());
        throw badInput('a.b', 'm', { problems });
      }`;
    expect(errorsOf(source)[0]?.problems).toEqual(['first ‹name›', 'second', 'third']);
  });

  test('what is told with a code, or printed with one, counts as well', () => {
    const source = `
      host.annotate({ level: 'error', code: 'gate.not-passed', message: 'Not so.' });
      const told = (why: string) => \`error[a.b]: no \${why}\`;`;
    const { errors } = inSources({ 'a.ts': source });
    expect(errors.map(({ code, message, exitCodes }) => [code, message, exitCodes])).toEqual([
      ['gate.not-passed', 'Not so.', [3]],
      ['a.b', 'no ‹why›', [2]],
    ]);
  });

  test('a code that is only known when the program runs is told of', () => {
    const { errors, dynamic } = inSources({ 'a.ts': 'throw badInput(error.code, error.message);' });
    expect([errors, dynamic]).toEqual([[], ['a.ts:1']]);
  });
});
