import type { Settings } from './settings.ts';

/** `x-pinecone-request-lsn` of a write, `x-pinecone-max-indexed-lsn` of a query. */
export const lsnHeader = (
  { lsnHeaders }: Settings,
  name: 'request' | 'max-indexed',
  lsn: number,
): Readonly<Record<string, string>> => (lsnHeaders ? { [`x-pinecone-${name}-lsn`]: String(lsn) } : {});
