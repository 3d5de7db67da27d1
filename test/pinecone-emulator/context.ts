import type { IndexState } from './index-state.ts';
import type { EmulatedRequest } from './request.ts';
import type { Settings } from './settings.ts';

/** What serves a request of the data plane. */
export interface DataContext {
  readonly request: EmulatedRequest;
  readonly index: IndexState;
  readonly settings: Settings;
  /** The time of an alias, later than any before it. */
  stamp(): string;
}
