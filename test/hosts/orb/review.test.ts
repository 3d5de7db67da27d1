import { expect, test } from 'vitest';
import { VERSION } from '../../../src/fronts/version.ts';
import { openReview, RULES } from './review-rules.ts';
import { type OrbSources, readOrbSources } from './sources.ts';

const sources = readOrbSources();
const review = openReview(sources, VERSION);

test.each(Object.keys(RULES))('%s', (rule) => {
  expect(RULES[rule]?.(review)).toEqual([]);
});

/** Rule → a change of the sources after which it must not hold any more: path, what stands there, what instead. */
const SPOILT: Readonly<Record<string, readonly [path: string, from: string | RegExp, to: string]>> = {
  RC001: ['@orb.yml', /source_url:.*/, ''],
  RC002: ['executors/machine.yml', /description: >-\n.*\n/, 'description: ""\n'],
  RC004: ['examples/roll_back.yml', 'examples/roll_back.yml', 'examples/rollback_example.yml'],
  RC005: ['@orb.yml', /description: \|\n( .*\n)+/, 'description: Trains a model.\n'],
  RC006: ['@orb.yml', /source_url:.*/, 'source_url: github.com/org'],
  RC007: ['@orb.yml', /home_url:.*/, 'home_url: http://example.com'],
  RC008: ['commands/install.yml', 'name: Install vector-index-action', 'shell: bash'],
  RC009: ['commands/install.yml', '<<include(scripts/install.sh)>>', `echo ${'a'.repeat(60)}`],
  RC010: ['commands/install.yml', 'install_node:', 'install-node:'],
  RC011: ['examples/roll_back.yml', /vector-index-action@\d+/, 'vector-index-action@99'],
  RC012: ['commands/install.yml', 'default: unpacked', 'default: $VERSION'],
  'every parameter': ['executors/default.yml', /description: Tag.*/, ''],
  'what may be a secret': ['commands/train.yml', 'type: env_var_name', 'type: string'],
};

const rules = Object.keys(RULES);

test.each(rules)('%s: does not hold for sources that are spoilt', (rule) => {
  const [path, from, to] =
    SPOILT[rule.replace(/(^RC\d+|^every parameter|^what may be a secret).*/, '$1')] ?? [];
  const spoilt = path === undefined ? withoutExamples() : spoil(path, from ?? '', to ?? '');
  expect(RULES[rule]?.(openReview(spoilt, VERSION))).not.toEqual([]);
});

const withoutExamples = (): OrbSources =>
  Object.fromEntries(Object.entries(sources).filter(([path]) => !path.startsWith('examples/')));

function spoil(path: string, from: string | RegExp, to: string): OrbSources {
  const text = sources[path] ?? '';
  if (path === from) return { ...sources, [to]: text };
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return { ...sources, [path]: changed };
}

test('no value goes through `circleci env subst`, which would change it', () => {
  expect(Object.values(sources).filter((text) => /env subst/.test(text.replace(/^ *#.*$/gm, '')))).toEqual(
    [],
  );
});
