import { readErrorInfo } from './error-info.ts';

/** What the service says of a request that it refuses. */
export interface ServiceMessage {
  readonly text: string;
  /** `NOT_FOUND`, `ALIAS_ALREADY_EXISTS`: a name, where it gave one. */
  readonly reason: string | undefined;
  /** What it says to the reason, `{target_namespace}`. */
  readonly metadata: Readonly<Record<string, string>>;
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/**
 * The three forms: `{error: {code, message}, status}` of the control plane, `{code, message, details}` of an index,
 * and plain text (or HTML) of what stands before both.
 */
export function readServiceMessage(body: string): ServiceMessage {
  const answer = asRecord(parsed(body));
  const error = asRecord(answer.error);
  const text = asText(error.message) ?? asText(answer.message) ?? asText(answer.error);
  if (text === undefined) return { text: plain(body), reason: undefined, metadata: {} };
  const info = readErrorInfo(Array.isArray(answer.details) ? answer.details : []);
  return { text, reason: info?.reason ?? asText(error.code), metadata: info?.metadata ?? {} };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** A proxy's page, as far as it is text. */
const plain = (body: string): string =>
  body
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
