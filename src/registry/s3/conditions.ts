import { badInput } from '../../lib/errors.ts';
import { isConflict, isPreconditionFailed, statusOf } from './s3-errors.ts';
import { ABSENT, asked, type Bucket, type Condition, writeObject } from './s3-objects.ts';

/** No key looks like this. */
const NAME = '~conditions';
/** Of no content. */
const NEVER = { IfMatch: '"00000000000000000000000000000000"' } as const satisfies Condition;

/**
 * Finds out whether the service heeds conditions: it must refuse to create what is there, and to replace what is
 * something else. Two or three small requests; one object stays behind.
 * @throws CodedError `registry.s3-conditions` (exit 2)
 */
export async function checkConditions(bucket: Bucket, prefix: string): Promise<void> {
  const key = prefix + NAME;
  const refuses = (condition: Condition): Promise<boolean> =>
    asked(bucket, 'PutObject', key, async () => {
      try {
        await writeObject(bucket, key, Buffer.from('Shows that conditional writes are heeded.\n'), condition);
        return false;
      } catch (error) {
        if (isPreconditionFailed(error) || isConflict(error)) return true;
        // "A header you provided implies functionality that is not implemented."
        if (statusOf(error) === 501) throw ignored(bucket, condition);
        throw error;
      }
    });
  if (!(await refuses(ABSENT)) && !(await refuses(ABSENT))) throw ignored(bucket, ABSENT);
  if (!(await refuses(NEVER))) throw ignored(bucket, NEVER);
}

function ignored({ name }: Bucket, condition: Condition): Error {
  const header = 'IfNoneMatch' in condition ? 'If-None-Match' : 'If-Match';
  return badInput(
    'registry.s3-conditions',
    `The service behind s3://${name} ignores conditional writes (${header}), so that two runs could overwrite each other's versions. Nothing was registered.`,
    {
      fix: 'Use a service or a release that heeds them, or another kind of `registry`: a folder, or a branch of the git repository.',
    },
  );
}
