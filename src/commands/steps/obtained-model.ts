import type { RegistryStorage } from '../../registry/registry.ts';
import type { ModelVersion } from '../../registry/version-record.ts';

/** A model version, wherever its files lie. */
export interface ObtainedModel<V extends ModelVersion = ModelVersion> {
  readonly version: V;
  /** In the registry; absent for a candidate. */
  readonly label?: string;
  readonly reason?: string;
  /** Where the files are. */
  readonly home: RegistryStorage;
}
