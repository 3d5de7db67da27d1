import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { IndexConfig } from './index-config.ts';
import type { Alias, IndexState } from './index-state.ts';
import type { Namespace } from './namespace.ts';
import type { Metadata } from './records.ts';
import type { Service } from './service.ts';

/** One line of the file: an index, then its aliases and namespaces, each followed by its records. */
type Line =
  | {
      readonly index: IndexConfig;
      readonly tags: Readonly<Record<string, string>>;
      readonly protection: string;
    }
  | { readonly alias: Alias }
  | { readonly namespace: string; readonly lsn: number; readonly schema?: unknown }
  | { readonly id: string; readonly values: string; readonly metadata?: Metadata };

function* linesOf(index: IndexState): Generator<Line> {
  yield { index: index.config, tags: index.tags, protection: index.protection };
  for (const alias of index.aliases.values()) yield { alias };
  for (const namespace of index.namespaces.values()) {
    if (namespace.deleting) continue;
    yield { namespace: namespace.name, lsn: namespace.lsn, schema: namespace.schema };
    for (const [id, { values, metadata }] of namespace.acknowledged()) {
      const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
      yield { id, values: bytes, ...(metadata === undefined ? {} : { metadata }) };
    }
  }
}

/** Keeps all that was acknowledged in a file of JSON lines. */
export async function saveState(path: string, { indexes }: Service): Promise<void> {
  const stream = createWriteStream(`${path}.new`);
  for (const index of indexes.values()) {
    for (const line of linesOf(index)) {
      if (!stream.write(`${JSON.stringify(line)}\n`)) await once(stream, 'drain');
    }
  }
  stream.end();
  await once(stream, 'close');
  await rename(`${path}.new`, path);
}

/** Takes up what a file has, if it is there: all of it Ready and visible. */
export async function loadState(path: string, service: Service): Promise<void> {
  if (!existsSync(path)) return;
  let index: IndexState | undefined;
  let namespace: Namespace | undefined;
  let lsn = 0;
  for await (const text of createInterface({ input: createReadStream(path) })) {
    const line = JSON.parse(text) as Line;
    if ('index' in line) {
      index = await service.create(line.index, line.tags, line.protection);
      index.beReady();
    } else if ('alias' in line) index!.aliases.set(line.alias.name, line.alias);
    else if ('namespace' in line) {
      namespace = index!.namespaceFor(line.namespace, line.schema);
      lsn = line.lsn;
      namespace.restore(lsn, undefined);
    } else {
      const values = new Float32Array(new Uint8Array(Buffer.from(line.values, 'base64')).buffer);
      namespace!.restore(lsn, { id: line.id, values, metadata: line.metadata });
    }
  }
}
