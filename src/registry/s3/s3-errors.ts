import type { S3Client } from '@aws-sdk/client-s3';
import { badInput, CodedError, serviceFailed } from '../../lib/errors.ts';

/** What the client throws, as far as it is looked at here. */
interface Failure {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly attempts?: number };
}

const asFailure = (error: unknown): Failure =>
  error instanceof Error ? error : { name: 'Error', message: String(error) };

/** The service's answer to a request, such as 412, where it gave one. */
export const statusOf = (error: unknown): number | undefined => asFailure(error).$metadata?.httpStatusCode;

/** There is no such object; a missing bucket is another matter. */
export const isMissing = (error: unknown): boolean =>
  ['NoSuchKey', 'NotFound'].includes(asFailure(error).name);

/** The upload is over, perhaps because it was completed and the answer was lost. */
export const isUploadGone = (error: unknown): boolean => asFailure(error).name === 'NoSuchUpload';

/** The condition did not hold. */
export const isPreconditionFailed = (error: unknown): boolean => statusOf(error) === 412;

/** Two conditional writes met; nothing was written by this one. */
export const isConflict = (error: unknown): boolean => statusOf(error) === 409;

const CREDENTIALS = [
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'ExpiredToken',
  'InvalidToken',
  'TokenRefreshRequired',
];
const REGION = ['PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraintException'];

/**
 * What a failed request means to a user.
 * @param asked `GetObject s3://bucket/key`
 */
export async function explain(error: unknown, asked: string, client: S3Client): Promise<Error> {
  if (error instanceof CodedError) return error;
  const failure = asFailure(error);
  const status = statusOf(error);
  const told = await withoutKeys(failure.message, client);
  const answer = [status === undefined ? undefined : `HTTP ${status}`, failure.code ?? failure.name];
  const said = `${asked} failed: ${answer.filter(Boolean).join(' ')}${told === '' ? '' : `, ${told.replace(/\.$/, '')}`}.`;
  const refuse = (code: string, fix: string): CodedError => badInput(code, said, { fix, cause: error });

  if (failure.name === 'CredentialsProviderError')
    return refuse(
      'registry.s3-credentials',
      'Give the job credentials where the AWS client looks for them: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile, or the role of the machine.',
    );
  if (CREDENTIALS.includes(failure.name))
    return refuse(
      'registry.s3-credentials',
      'The service does not take these credentials: they are mistyped, expired, or of another account or service.',
    );
  if (failure.name === 'NoSuchBucket' || failure.name === 'InvalidBucketName')
    return refuse(
      'registry.s3-bucket',
      'Create the bucket, or correct its name in `registry`, or `s3-endpoint`.',
    );
  if (status === 301 || REGION.includes(failure.name))
    return refuse('registry.s3-region', 'The bucket is in another region: set `s3-region`.');
  if (status === 401 || status === 403)
    return refuse(
      'registry.s3-denied',
      'These credentials need s3:ListBucket on the bucket, and s3:GetObject, s3:PutObject, s3:DeleteObject and s3:AbortMultipartUpload below the prefix. Without s3:ListBucket the service answers so for what is not there, too.',
    );
  const tries = failure.$metadata?.attempts ?? 1;
  return serviceFailed('registry.s3-service', said, {
    cause: error,
    fix: `${likely(failure, status)}${tries > 1 ? ` It was tried ${tries} times.` : ''} Run again: what is written by now is taken as it is.`,
  });
}

function likely({ name, code = name }: Failure, status: number | undefined): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'There is no such host, or no network: look at `s3-endpoint` and `s3-region`.';
  if (code === 'ECONNREFUSED') return 'Nothing listens there: look at `s3-endpoint`.';
  if (/CERT|TLS|SSL|SELF_SIGNED/.test(code)) return "The service's certificate is not trusted here.";
  if (code === 'TimeoutError' || code === 'ETIMEDOUT') return 'The service did not answer in time.';
  if (status === 429 || code === 'SlowDown') return 'The service has too much to do.';
  if (status !== undefined && status >= 500) return 'The service has trouble of its own.';
  if (status !== undefined && status >= 400) return 'The service does not do what was asked.';
  return 'The connection broke, or what answers there is no S3 service.';
}

/** A service may repeat what it was sent. */
async function withoutKeys(text: string, client: S3Client): Promise<string> {
  const keys = await client.config.credentials().catch(() => undefined);
  return [keys?.secretAccessKey, keys?.sessionToken, keys?.accessKeyId]
    .filter((key): key is string => key !== undefined && key !== '')
    .reduce((hidden, key) => hidden.replaceAll(key, '***'), text.trim());
}
