// Writes records to Pinecone and says what that took: a process of its own, so that its memory and processor time are its
// own. `upsert` sends records alone, as the service's own clients do; `build` makes a generation, with its manifest.
import type { VectorItem } from '../src/data/item.ts';
import { buildGeneration } from '../src/index/build.ts';
import { planChanges } from '../src/index/plan.ts';
import { systemClock } from '../src/lib/clock.ts';
import { compareIds, sha256 } from '../src/lib/digest.ts';
import { silentLog } from '../src/lib/log.ts';
import { createIndexApi } from '../src/stores/pinecone/api/index-client.ts';
import { openPineconeStore } from '../src/stores/pinecone/pinecone-store.ts';
import { createTransport } from '../src/stores/pinecone/transport/transport.ts';
import type { GenerationDescription } from '../src/stores/store.ts';
import { DIMENSION, fillVector, idOf } from './ready-vectors.ts';

export interface Upload {
  readonly way: 'upsert' | 'build';
  /** Of the control plane, and of the index. */
  readonly url: string;
  readonly host: string;
  readonly apiKey: string;
  readonly index: string;
  readonly records: number;
  readonly rateLimit: 'default' | 'none';
  /** Milliseconds that embedding a record takes, waited for; 0: vectors are at hand. */
  readonly embedMs: number;
  /** How often, each time into a namespace of its own: what is compiled by then is. */
  readonly times: number;
}

export interface Uploaded {
  readonly seconds: number;
  /** Of these, in which records were written; absent for `upsert`, which does nothing else. */
  readonly writeSeconds?: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

const upload = JSON.parse(process.argv[2]!) as Upload;
const { signal } = new AbortController();
const items = makeItems(upload.records);
const uploaded: Uploaded[] = [];
for (let i = 0; i < upload.times; i += 1) uploaded.push(await measure(i));
process.stdout.write(JSON.stringify(uploaded), () => process.exit());

async function measure(round: number): Promise<Uploaded> {
  const ways = { upsert, build };
  const work = await ways[upload.way](`g-${sha256(String(performance.now() + round)).slice(0, 12)}-m-bench`);
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const done = await work();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  return { seconds, cpuSeconds: (user + system) / 1e6, peakMegabytes, ...done };
}

/** Each of these makes its connections first. */
async function upsert(namespace: string): Promise<() => Promise<Pick<Uploaded, 'writeSeconds'>>> {
  const { apiKey, rateLimit, host, index } = upload;
  const transport = createTransport({ apiKey, signal, rateLimit });
  const api = createIndexApi({ transport, host, index, dimension: DIMENSION, signal });
  await api.space();
  const records = items.map(({ id, label, vector }) => ({
    ...{ id, values: vector, metadata: { label: label! } },
  }));
  return async () => {
    await api.upsert(namespace, records);
    return {};
  };
}

async function build(name: string): Promise<() => Promise<Pick<Uploaded, 'writeSeconds'>>> {
  const { apiKey, url: controlHost, index, rateLimit, records: count } = upload;
  const store = await openPineconeStore({
    ...{ apiKey, controlHost, index, rateLimit, alias: 'live', switchBy: 'alias', recreate: 'namespace' },
    ...{ recordLabels: true, deletionProtection: false, readOnly: false },
    ...{ signal, log: silentLog, clock: systemClock },
  });
  await store.generations();
  const digest = sha256('bench');
  const description: GenerationDescription = {
    ...{ name, identity: name, modelDigest: digest, modelVersion: '1.0.0', indexFingerprint: digest },
    ...{ engine: 'none', engineNumericVersion: 1, distance: 'cosine', dimension: DIMENSION, count },
    createdAt: '2026-01-01T00:00:00.000Z',
  };
  return async () => {
    const { writeMs } = await buildGeneration({
      ...{ store, description, fresh: false, live: undefined, embed, signal },
      ...{ changes: planChanges(items, [], false), log: silentLog, clock: systemClock },
    });
    return { writeSeconds: writeMs / 1000 };
  };
}

async function* embed(chosen: readonly VectorItem[]) {
  const { embedMs } = upload;
  if (embedMs > 0) await new Promise((resolve) => setTimeout(resolve, embedMs * chosen.length));
  for (const item of chosen) yield { item, vector: item.vector };
}

/** In the order of ids. */
function makeItems(count: number): readonly VectorItem[] {
  const made = Array.from({ length: count }, (_, row) => {
    const vector = new Float32Array(DIMENSION);
    fillVector(vector, 0, row);
    const [id, contentDigest] = [idOf(row), sha256(String(row))];
    return { id, label: `class-${row % 10}`, metadata: {}, contentDigest, digest: contentDigest, vector };
  });
  return made.sort((a, b) => compareIds(a.id, b.id));
}
