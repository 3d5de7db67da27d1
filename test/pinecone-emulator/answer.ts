import type { Plane } from './schema/operations.ts';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent as plain text, all else as JSON; absent: an empty body. */
  readonly body?: unknown;
}

/** Thrown by whatever serves a request: it ends as this answer. */
export class Refused extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(JSON.stringify(answer.body));
    this.answer = answer;
  }
}

export const ok = (body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  headers,
  body,
});

/** The control plane's form of an error. */
export const controlError = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message }, status },
});

const statuses: Readonly<Record<number, number>> = {
  3: 400,
  5: 404,
  6: 409,
  8: 429,
  9: 400,
  11: 400,
  12: 501,
  13: 500,
  14: 503,
};

/** The form of vectors, namespaces and imports: `code` is gRPC's. */
export const rpcError = (code: number, message: string, details: readonly unknown[] = []): Answer => ({
  status: statuses[code] ?? 500,
  body: { code, message, details },
});

/** The same with a reason that programs branch on. */
export const reasoned = (
  code: number,
  reason: string,
  message: string,
  metadata: Readonly<Record<string, string>> = {},
): Answer =>
  rpcError(code, message, [
    { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'pinecone.io', metadata },
  ]);

/** What the authentication and rate-limiting layer says: plain text, on both planes. */
export const plain = (
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers,
  body: message,
});

const names: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'ALREADY_EXISTS',
  413: 'PAYLOAD_TOO_LARGE',
  422: 'UNPROCESSABLE_ENTITY',
  429: 'RESOURCE_EXHAUSTED',
  500: 'UNKNOWN',
  503: 'SERVICE_UNAVAILABLE',
};
const codes: Readonly<Record<number, number>> = {
  400: 3,
  403: 7,
  404: 5,
  409: 6,
  413: 11,
  422: 3,
  429: 8,
  503: 14,
};

/** An error of that status in the plane's own form. */
export const planeError = (plane: Plane, status: number, message: string): Answer =>
  plane === 'control'
    ? controlError(status, names[status] ?? 'UNKNOWN', message)
    : { status, body: { code: codes[status] ?? 13, message, details: [] } };
