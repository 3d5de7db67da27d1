// Packs the orb: node scripts/orb/pack.ts --version V --sha256 H [--out FILE]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMap, isScalar, LineCounter, parseDocument, stringify, visit } from 'yaml';

/** The release that a packed orb installs. */
export interface Release {
  readonly version: string;
  /** Of the release archive: 64 hexadecimal digits. */
  readonly sha256: string;
}

type Content = Record<string, unknown>;

const PLACES = ['commands', 'executors', 'jobs', 'examples'] as const;

/** The whole value is one. */
const INCLUDE = /^<<\s*include\(([^)]+)\)\s*>>$/;

/**
 * The folder of an orb as one YAML text: `@orb.yml`, then a key for each of its folders with a key for each file.
 * `<<include(path)>>`, relative to the folder, becomes the file's text with `<<` escaped. The release becomes the default
 * of every parameter `version` and `sha256`.
 * @throws where a file is no map, an include is only part of a value, or its file is not there or has a backslash before `<<`
 */
export function packOrb(folder: string, release: Release): string {
  const orb = readPart(folder, '@orb.yml', release);
  const parts = PLACES.map((place) => [place, readPlace(folder, place, release)] as const);
  const packed = { ...orb, ...Object.fromEntries(parts.filter(([, part]) => Object.keys(part).length > 0)) };
  // As CircleCI reads it: in YAML 1.1, `.` or `yes` without quotation marks is no text.
  return stringify(packed, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });
}

function readPlace(folder: string, place: string, release: Release): Content {
  const names = readdirSync(join(folder, place)).filter((name) => /\.ya?ml$/.test(name));
  return Object.fromEntries(
    names
      .toSorted()
      .map((name) => [basename(name).replace(/\.ya?ml$/, ''), readPart(folder, join(place, name), release)]),
  );
}

function readPart(folder: string, path: string, release: Release): Content {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(folder, path), 'utf8'), { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  if (!isMap(document.contents)) throw new Error(`${path}: expected a map`);
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'string' || !/<<\s*include\(/.test(node.value)) return;
      const included = INCLUDE.exec(node.value.trim())?.[1];
      const line = lines.linePos(node.range?.[0] ?? 0).line;
      if (included === undefined)
        throw new Error(`${path}:${line}: an include must be the whole value, not part of it`);
      node.value = includedText(folder, included.trim(), `${path}:${line}`);
      delete node.type;
    },
  });
  for (const [name, value] of Object.entries(release)) {
    const parameter = document.getIn(['parameters', name, 'default'], true);
    if (isScalar(parameter)) parameter.value = value;
  }
  return document.toJS() as Content;
}

/** A script, with what CircleCI would take for a reference escaped as its documentation says. */
function includedText(folder: string, path: string, where: string): string {
  const text = readScript(folder, path, where);
  const line = text.split('\n').findIndex((one) => one.includes('\\<<'));
  if (line >= 0)
    throw new Error(
      `${path}:${line + 1}: a backslash directly before << cannot be escaped; put a space between`,
    );
  return text.replaceAll('<<', '\\<<');
}

function readScript(folder: string, path: string, where: string): string {
  try {
    return readFileSync(join(folder, path), 'utf8');
  } catch (cause) {
    throw new Error(`${where}: there is no file ${path} to include`, { cause });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { version: { type: 'string' }, sha256: { type: 'string' }, out: { type: 'string' } },
  });
  const { version, sha256, out } = values;
  if (!/^\d+\.\d+\.\d+\S*$/.test(version ?? '') || !/^[0-9a-f]{64}$/.test(sha256 ?? '')) {
    console.error('Usage: npm run orb:pack -- --version 1.0.0 --sha256 <64 hexadecimal digits> [--out FILE]');
    process.exitCode = 2;
  } else {
    const folder = fileURLToPath(new URL('../../orb/src', import.meta.url));
    const text = packOrb(folder, { version: version ?? '', sha256: sha256 ?? '' });
    if (out === undefined) process.stdout.write(text);
    else {
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, text);
    }
  }
}
