import { CodedError, EXIT } from '../../../lib/errors.ts';
import { meaningOf } from './meaning.ts';
import { type Redact, redactedCause } from './redaction.ts';
import type { TransportRequest } from './request.ts';
import type { ServiceMessage } from './service-message.ts';

export interface Circumstances {
  /** Has anything been written by this transport? What is refused then has left something behind. */
  readonly wrote: boolean;
  /** `8 tries in 41 s`, where there was more than one. */
  readonly effort: string | undefined;
  readonly maybeApplied: boolean;
}

/**
 * A request that came to nothing. None of its texts, nor those of its causes, has the key in it. What would be called
 * `status` is `httpStatus`: the SDK takes an error with a `status` for one of its own, and throws it away.
 */
export class RequestError extends CodedError {
  readonly operation: string;
  readonly target: string;
  /** Where there was an answer. */
  readonly httpStatus: number | undefined;
  /** The service's own name of it, `ALIAS_ALREADY_EXISTS`. */
  readonly reason: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
  /** This request, or an earlier try of it, may have taken effect all the same. */
  readonly maybeApplied: boolean;

  constructor(
    message: string,
    options: {
      readonly code: string;
      readonly exitCode: typeof EXIT.badInput | typeof EXIT.service;
      readonly fix: string;
      readonly cause?: unknown;
      readonly operation: string;
      readonly target: string;
      readonly httpStatus?: number | undefined;
      readonly said?: ServiceMessage | undefined;
      readonly maybeApplied: boolean;
    },
  ) {
    super(message, options);
    this.name = 'RequestError';
    this.operation = options.operation;
    this.target = options.target;
    this.httpStatus = options.httpStatus;
    this.reason = options.said?.reason;
    this.metadata = options.said?.metadata ?? {};
    this.maybeApplied = options.maybeApplied;
  }
}

type Asked = Pick<TransportRequest, 'operation' | 'target' | 'url'>;

/** More says no more, and may be a page of a proxy's. */
const LONGEST_MESSAGE = 500;
const AGAIN = 'Run again: what is written by now is taken as it is.';

/** What an answer means that refuses a request. */
export function refusal(
  asked: Asked,
  status: number,
  said: ServiceMessage,
  circumstances: Circumstances,
  redact: Redact,
): RequestError {
  const { code, again, fix } = meaningOf(status, said.text);
  const text = redact(said.text).slice(0, LONGEST_MESSAGE).replace(/\.$/, '');
  const named = said.reason === undefined || text.includes(said.reason) ? '' : ` ${redact(said.reason)}`;
  const { effort, maybeApplied, wrote } = circumstances;
  return new RequestError(
    redact(
      `${asked.operation} ${asked.target}: HTTP ${status}${named} from ${hostOf(asked.url)}${text === '' ? '' : `: ${text}`}${after(effort)}.`,
    ),
    {
      code,
      // "Nothing was changed" would not be true of a run that has begun to write.
      exitCode: again || wrote ? EXIT.service : EXIT.badInput,
      fix: again
        ? `${fix} ${AGAIN}`
        : wrote
          ? `${fix} Then run again: what is written by now is taken as it is.`
          : fix,
      operation: redact(asked.operation),
      target: redact(asked.target),
      httpStatus: status,
      said: {
        text,
        reason: said.reason && redact(said.reason),
        metadata: Object.fromEntries(
          Object.entries(said.metadata).map(([name, value]) => [redact(name), redact(value)]),
        ),
      },
      maybeApplied,
    },
  );
}

/** What broken or silent connections mean. `problem`: `connection reset (ECONNRESET)`. */
export function unreachable(
  asked: Asked,
  { problem, fix, cause }: { readonly problem: string; readonly fix: string; readonly cause?: unknown },
  { effort, maybeApplied }: Circumstances,
  redact: Redact,
): RequestError {
  return new RequestError(
    redact(`${asked.operation} ${asked.target}: ${problem} at ${hostOf(asked.url)}${after(effort)}.`),
    {
      code: 'pinecone.unreachable',
      exitCode: EXIT.service,
      fix: redact(`${fix} ${AGAIN}`),
      cause: redactedCause(cause, redact),
      operation: redact(asked.operation),
      target: redact(asked.target),
      maybeApplied,
    },
  );
}

const after = (effort: string | undefined): string => (effort === undefined ? '' : ` (${effort})`);

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'no address');
