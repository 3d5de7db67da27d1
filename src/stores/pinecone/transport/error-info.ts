export interface ErrorInfo {
  readonly reason: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * What an error's details say: by the API's prose `{reason, metadata}`, by its schema (`protobufAny`) a message of
 * google.rpc.ErrorInfo as base64 in `value`. Undefined: neither.
 */
export function readErrorInfo(details: readonly unknown[]): ErrorInfo | undefined {
  for (const detail of details) {
    if (typeof detail !== 'object' || detail === null) continue;
    const { reason, metadata, value } = detail as Readonly<Record<string, unknown>>;
    if (typeof reason === 'string' && reason !== '') return { reason, metadata: textsOf(metadata) };
    const unpacked = typeof value === 'string' ? unpack(Buffer.from(value, 'base64')) : undefined;
    if (unpacked !== undefined) return unpacked;
  }
  return undefined;
}

const textsOf = (given: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(Object(given) as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** Of ErrorInfo: 1 is the reason, 3 an entry of the metadata, whose 1 is the name and 2 the value. */
function unpack(message: Buffer): ErrorInfo | undefined {
  const fields = fieldsOf(message);
  const reason = fields?.find(({ number }) => number === 1)?.bytes.toString();
  if (reason === undefined || !/^[A-Z][A-Z0-9_]+$/.test(reason)) return undefined;
  const entries = fields!.flatMap(({ number, bytes }) => {
    const [name, value] = (number === 3 ? fieldsOf(bytes) : undefined) ?? [];
    return name === undefined || value === undefined ? [] : [[name.bytes.toString(), value.bytes.toString()]];
  });
  return { reason, metadata: Object.fromEntries(entries) };
}

/** The fields of a message that has texts and messages alone; undefined for any other. */
function fieldsOf(
  message: Buffer,
): readonly { readonly number: number; readonly bytes: Buffer }[] | undefined {
  const fields: { number: number; bytes: Buffer }[] = [];
  for (let at = 0; at < message.length; ) {
    const tag = message[at++]!;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message[at++];
      if (byte === undefined || shift > 21) return undefined;
      length |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    if (tag > 127 || (tag & 7) !== 2 || at + length > message.length) return undefined;
    fields.push({ number: tag >> 3, bytes: message.subarray(at, at + length) });
    at += length;
  }
  return fields;
}
