// Writes what follows from the settings table, or says which of it is stale: node scripts/faces.ts --write | --check
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { actionInputsAndOutputs, configSchema } from '../src/settings/faces.ts';
import { orbCommands } from '../src/settings/orb-faces.ts';
import { orbJobs } from '../src/settings/orb-jobs.ts';
import { referencePage } from '../src/settings/reference-page.ts';
import { type Advice, errorsPage } from './errors/errors-page.ts';
import { findMessages } from './errors/find-messages.ts';
import { readProject } from './errors/project.ts';
import { hostsTable } from './hosts-table.ts';

const BEGIN = '# begin: written by scripts/faces.ts from src/settings/spec.ts\n';
const END = '# end\n';
const TABLE = ['<!-- begin: written by scripts/faces.ts from src/hosts -->\n', '<!-- end -->\n'] as const;

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

function action(current: string): string {
  const [head, rest] = current.split(BEGIN);
  const tail = rest?.split(END)[1];
  if (head === undefined || tail === undefined) throw new Error('action.yml has lost its markers');
  return `${head}${BEGIN}${actionInputsAndOutputs()}${END}${tail}`;
}

function hosts(current: string): string {
  const [head, rest] = current.split(TABLE[0]);
  const tail = rest?.split(TABLE[1])[1];
  if (head === undefined || tail === undefined) throw new Error('docs/hosts.md has lost its markers');
  return `${head}${TABLE[0]}${hostsTable()}${TABLE[1]}${tail}`;
}

function version(): string {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  return `// Written by scripts/faces.ts from package.json.\nexport const VERSION = '${version}';\n`;
}

function errors(): string {
  const found = findMessages(readProject(fileURLToPath(new URL('../src', import.meta.url))));
  return errorsPage(found, parse(read('scripts/errors/advice.yml')) as Advice);
}

/** Path → what should stand there, given what does. */
const FACES: Readonly<Record<string, (current: string) => string>> = {
  'action.yml': action,
  'schema/vector-index.schema.json': () => `${JSON.stringify(configSchema(), null, 2)}\n`,
  'docs/reference.md': referencePage,
  'docs/errors.md': errors,
  'docs/hosts.md': hosts,
  'src/fronts/version.ts': version,
  ...orbCommands(),
  ...orbJobs(),
};

/** Paths of faces that do not say what the table says. */
export const staleFaces = (): readonly string[] =>
  Object.entries(FACES)
    .filter(([path, make]) => current(path) !== make(current(path)))
    .map(([path]) => path);

function current(path: string): string {
  try {
    return read(path);
  } catch {
    return '';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = staleFaces();
  if (process.argv.includes('--write')) {
    for (const path of stale) {
      writeFileSync(new URL(`../${path}`, import.meta.url), FACES[path]?.(current(path)) ?? '');
      console.log(`wrote ${path}`);
    }
  } else if (stale.length > 0) {
    console.error(`stale: ${stale.join(', ')}; run: node scripts/faces.ts --write`);
    process.exitCode = 1;
  }
}
