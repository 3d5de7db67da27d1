import { expect, test } from 'vitest';
import { CAPABILITIES as CIRCLECI } from '../../src/hosts/circleci.ts';
import { foreignCode } from '../../src/hosts/foreign-code.ts';
import { CAPABILITIES } from '../../src/hosts/github.ts';
import type { HostEvent } from '../../src/hosts/host.ts';

test.each<[HostEvent, boolean]>([
  [{ kind: 'pull_request', name: 'pull_request_target', fromFork: true }, true],
  [{ kind: 'pull_request', name: 'pull_request_target', fromFork: false }, false],
  [{ kind: 'pull_request', name: 'workflow_run' }, true],
  [{ kind: 'pull_request', name: 'issue_comment' }, true],
  [{ kind: 'pull_request', name: 'pull_request', fromFork: true }, false],
  [{ kind: 'pull_request', name: 'merge_group' }, false],
  [{ kind: 'push', name: 'push' }, false],
  [{ kind: 'terminal', name: 'terminal' }, false],
])('%o: code of the checkout is foreign: %s', (event, foreign) => {
  const reason = foreignCode({ event, capabilities: CAPABILITIES });
  expect(reason !== undefined).toBe(foreign);
  if (foreign) expect(reason).toContain(event.name);
});

test('on CircleCI a project may hand its secrets to forks, whatever the event is called', () => {
  const event = { kind: 'pull_request', name: 'pull_request', fromFork: true } as const;
  expect(foreignCode({ event, capabilities: CIRCLECI })).toContain("a fork's");
  expect(foreignCode({ event: { ...event, fromFork: false }, capabilities: CIRCLECI })).toBeUndefined();
});
