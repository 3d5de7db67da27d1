import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { badInput } from '../../lib/errors.ts';
import { type Log, silentLog } from '../../lib/log.ts';
import { isLoopback } from '../../lib/loopback.ts';

export interface S3Place {
  readonly bucket: string;
  /** In front of every key, `team/registry`; `''` for none. */
  readonly prefix: string;
  /** Of a service other than AWS, `https://…`, or `http://…` on this machine. */
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
  /** Hears what the client itself has to say. */
  readonly log?: Pick<Log, 'warn' | 'debug'> | undefined;
}

export interface S3Patience {
  /** How often one request is sent at most. */
  readonly attempts: number;
  /** Milliseconds in which a connection must stand, and in which something must move on it. */
  readonly silence: number;
}

const PATIENCE: S3Patience = { attempts: 5, silence: 30_000 };

/**
 * The official client. Credentials, and whatever is not said here, come from its own chain: environment, shared
 * files, web identity, the machine's role.
 * @throws CodedError `registry.s3-region` (exit 2); each request `registry.s3-endpoint` (exit 2) where it would go unencrypted
 */
export async function connect(place: S3Place, patience: S3Patience = PATIENCE): Promise<S3Client> {
  const { endpoint, region, bucket, log = silentLog } = place;
  // Other services refuse those that the client adds by default. Digests are verified by whoever reads.
  const checksums = endpoint === undefined ? 'WHEN_SUPPORTED' : 'WHEN_REQUIRED';
  const config: S3ClientConfig = {
    ...(endpoint === undefined ? {} : { endpoint }),
    // Every service knows it; a bucket's name in the host's needs names and certificates to match.
    forcePathStyle: endpoint !== undefined || bucket.includes('.'),
    requestChecksumCalculation: checksums,
    responseChecksumValidation: checksums,
    maxAttempts: patience.attempts,
    logger: loggerOn(log),
    requestHandler: { connectionTimeout: patience.silence, socketTimeout: patience.silence },
  };
  const client = new S3Client({ ...config, ...(region === undefined ? {} : { region }) });
  if (await knowsRegion(client)) return encrypted(client);
  if (endpoint === undefined)
    throw badInput('registry.s3-region', `No region is set for s3://${bucket}.`, {
      fix: 'Set `s3-region`, or AWS_REGION, to the region that the bucket is in; with `s3-endpoint` none is needed.',
    });
  return encrypted(new S3Client({ ...config, region: 'us-east-1' }));
}

/** Without one, the client writes warnings to standard error itself. Besides texts it logs whole requests: not those. */
function loggerOn({ warn, debug }: Pick<Log, 'warn' | 'debug'>): NonNullable<S3ClientConfig['logger']> {
  const texts =
    (say: (text: string) => void) =>
    (...parts: readonly unknown[]): void => {
      const told = parts
        .filter((part) => typeof part === 'string')
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
      if (told !== '') say(told);
    };
  return { debug: texts(debug), info: texts(debug), warn: texts(warn), error: texts(debug) };
}

const knowsRegion = (client: S3Client): Promise<boolean> =>
  client.config.region().then(
    () => true,
    () => false,
  );

/** Looks at each request before it is signed: an endpoint may also come from the client's own configuration. */
function encrypted(client: S3Client): S3Client {
  client.middlewareStack.add(
    (next) => async (args) => {
      const { protocol, hostname } = args.request as { readonly protocol: string; readonly hostname: string };
      if (protocol === 'https:' || isLoopback(hostname)) return next(args);
      throw badInput('registry.s3-endpoint', `${protocol}//${hostname} is not encrypted.`, {
        fix: 'Use an https endpoint; plain http is for this machine only.',
      });
    },
    { step: 'build', name: 'encryptedOrOnThisMachine' },
  );
  return client;
}
