import type { EmulatedRequest } from './request.ts';

/**
 * Write units of a request: one for each KB of an upsert or an update, at least 5; 5 for the deletion of a namespace.
 * Deletes of records cost by what they delete, of which the least is counted here.
 */
export function writeUnitsOf({ operation, bytes }: EmulatedRequest): number {
  switch (operation) {
    case 'upsertVectors':
    case 'updateVector':
      return Math.max(5, Math.ceil(bytes / 1000));
    case 'deleteVectors':
    case 'deleteNamespace':
      return 5;
    default:
      return 0;
  }
}
