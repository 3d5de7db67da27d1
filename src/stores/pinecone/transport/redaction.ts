/** Takes the key out of a text, in each form in which it may stand there. */
export type Redact = (text: string) => string;

const HIDDEN = '***';
/** What Pinecone's keys look like, whoever's they are. */
const ANY_KEY = /\bpcsk_[A-Za-z0-9_-]{8,}/g;

/**
 * The forms: as it is, in a URL, in JSON, in base64 by itself (a header dump), in hexadecimal digits; whatever the case of its letters.
 */
export function createRedact(key: string): Redact {
  const forms = [
    key,
    encodeURIComponent(key),
    JSON.stringify(key).slice(1, -1),
    Buffer.from(key).toString('base64').replace(/=+$/, ''),
    Buffer.from(key).toString('base64url'),
    Buffer.from(key).toString('hex'),
  ];
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(literal).join('|'), 'gi');
  return (text) => text.replace(pattern, HIDDEN).replace(ANY_KEY, HIDDEN);
}

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

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
