import type { Query } from './check.ts';
import type { OperationId, Plane } from './schema/operations.ts';
import type { Upsert } from './upsert-body.ts';

/** A request as the emulator understands it; what faults and hooks see. */
export interface EmulatedRequest {
  /** Counts from 1, over both planes, in the order in which requests were complete. */
  readonly n: number;
  readonly method: string;
  /** Without the query string. */
  readonly path: string;
  /** Undefined for a route that the description does not know. */
  readonly operation: OperationId | undefined;
  readonly plane: Plane;
  /** The index that it is about, if any. */
  readonly index: string | undefined;
  /** The namespace or the alias that it names, if any. */
  readonly namespace: string | undefined;
  /** What stands in the braces of the path. */
  readonly segment: string;
  readonly query: Query;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as JSON; undefined where there is none, and for an upsert. */
  readonly body: unknown;
  readonly upsert: Upsert | undefined;
  /** Bytes of the body. */
  readonly bytes: number;
}

/** Operations that change something. */
const writing: ReadonlySet<OperationId> = new Set([
  'create_index',
  'delete_index',
  'configure_index',
  'startBulkImport',
  'cancelBulkImport',
  'deleteVectors',
  'updateVector',
  'upsertVectors',
  'createNamespace',
  'deleteNamespace',
  'createNamespaceAlias',
  'deleteNamespaceAlias',
  'repointNamespaceAlias',
]);

/** Whether a request changes something on the service. */
export const isWrite = ({ operation }: EmulatedRequest): boolean =>
  operation !== undefined && writing.has(operation);
