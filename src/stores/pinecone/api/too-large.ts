import { RequestError } from '../transport/failure.ts';

const SAYS_SO =
  /message length too large|exceeds the maximum supported size|payload too large|(request|response|result)[^.]*too large/i;

/** Was more asked for, or sent, than one request may hold? */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof RequestError &&
  (error.httpStatus === 413 ||
    error.httpStatus === 414 ||
    error.httpStatus === 431 ||
    (error.httpStatus === 400 && SAYS_SO.test(error.message)));
