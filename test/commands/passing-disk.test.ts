import { expect, test } from 'vitest';
import { passingDiskWarning } from '../../src/commands/steps/warn-of-passing-disk.ts';
import { isEphemeral } from '../../src/hosts/ephemeral.ts';

test('a disk that goes with the job is told, with three ways out, where nothing was restored', () => {
  const warning = passingDiskWarning(true, { registry: false, 'index.sqlite': false });
  for (const words of ['registry and index.sqlite', 'registry: git', 's3://', 'examples/persist', 'store'])
    expect(warning).toContain(words);
});

test.each([
  ['the disk stays', false, { registry: false }],
  ['the registry was restored', true, { registry: true, 'index.sqlite': false }],
  ['the index was restored', true, { registry: false, 'index.sqlite': true }],
  ['nothing is local', true, {}],
])('nothing is told where %s', (_why, ephemeral, state) => {
  expect(passingDiskWarning(ephemeral, state)).toBeUndefined();
});

test.each([
  ['GitHub Actions', { RUNNER_ENVIRONMENT: 'github-hosted' }, true],
  ['GitHub Actions', { RUNNER_ENVIRONMENT: 'self-hosted' }, false],
  ['GitHub Actions', {}, false],
  ['CircleCI', {}, true],
  ['Azure Pipelines', { AGENT_ISSELFHOSTED: '0' }, true],
  ['Azure Pipelines', { AGENT_ISSELFHOSTED: '1' }, false],
  ['Jenkins', {}, false],
  ['GitLab CI', {}, false],
])('%s %j', (service, env, expected) => {
  expect(isEphemeral(service, env)).toBe(expected);
});
