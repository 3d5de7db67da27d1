import { createAlias, deleteAlias, describeAlias, listAliases, repointAlias } from './alias-routes.ts';
import { type Answer, planeError, Refused, rpcError } from './answer.ts';
import type { DataContext } from './context.ts';
import {
  type ControlContext,
  configureIndex,
  createIndex,
  deleteIndex,
  describeIndex,
  listIndexes,
} from './index-routes.ts';
import { createNamespace, deleteNamespace, describeNamespace, listNamespaces } from './namespace-routes.ts';
import { describeStats, fetchByMetadata, fetchVectors, listVectors, query } from './read-routes.ts';
import type { OperationId } from './schema/operations.ts';
import { deleteVectors, updateVector, upsert } from './write-routes.ts';

const control: Partial<Record<OperationId, (context: ControlContext) => Promise<Answer>>> = {
  list_indexes: listIndexes,
  create_index: createIndex,
  describe_index: describeIndex,
  configure_index: configureIndex,
  delete_index: deleteIndex,
};

type DataRoute = (context: DataContext) => Answer;

const noImports: DataRoute = () => rpcError(3, 'Bulk import is not offered here');

/** Those that a document index refuses. */
const vectorRoutes: Partial<Record<OperationId, DataRoute>> = {
  queryVectors: query,
  deleteVectors,
  fetchVectors,
  fetch_vectors_by_metadata: fetchByMetadata,
  listVectors,
  updateVector,
  upsertVectors: upsert,
};

const aliasRoutes: Partial<Record<OperationId, DataRoute>> = {
  listNamespaceAliases: listAliases,
  createNamespaceAlias: createAlias,
  describeNamespaceAlias: describeAlias,
  deleteNamespaceAlias: deleteAlias,
  repointNamespaceAlias: repointAlias,
};

const otherRoutes: Partial<Record<OperationId, DataRoute>> = {
  listBulkImports: noImports,
  startBulkImport: noImports,
  describeBulkImport: noImports,
  cancelBulkImport: noImports,
  describeIndexStats: describeStats,
  listNamespacesOperation: listNamespaces,
  createNamespace,
  describeNamespace,
  deleteNamespace,
};

/** Serves a request of the control plane that holds to the description. */
export const dispatchControl = (operation: OperationId, context: ControlContext): Promise<Answer> =>
  control[operation]!(context);

/** Serves a request of the data plane that holds to the description. */
export function dispatchData(operation: OperationId, context: DataContext): Answer {
  const { index, settings } = context;
  if (!index.serving) {
    return planeError('data', 503, `Index ${index.config.name} is not ready.`);
  }
  const vectors = vectorRoutes[operation];
  const alias = aliasRoutes[operation];
  if (alias !== undefined && !settings.aliases) return rpcError(5, 'Not Found');
  if (vectors !== undefined && index.config.kind !== 'vectors') {
    return rpcError(
      3,
      index.config.kind === 'documents'
        ? 'This index is served by the documents API: use the document operations.'
        : 'Sparse indexes are not served here.',
    );
  }
  try {
    return (vectors ?? alias ?? otherRoutes[operation])!(context);
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}
