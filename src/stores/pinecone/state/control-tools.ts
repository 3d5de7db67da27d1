import type { Clock } from '../../../lib/clock.ts';
import type { IndexApi, PineconeRecord } from '../api/index-api.ts';
import type { ControlNamespace } from './control-namespace.ts';
import type { GenerationDocument } from './documents.ts';
import type { Held, Lease } from './lease.ts';
import type { Pointer } from './pointer.ts';
import type { Settled } from './settle.ts';

export interface ControlTools {
  readonly api: IndexApi;
  readonly space: ControlNamespace;
  readonly pointer: Pointer;
  readonly lease: Lease;
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<void>;
  /** Deletes whole namespaces, and of the document's own what belongs to layers. May be called again for the same. */
  discard(
    document: GenerationDocument,
    what: { readonly namespaces: readonly string[]; readonly layers: readonly number[] },
  ): Promise<void>;
}

/** A change of documents, while the lease is held: what is true, and how to change it. */
export interface Change extends Settled {
  /** Looks at the lease, then writes; returns when everybody can read it. */
  write(...records: readonly PineconeRecord[]): Promise<void>;
  readonly check: Held['check'];
}

/** Now, by the service's clock where it says it. */
export const timeOf = ({ api, clock }: Pick<ControlTools, 'api' | 'clock'>): string =>
  (api.serverTime() ?? clock.now()).toISOString();
