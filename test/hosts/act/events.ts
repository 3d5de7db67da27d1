import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../support/program.ts';

/** What GitHub's runner would hand to a job. */
export interface Event {
  readonly name: string;
  /** JSON */
  readonly payload: string;
}

const RECORDED_BASE = 'b7e23ec29af22b0b4e41da31e868d57226121c84';

/** A recorded payload of test/hosts/events, with the consumer's own commit in the recorded one's place. */
export function readEvent(name: string, file: string, commit: string): Event {
  const payload = readFileSync(join(projectRoot, 'test/hosts/events', `${file}.json`), 'utf8');
  const { after, pull_request } = JSON.parse(payload) as Recorded;
  const recorded = after ?? pull_request?.head.sha;
  const ours = recorded === undefined ? payload : payload.replaceAll(recorded, commit);
  // The base branch's tip is a commit that the consumer has.
  return { name, payload: ours.replaceAll(RECORDED_BASE, commit) };
}

interface Recorded {
  readonly after?: string;
  readonly pull_request?: { readonly head: { readonly sha: string } };
}
