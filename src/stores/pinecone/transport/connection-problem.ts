/** No answer, or not a whole one. */
export interface Broken {
  readonly kind: 'broken';
  /** `connection refused (ECONNREFUSED)` */
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

export const cutOff = (cause?: unknown): Broken => ({
  kind: 'broken',
  problem: 'the answer was cut off',
  fix: 'The connection broke while the answer came, or a proxy in between cuts answers off.',
  sent: true,
  passing: true,
  slow: false,
  cause,
});

export const silent = (timeoutMs: number, cause: unknown): Broken => ({
  kind: 'broken',
  problem: `no answer within ${timeoutMs < 1000 ? `${Math.round(timeoutMs)} ms` : `${Math.round(timeoutMs / 1000)} s`}`,
  fix: 'The service or the network is slow, or hangs.',
  sent: true,
  passing: true,
  slow: true,
  cause,
});

/** For a reason of our own. */
export const notSent = (problem: string, fix: string): Broken => ({
  kind: 'broken',
  problem,
  fix,
  sent: false,
  passing: false,
  slow: false,
  cause: undefined,
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

/** What a connection that failed means. */
export function connectionProblem(cause: unknown): Broken {
  const code = codeOf(cause);
  const told = (problem: string, fix: string, rest: Partial<Broken> = {}): Broken => ({
    kind: 'broken',
    problem: code === undefined ? problem : `${problem} (${code})`,
    fix,
    sent: true,
    passing: true,
    slow: false,
    cause,
    ...rest,
  });
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return told(
        'no such host',
        'There is no such host, or no network: look at `pinecone-host` and `pinecone-index-host`.',
        {
          sent: false,
        },
      );
    case 'ECONNREFUSED':
      return told(
        'connection refused',
        'Nothing listens there: look at `pinecone-host` and `pinecone-index-host`, if they are set.',
        { sent: false },
      );
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return told(
        'no way to the service',
        'A firewall, or a proxy that must be gone through, may be in between.',
      );
    case 'ECONNRESET':
    case 'EPIPE':
      return told('the connection broke', 'The network or the service broke off.');
    default:
  }
  if (code !== undefined && /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code))
    return told(
      'the certificate is not trusted',
      'Where a proxy stands in between, name its certificate in NODE_EXTRA_CA_CERTS.',
      { sent: false, passing: false },
    );
  if (code !== undefined && /^(ERR_INVALID|ERR_HTTP_INVALID|ERR_UNESCAPED)/.test(code))
    return told('the request could not be sent', 'Please report it.', { sent: false, passing: false });
  return told(
    'the connection broke',
    'The network or the service broke off, or what answers there is no such service.',
  );
}
