// What the service bills, as its documentation says it (Understanding cost, https://docs.pinecone.io/guides/cost/understand-cost).

const GB = 1e9;
const KB = 1000;
/** Of one query, however small its namespace is. */
const LEAST_QUERY = 0.25;

/** What a record takes: its id, its metadata, and 4 bytes a dimension. */
export const recordBytes = (idAndMetadata: number, dimension: number): number =>
  idAndMetadata + 4 * dimension;

/** Read units of one query: one for each GB of its namespace, 0.25 at least. `topK` and what is asked for do not matter. */
export const queryReadUnits = (namespaceBytes: number): number => Math.max(LEAST_QUERY, namespaceBytes / GB);

/** Write units of upserts: one for each KB that they carry. Requests of a build are so large that their minimum is none. */
export const upsertWriteUnits = (bytes: number): number => Math.ceil(bytes / KB);
