import { boolean, closed, integer, open, type Schema, text } from './schema.ts';

// The request schemas of db_data, API 2026-07.

/** A record's id, and a namespace's name: ASCII without NUL. */
export const asciiName: Schema = {
  type: 'string',
  pattern: '^[\\x01-\\x7F]+$',
  minLength: 1,
  maxLength: 512,
};
export const asciiPrefix: Schema = { type: 'string', pattern: '^[\\x01-\\x7F]*$', maxLength: 512 };
/** Printable ASCII without space and `/ ? # % & = \ ; +`. */
export const aliasName: Schema = {
  type: 'string',
  pattern: '^[\\x21\\x22\\x24\\x27-\\x2A\\x2C-\\x2E\\x30-\\x3A\\x3C\\x3E\\x40-\\x5B\\x5D-\\x7E]+$',
  minLength: 1,
  maxLength: 512,
};
export const pageLimit = integer(1, 100);

const number: Schema = { type: 'number' };
const ids: Schema = { type: 'array', items: asciiName, minItems: 1, maxItems: 1000 };
const filter: Schema = { type: 'object', minProperties: 1 };
const values: Schema = { type: 'array', items: number, minItems: 1, maxItems: 20_000 };

const sparseValues = closed(
  {
    indices: { type: 'array', items: integer(0, 4_294_967_295), minItems: 1, maxItems: 2048 },
    values: { type: 'array', items: number, minItems: 1, maxItems: 2048 },
  },
  ['indices', 'values'],
);

const metadataValue: Schema = {
  anyOf: [text, number, boolean, { type: 'array', items: text }],
};
const metadata: Schema = { type: 'object', additionalProperties: metadataValue };

const vector = closed(
  { id: asciiName, values: { type: 'array', items: number, maxItems: 20_000 }, sparseValues, metadata },
  ['id'],
  { anyOf: [{ required: ['values'] }, { required: ['sparseValues'] }] },
);

const metadataSchema = closed({
  fields: {
    type: 'object',
    additionalProperties: closed({ filterable: { type: 'boolean', enum: [true] } }, ['filterable']),
    maxProperties: 50,
  },
});

export const upsertRequest = closed(
  { vectors: { type: 'array', items: vector, minItems: 1, maxItems: 1000 }, namespace: text },
  ['vectors'],
);

export const queryRequest = closed(
  {
    namespace: text,
    topK: integer(1, 10_000),
    filter: open,
    includeValues: boolean,
    includeMetadata: boolean,
    vector: values,
    sparseVector: sparseValues,
    id: asciiName,
    scanFactor: { type: 'number', minimum: 0.5, maximum: 4 },
    maxCandidates: integer(1, 100_000),
  },
  ['topK'],
  {
    anyOf: [{ required: ['vector'] }, { required: ['id'] }, { required: ['sparseVector'] }],
    not: { anyOf: [{ required: ['id', 'vector'] }, { required: ['id', 'sparseVector'] }] },
  },
);

export const deleteRequest = closed({ ids, deleteAll: boolean, namespace: text, filter }, [], {
  anyOf: [{ required: ['ids'] }, { required: ['filter'] }, { required: ['deleteAll'] }],
});

export const updateRequest = closed(
  { id: asciiName, values, sparseValues, setMetadata: metadata, namespace: text, filter, dryRun: boolean },
  [],
  {
    anyOf: [{ required: ['id'] }, { required: ['filter'] }],
    not: { anyOf: [{ required: ['filter', 'values'] }, { required: ['filter', 'sparseValues'] }] },
  },
);

export const fetchByMetadataRequest = closed(
  { namespace: text, filter, limit: integer(1, 10_000), paginationToken: text },
  ['filter'],
);

export const describeIndexStatsRequest = closed({ filter: open });

export const createNamespaceRequest = closed({ name: asciiName, schema: metadataSchema }, ['name']);

export const createNamespaceAliasRequest = closed({ name: aliasName, target_namespace: asciiName }, [
  'name',
  'target_namespace',
]);

export const repointNamespaceAliasRequest = closed({ target_namespace: asciiName }, ['target_namespace']);

export const startImportRequest = closed(
  {
    integrationId: { type: 'string', maxLength: 1000 },
    uri: { type: 'string', minLength: 1, maxLength: 1500 },
    errorMode: closed({ onError: { type: 'string', enum: ['abort', 'continue'] } }),
  },
  ['uri'],
);

/** `ids` of a fetch, repeated in the query string. */
export const fetchIds = ids;
