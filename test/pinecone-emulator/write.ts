import { type Filter, matches } from './filter.ts';
import { type Metadata, Records, type StoredRecord } from './records.ts';

/** A write that was acknowledged. */
export type Write =
  | { readonly kind: 'upsert'; readonly records: readonly StoredRecord[] }
  | { readonly kind: 'delete'; readonly ids: readonly string[] }
  | { readonly kind: 'delete-matching'; readonly filter: Filter }
  | { readonly kind: 'clear' }
  | {
      readonly kind: 'update';
      readonly id: string;
      readonly values: Float32Array | undefined;
      readonly metadata: Metadata | undefined;
    }
  | { readonly kind: 'update-matching'; readonly filter: Filter; readonly metadata: Metadata };

/** Applies a write. @returns the records, which may be others */
export function applyWrite(records: Records, write: Write): Records {
  switch (write.kind) {
    case 'upsert':
      for (const record of write.records) records.put(record);
      return records;
    case 'delete':
      for (const id of write.ids) records.remove(id);
      return records;
    case 'delete-matching':
      for (const id of matching(records, write.filter)) records.remove(id);
      return records;
    case 'clear':
      return new Records(records.dimension);
    case 'update':
      update(records, write.id, write.values, write.metadata);
      return records;
    case 'update-matching':
      for (const id of matching(records, write.filter)) update(records, id, undefined, write.metadata);
      return records;
  }
}

function update(
  records: Records,
  id: string,
  values: Float32Array | undefined,
  metadata: Metadata | undefined,
): void {
  const there = records.get(id);
  if (there === undefined) return;
  const merged = metadata === undefined ? there.metadata : { ...there.metadata, ...metadata };
  records.put({ id, values: values ?? there.values, metadata: merged });
}

/** Ids of the records that a filter takes, in the order of their bytes. */
export const matching = (records: Records, filter: Filter): string[] =>
  records.ids().filter((id) => matches(filter, records.metadataOf(id)));
