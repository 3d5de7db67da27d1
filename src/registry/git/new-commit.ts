import { randomUUID } from 'node:crypto';
import { type Changes, MARKER, MARKER_CONTENT } from './entries.ts';

export interface NewCommit {
  /** Its parent; undefined for the first of a branch. */
  readonly parent: string | undefined;
  readonly changes: Changes;
  readonly subject: string;
  readonly at: Date;
}

/** Where a commit lies before it is pushed. */
const REF = 'refs/registry/next';

/**
 * What `git fast-import` makes one commit of, and says its id. No two commits are equal, not even with equal content
 * at the same time: who writes one must be able to tell whether it was his that came first.
 */
export function* importStream({ parent, changes, subject, at }: NewCommit): Generator<Uint8Array> {
  const message = `${subject}\n\n[skip ci]\nWrite: ${randomUUID()}\n`;
  const seconds = Math.floor(at.getTime() / 1000);
  yield text(
    `feature done\nreset ${REF}\n${parent === undefined ? '' : `from ${parent}\n`}\ncommit ${REF}\nmark :1\n`,
  );
  yield text(`committer vector-index <vector-index@localhost> ${seconds} +0000\n`);
  yield* data(Buffer.from(message));
  if (parent !== undefined) yield text(`from ${parent}\n`);
  const files = parent === undefined ? new Map([[MARKER, MARKER_CONTENT], ...changes]) : changes;
  for (const [path, bytes] of files) if (bytes === undefined) yield text(`D ${path}\n`);
  for (const [path, bytes] of files) {
    if (bytes === undefined) continue;
    yield text(`M 100644 inline ${path}\n`);
    yield* data(bytes);
  }
  yield text('\nget-mark :1\ndone\n');
}

function* data(bytes: Uint8Array): Generator<Uint8Array> {
  yield text(`data ${bytes.length}\n`);
  if (bytes.length > 0) yield bytes;
  yield text('\n');
}

const text = (content: string): Uint8Array => Buffer.from(content);
