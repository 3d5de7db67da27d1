import { configureIndexRequest, createIndexRequest } from './control.ts';
import {
  aliasName,
  asciiName,
  asciiPrefix,
  createNamespaceAliasRequest,
  createNamespaceRequest,
  deleteRequest,
  describeIndexStatsRequest,
  fetchByMetadataRequest,
  fetchIds,
  pageLimit,
  queryRequest,
  repointNamespaceAliasRequest,
  startImportRequest,
  updateRequest,
  upsertRequest,
} from './data.ts';
import { type Schema, text } from './schema.ts';

export type Plane = 'control' | 'data';

export interface Operation {
  /** The description's operationId. */
  readonly id: OperationId;
  readonly plane: Plane;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** As in the description: `/namespaces/{namespace}`. */
  readonly path: string;
  /** The schema of the one segment in braces. */
  readonly segment?: Schema;
  /** By name; an array is a parameter that is repeated. */
  readonly query?: Readonly<Record<string, Schema>>;
  readonly requiredQuery?: readonly string[];
  readonly body?: Schema;
}

export type OperationId =
  | 'list_indexes'
  | 'create_index'
  | 'describe_index'
  | 'delete_index'
  | 'configure_index'
  | 'listBulkImports'
  | 'startBulkImport'
  | 'describeBulkImport'
  | 'cancelBulkImport'
  | 'describeIndexStats'
  | 'queryVectors'
  | 'deleteVectors'
  | 'fetchVectors'
  | 'fetch_vectors_by_metadata'
  | 'listVectors'
  | 'updateVector'
  | 'upsertVectors'
  | 'listNamespacesOperation'
  | 'createNamespace'
  | 'describeNamespace'
  | 'deleteNamespace'
  | 'listNamespaceAliases'
  | 'createNamespaceAlias'
  | 'describeNamespaceAlias'
  | 'deleteNamespaceAlias'
  | 'repointNamespaceAlias';

const page = { limit: pageLimit, paginationToken: text };
const importId: Schema = { type: 'string', minLength: 1, maxLength: 1000 };

/** Every operation that the emulator serves, out of db_control and db_data, API 2026-07. */
export const operations: readonly Operation[] = [
  { id: 'list_indexes', plane: 'control', method: 'GET', path: '/indexes' },
  { id: 'create_index', plane: 'control', method: 'POST', path: '/indexes', body: createIndexRequest },
  { id: 'describe_index', plane: 'control', method: 'GET', path: '/indexes/{index_name}', segment: text },
  { id: 'delete_index', plane: 'control', method: 'DELETE', path: '/indexes/{index_name}', segment: text },
  {
    id: 'configure_index',
    plane: 'control',
    method: 'PATCH',
    path: '/indexes/{index_name}',
    segment: text,
    body: configureIndexRequest,
  },

  { id: 'listBulkImports', plane: 'data', method: 'GET', path: '/bulk/imports', query: page },
  { id: 'startBulkImport', plane: 'data', method: 'POST', path: '/bulk/imports', body: startImportRequest },
  { id: 'describeBulkImport', plane: 'data', method: 'GET', path: '/bulk/imports/{id}', segment: importId },
  { id: 'cancelBulkImport', plane: 'data', method: 'DELETE', path: '/bulk/imports/{id}', segment: importId },

  {
    id: 'describeIndexStats',
    plane: 'data',
    method: 'POST',
    path: '/describe_index_stats',
    body: describeIndexStatsRequest,
  },
  { id: 'queryVectors', plane: 'data', method: 'POST', path: '/query', body: queryRequest },
  { id: 'deleteVectors', plane: 'data', method: 'POST', path: '/vectors/delete', body: deleteRequest },
  {
    id: 'fetchVectors',
    plane: 'data',
    method: 'GET',
    path: '/vectors/fetch',
    query: { ids: fetchIds, namespace: text },
    requiredQuery: ['ids'],
  },
  {
    id: 'fetch_vectors_by_metadata',
    plane: 'data',
    method: 'POST',
    path: '/vectors/fetch_by_metadata',
    body: fetchByMetadataRequest,
  },
  {
    id: 'listVectors',
    plane: 'data',
    method: 'GET',
    path: '/vectors/list',
    query: { prefix: asciiPrefix, ...page, namespace: text },
  },
  { id: 'updateVector', plane: 'data', method: 'POST', path: '/vectors/update', body: updateRequest },
  { id: 'upsertVectors', plane: 'data', method: 'POST', path: '/vectors/upsert', body: upsertRequest },

  {
    id: 'listNamespacesOperation',
    plane: 'data',
    method: 'GET',
    path: '/namespaces',
    query: { ...page, prefix: asciiPrefix },
  },
  { id: 'createNamespace', plane: 'data', method: 'POST', path: '/namespaces', body: createNamespaceRequest },
  {
    id: 'describeNamespace',
    plane: 'data',
    method: 'GET',
    path: '/namespaces/{namespace}',
    segment: asciiName,
  },
  {
    id: 'deleteNamespace',
    plane: 'data',
    method: 'DELETE',
    path: '/namespaces/{namespace}',
    segment: asciiName,
  },

  {
    id: 'listNamespaceAliases',
    plane: 'data',
    method: 'GET',
    path: '/namespace-aliases',
    query: { ...page, prefix: asciiPrefix, target_namespace: asciiName },
  },
  {
    id: 'createNamespaceAlias',
    plane: 'data',
    method: 'POST',
    path: '/namespace-aliases',
    body: createNamespaceAliasRequest,
  },
  {
    id: 'describeNamespaceAlias',
    plane: 'data',
    method: 'GET',
    path: '/namespace-aliases/{alias_name}',
    segment: aliasName,
  },
  {
    id: 'deleteNamespaceAlias',
    plane: 'data',
    method: 'DELETE',
    path: '/namespace-aliases/{alias_name}',
    segment: aliasName,
  },
  {
    id: 'repointNamespaceAlias',
    plane: 'data',
    method: 'PATCH',
    path: '/namespace-aliases/{alias_name}',
    segment: aliasName,
    body: repointNamespaceAliasRequest,
  },
];
