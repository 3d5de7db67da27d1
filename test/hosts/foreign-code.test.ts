import { expect, test } from 'vitest';
import { foreignCode } from '../../src/hosts/foreign-code.ts';
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
  const reason = foreignCode(event);
  expect(reason !== undefined).toBe(foreign);
  if (foreign) expect(reason).toContain(event.name);
});
