import * as v from 'valibot';
import { parseBoundedJson } from '../lib/bounded-json.ts';
import { digestOf } from '../lib/digest.ts';
import { badInput, type CodedError } from '../lib/errors.ts';

/** Raised when an older version of the program could no longer read the records. */
const SCHEMA_VERSION = 1;

const sealSchema = v.strictObject({
  schemaVersion: v.pipe(v.number(), v.integer()),
  digest: v.string(),
  content: v.unknown(),
});

/** A record as JSON that carries its own digest. Equal content gives equal bytes. */
export function sealRecord(content: unknown): Uint8Array {
  return write({ schemaVersion: SCHEMA_VERSION, digest: digestOf(content), content });
}

/**
 * The content of a sealed record.
 * @param name of the file, for messages
 * @throws CodedError `registry.changed-file`, `registry.newer-schema` (exit 2)
 */
export function openRecord<T>(bytes: Uint8Array, name: string, schema: v.GenericSchema<unknown, T>): T {
  const seal = v.safeParse(sealSchema, parse(bytes, name));
  if (!seal.success) throw changedFile(name, 'it is no record of this program');
  const { schemaVersion, digest, content } = seal.output;
  if (schemaVersion > SCHEMA_VERSION) {
    throw badInput(
      'registry.newer-schema',
      `${name} was written by a newer version of this program: its schema is ${schemaVersion}, this one knows ${SCHEMA_VERSION}.`,
      { fix: 'Use that newer version.' },
    );
  }
  if (digestOf(content) !== digest || Buffer.compare(write(seal.output), bytes) !== 0)
    throw changedFile(name, 'its digest is another');
  const result = v.safeParse(schema, content);
  if (!result.success) {
    const [issue] = result.issues;
    throw changedFile(name, `${v.getDotPath(issue) ?? 'its content'}: ${issue.message}`);
  }
  // As it was parsed: a copy that the schema makes would lose a key such as `__proto__`.
  return content as T;
}

/** What to do about a file that is lost or changed. */
export const RESTORE =
  "Restore the registry's files from a copy. Without one, remove the version's folder, and a run trains the model again; " +
  "if it is the live index's model, move the index file away too.";

/** A file of the registry is not as it was written. */
export function changedFile(name: string, why: string, cause?: unknown): CodedError {
  return badInput('registry.changed-file', `${name} is damaged or was changed: ${why}.`, {
    cause,
    fix: RESTORE,
  });
}

function write(seal: v.InferOutput<typeof sealSchema>): Uint8Array {
  return Buffer.from(`${JSON.stringify(seal, null, 1)}\n`);
}

function parse(bytes: Uint8Array, name: string): unknown {
  try {
    return parseBoundedJson(bytes);
  } catch (cause) {
    throw changedFile(name, 'it is not valid JSON', cause);
  }
}
