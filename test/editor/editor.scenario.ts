import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIRST_LINE } from '../../src/commands/init/config-text.ts';
import { fullHelp } from '../../src/settings/describe.ts';
import { facesOf, type SettingRow } from '../../src/settings/row.ts';
import { SETTINGS } from '../../src/settings/spec.ts';
import { projectRoot } from '../support/program.ts';
import { type CompletionItem, type LanguageServer, startLanguageServer } from './language-server.ts';

const ROWS: Readonly<Record<string, SettingRow>> = SETTINGS;
const IN_FILE = Object.keys(ROWS).filter((name) => facesOf(ROWS[name]!).includes('file'));

/** The config that the README shows, whose first line names the schema; here it is the one beside it. */
const shown = /^# yaml-language-server:[^`]+/m.exec(readFileSync(join(projectRoot, 'README.md'), 'utf8'))![0];
const [firstLine = '', ...body] = shown.split('\n');
const schema = pathToFileURL(join(projectRoot, 'schema/vector-index.schema.json')).href;
const head = firstLine.replace(/(?<=\$schema=).*/, schema);

let server: LanguageServer;
beforeAll(async () => {
  server = await startLanguageServer(process.env.YAML_LANGUAGE_SERVER ?? '');
});
afterAll(() => server.stop());

const documentation = ({ documentation: text }: CompletionItem): string =>
  typeof text === 'string' ? text : (text?.value ?? '');

/** What is marked when a line stands below the README's config, without the line that says the same. */
async function marked(line: string): Promise<readonly string[]> {
  const name = line.split(':')[0];
  const rest = body.filter((other) => !other.startsWith(`${name}:`) || name === 'gates');
  const before = [head, ...rest.filter((text) => text.trim() !== '')];
  const diagnostics = await server.open([...before, line, ''].join('\n'));
  return diagnostics.map(({ message, range }) => {
    expect(range.start.line, message).toBe(before.length);
    return message;
  });
}

test('the first line is the one that init writes', () => {
  expect(firstLine).toBe(FIRST_LINE);
});

test('a config that is right has no marks', async () => {
  expect(await server.open([head, ...body].join('\n'))).toEqual([]);
});

test('every setting of the file is offered and explained', async () => {
  await server.open(`${head}\n\n`);
  const offered = await server.completion({ line: 1, character: 0 });
  expect(offered.map(({ label }) => label).toSorted()).toEqual(IN_FILE.toSorted());
  for (const item of offered) expect(documentation(item)).toBe(fullHelp(ROWS[item.label]!));
});

test('what stands there already is not offered again', async () => {
  await server.open(`${head}\n${body.join('\n')}\n\n`);
  const labels = (await server.completion({ line: body.length + 1, character: 0 })).map(({ label }) => label);
  expect(labels).toContain('seed');
  expect(labels).not.toContain('epochs');
});

test.each(IN_FILE.filter((name) => ROWS[name]!.kind === 'enum'))('%s: values are offered', async (name) => {
  const row = ROWS[name]!;
  await server.open(`${head}\n${name}: \n`);
  const offered = await server.completion({ line: 1, character: name.length + 2 });
  expect(offered.map(({ label }) => label)).toEqual('values' in row ? row.values : []);
});

test.each([
  ['record-labels', ['true', 'false']],
  ['epochs', ['10']],
  ['retain-grace', ['10m', '1h']],
])('%s: %j are offered', async (name, values) => {
  await server.open(`${head}\n${name}: \n`);
  const offered = await server.completion({ line: 1, character: name.length + 2 });
  expect(offered.map(({ label }) => label.replaceAll('"', ''))).toEqual(expect.arrayContaining(values));
});

test('every setting explains itself under the pointer', async () => {
  const lines = IN_FILE.map((name) => `${name}: 1`);
  await server.open([head, ...lines].join('\n'));
  for (const [i, name] of IN_FILE.entries()) {
    const text = await server.hover({ line: i + 1, character: 1 });
    expect(text).toContain(`#### ${name}`);
    expect(text).toContain(fullHelp(ROWS[name]!));
  }
});

describe('what is wrong is marked', () => {
  test.each([
    ['epoch: 3', 'Property epoch is not allowed.'],
    ['pinecone-api-key: pcsk_1', 'Property pinecone-api-key is not allowed.'],
    ['epochs: many', 'Incorrect type. Expected "integer".'],
    ['epochs: 0', 'Value is below the minimum of 1.'],
    ['distance: cosin', 'Value is not accepted. Valid values: "cosine", "euclidean", "dotproduct".'],
    ['retain-grace: 10 minutes', 'Expected a duration such as 90s, 10m, 1h or 0.'],
    ['engine: tensorflo', expect.stringContaining('Expected wasm or tensorflow')],
    ['name: a b', expect.stringContaining('Expected a name of letters')],
  ])('%s', async (line, message) => {
    expect(await marked(line)).toEqual([message]);
  });
});
