/** Takes the key out of a text, in each form in which it may stand there. */
export type Redact = (text: string) => string;

const HIDDEN = '***';

/** Without what looks like a key of Pinecone's, whoever's it is: where a key was put in the place of something else. */
export const hideAnyKey: Redact = (text) => text.replace(/pcsk_[A-Za-z0-9_-]{8,}/gi, HIDDEN);

/**
 * The forms: as it is, whatever the case of its letters (a host's name), escaped for a URL, JSON or HTML; in base64,
 * also within something else (`user:key`); in hexadecimal digits.
 */
export function createRedact(key: string): Redact {
  const bytes = Buffer.from(key);
  const forms = [
    escaped(key),
    bytes.toString('hex'),
    ...[0, 1, 2].flatMap((before) => base64(bytes, before)),
  ];
  const pattern = new RegExp(forms.join('|'), 'gi');
  return (text) => hideAnyKey(text.replace(pattern, HIDDEN));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

/** Each character, in any mixture of the ways to write it. */
const escaped = (key: string): string =>
  Array.from(key, (character) => {
    const code = character.codePointAt(0)!;
    const hex = code.toString(16).padStart(2, '0');
    const entity = ENTITIES[character];
    const named = entity === undefined ? '' : `|&${entity};`;
    return `(?:\\\\?${literal(character)}|%${hex}|\\\\+[ux]0*${hex}|&#0*${code};|&#x0*${hex};${named})`;
  }).join('');

/** What does not depend on what stands around it, with so many bytes before it. */
function base64(bytes: Uint8Array, before: number): readonly string[] {
  const text = Buffer.concat([new Uint8Array(before), bytes]).toString('base64');
  const sure = text.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3));
  return [literal(sure), literal(sure.replaceAll('+', '-').replaceAll('/', '_'))];
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** The chain of causes, of plain errors whose texts have no key in them. */
export function redactedCause(cause: unknown, redact: Redact, depth = 0): Error | undefined {
  if (cause === undefined || cause === null || depth > 5) return undefined;
  if (!(cause instanceof Error)) return new Error(redact(String(cause)));
  const inner = redactedCause(cause.cause, redact, depth + 1);
  const copy = new Error(redact(cause.message), inner && { cause: inner });
  copy.name = redact(cause.name);
  copy.stack = redact(cause.stack ?? '');
  const { code } = cause as { readonly code?: unknown };
  return typeof code === 'string' ? Object.assign(copy, { code: redact(code) }) : copy;
}
