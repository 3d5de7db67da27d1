import { badInput } from '../lib/errors.ts';

/**
 * Parts of keys become names of files on every system: letters, digits and `._@+-`, no `.` or `..`, no dot at the
 * end (Windows drops it), nothing that looks like a file half written.
 */
const PART = /^(?!\.{1,2}$)[A-Za-z0-9._@+-]{1,200}(?<!\.)(?<!\.tmp)$/i;

/** Ends the name of a folder of numbered revisions, as which a mutable entry is kept; no key has it. */
export const REVISIONS = '~';

/** @throws CodedError `registry.bad-key` (exit 2) */
export function checkKey(key: string): string {
  if (key.split('/').every((part) => PART.test(part))) return key;
  throw badInput('registry.bad-key', `${JSON.stringify(key)} cannot be a name in the registry.`, {
    fix: 'Names consist of letters, digits and . _ @ + -, do not end in a dot or in .tmp, and have at most 200 of them.',
  });
}

/** The key that a file belongs to, by its path relative to the registry. */
export function keyOfFile(file: string): string {
  return file.replace(/~\/\d{10}$/, '');
}

/** `1` → `0000000001` */
export function revisionName(number: number): string {
  return String(number).padStart(10, '0');
}

/** Is this what `list(prefix)` names? */
export function isUnder(key: string, prefix: string): boolean {
  return prefix === '' || key === prefix || key.startsWith(`${prefix}/`);
}
