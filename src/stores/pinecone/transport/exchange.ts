/** One request as it goes out. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
  /** Milliseconds until the whole answer must be there. */
  readonly timeoutMs: number;
  readonly signals: readonly (AbortSignal | undefined)[];
}

export interface Answered {
  readonly kind: 'answered';
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** No answer, or not a whole one. */
export interface Broken {
  readonly kind: 'broken';
  /** `connection reset (ECONNRESET)` */
  readonly problem: string;
  readonly fix: string;
  /** Can it have taken effect? Not where a connection never stood. */
  readonly sent: boolean;
  /** Can waiting mend it? */
  readonly passing: boolean;
  /** Nothing came in time. */
  readonly slow: boolean;
  readonly cause: unknown;
}

/**
 * Sends a request once, by Node's own client (its pool keeps connections alive, and opens as many as there are
 * requests under way), and reads the whole answer.
 * @throws the reason of the signal that was aborted; nothing else
 */
export async function exchange(outgoing: Outgoing): Promise<Answered | Broken> {
  const { method, url, headers, body, timeoutMs } = outgoing;
  const signals = outgoing.signals.filter((signal) => signal !== undefined);
  for (const signal of signals) signal.throwIfAborted();
  const ended = new AbortController();
  const end = (): void => ended.abort();
  for (const signal of signals) signal.addEventListener('abort', end);
  let slow = false;
  const timer = setTimeout(() => {
    slow = true;
    ended.abort();
  }, timeoutMs);
  try {
    // The key would be sent along to wherever a redirection leads.
    const response = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body: body as string | Uint8Array<ArrayBuffer> }),
      redirect: 'manual',
      signal: ended.signal,
    });
    const text = await response.text();
    if (response.ok && isCutOff(response.headers, text)) return cutOff();
    return { kind: 'answered', status: response.status, headers: response.headers, text };
  } catch (cause) {
    for (const signal of signals) signal.throwIfAborted();
    return slow ? silent(timeoutMs, cause) : broken(cause);
  } finally {
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener('abort', end);
  }
}

/** What ends by the connection's end may have ended early; what a proxy passed on, too. */
function isCutOff(headers: Headers, text: string): boolean {
  if (!/\bjson\b/.test(headers.get('content-type') ?? '') || text === '') return false;
  if (!/[\]}"\w]\s*$/.test(text.slice(-64))) return true;
  if (headers.has('content-length') || headers.has('transfer-encoding')) return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

const cutOff = (): Broken => ({
  kind: 'broken',
  problem: 'the answer was cut off',
  fix: 'The connection broke while the answer came, or a proxy between cuts answers off.',
  sent: true,
  passing: true,
  slow: false,
  cause: undefined,
});

const silent = (timeoutMs: number, cause: unknown): Broken => ({
  kind: 'broken',
  problem: `no answer within ${Math.round(timeoutMs / 100) / 10} s`,
  fix: 'The service or the network is slow or hangs.',
  sent: true,
  passing: true,
  slow: true,
  cause,
});

interface Coded {
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/** The first code in the chain of causes, such as ECONNRESET. */
function codeOf(error: unknown): string | undefined {
  for (let at = error as Coded | undefined, depth = 0; at != null && depth < 6; depth++) {
    if (typeof at.code === 'string') return at.code;
    at = (at.cause ?? at.errors?.[0]) as Coded | undefined;
  }
  return undefined;
}

function broken(cause: unknown): Broken {
  const code = codeOf(cause);
  const told = (problem: string, fix: string, rest: Partial<Broken>): Broken => ({
    kind: 'broken',
    problem: code === undefined ? problem : `${problem} (${code})`,
    fix,
    sent: true,
    passing: true,
    slow: false,
    cause,
    ...rest,
  });
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return told('no such host', 'There is no such host, or no network: look at `pinecone-host`.', {
      sent: false,
    });
  if (code === 'ECONNREFUSED')
    return told('connection refused', 'Nothing listens there: look at `pinecone-host`.', { sent: false });
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH')
    return told('no connection', 'There is no way to the service: a firewall or a proxy may be in between.', {
      sent: false,
      slow: true,
    });
  if (code !== undefined && /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code))
    return told(
      'the certificate is not trusted',
      'Where a proxy stands between, name its certificate in NODE_EXTRA_CA_CERTS.',
      { sent: false, passing: false },
    );
  return told('the connection broke', 'The network or the service broke off.', {});
}
