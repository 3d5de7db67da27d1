const whole = (text: string | null): number | undefined =>
  text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

/** The positions in the log of writes that an answer names. */
export const lsnOf = (
  headers: Headers,
): { readonly requestLsn: number | undefined; readonly maxIndexedLsn: number | undefined } => ({
  requestLsn: whole(headers.get('x-pinecone-request-lsn')),
  maxIndexedLsn: whole(headers.get('x-pinecone-max-indexed-lsn')),
});
