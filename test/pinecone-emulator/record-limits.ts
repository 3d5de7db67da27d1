import { Refused, rpcError } from './answer.ts';
import type { Metadata } from './records.ts';

const maxMetadataBytes = 40_960;

const refuse = (message: string): never => {
  throw new Refused(rpcError(3, message));
};

/** @throws Refused for values that an index of that dimension does not take */
export function checkValues(id: string, values: Float32Array, dimension: number): void {
  if (values.length !== dimension) {
    refuse(`Vector dimension ${values.length} does not match the dimension of the index ${dimension}`);
  }
  if (values.every((value) => Math.abs(value) < 1e-8)) {
    refuse(`Dense vectors must contain at least one non-zero value. Vector ID ${id} contains only zeros.`);
  }
  let sum = 0;
  for (let i = 0; i < dimension; i += 1) sum += values[i]!;
  if (!Number.isFinite(sum)) refuse(`Vector ID ${id} has a value beyond float32.`);
}

/** Of types the schema has judged. @throws Refused for metadata that is too long, or named like an operator */
export function checkMetadata(metadata: Metadata | undefined): void {
  if (metadata === undefined) return;
  const operator = Object.keys(metadata).find((key) => key.startsWith('$'));
  if (operator !== undefined) refuse(`Metadata field names may not begin with $: ${operator}`);
  const bytes = Buffer.byteLength(JSON.stringify(metadata));
  if (bytes > maxMetadataBytes) {
    refuse(
      `Metadata size is ${bytes} bytes, which exceeds the limit of ${maxMetadataBytes} bytes per vector`,
    );
  }
}
