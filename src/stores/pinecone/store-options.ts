import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { Sleep } from '../../lib/sleep.ts';

export interface PineconeStoreOptions {
  readonly apiKey: string;
  readonly index: string;
  /** Addresses. The control plane is Pinecone's unless given; the index' own is asked for unless given. */
  readonly controlHost?: string;
  readonly indexHost?: string;
  /** Where the index is made when there is none; absent: it must be there. */
  readonly place?: { readonly cloud: 'aws' | 'gcp' | 'azure'; readonly region: string };
  readonly deletionProtection: boolean;
  readonly switchBy: 'alias' | 'pointer-record';
  /** What `retire` deletes. */
  readonly recreate: 'namespace' | 'index';
  /** A number: requests a second to one namespace. */
  readonly rateLimit: 'default' | 'none' | number;
  readonly recordLabels: boolean;
  /** The alias that the run works with. */
  readonly alias: string;
  /** No request that changes anything is sent. */
  readonly readOnly: boolean;
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly clock: Clock;
  /** Waits; the system's timer unless given. */
  readonly sleep?: Sleep;
  /** The program's, for tags; absent where nothing is written. */
  readonly version?: string;
}
