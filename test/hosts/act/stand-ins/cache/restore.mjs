import { appendFileSync, cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const { STAND_IN_CACHES: caches, INPUT_PATH: path, INPUT_KEY: key, GITHUB_STATE: state } = process.env;
mkdirSync(caches, { recursive: true });
const begun = (process.env['INPUT_RESTORE-KEYS'] ?? '').split('\n').filter((line) => line !== '');
const age = (name) => statSync(join(caches, name)).mtimeMs;
const kept = readdirSync(caches).sort((a, b) => age(b) - age(a));
const found = kept.find((name) => name === key) ?? kept.find((name) => begun.some((b) => name.startsWith(b)));
if (found !== undefined) cpSync(join(caches, found), path, { recursive: true });
if (found !== key) appendFileSync(state, 'save=true\n');
process.stdout.write(found === undefined ? 'Cache not found\n' : `Cache restored from key: ${found}\n`);
