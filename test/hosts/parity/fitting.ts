/** Settings of one case, as written. */
export type Given = ReadonlyMap<string, string>;

/** Settings that contradict others, as the command would say: in a case that has both, which one goes. */
type Apart = readonly [
  name: string,
  goes: (read: (name: string) => string | undefined, turn: number) => boolean,
];

const PINECONE = [
  ...['pinecone-host', 'pinecone-index-host', 'cloud', 'region', 'deletion-protection', 'switch-by'],
  ...['rate-limit', 'record-labels', 'recreate', 'adopted'],
];

const APART: readonly Apart[] = [
  ...PINECONE.map((name): Apart => [name, (read) => read('store') !== 'pinecone']),
  ['store-path', (read) => read('store') === 'pinecone'],
  ['recreate', (read) => read('recreate') === 'index' && read('strategy') !== 'recreate'],
  ['registry-remote', (read) => !/^git(:|$)/.test(read('registry') ?? '')],
  ['switch', (read) => read('switch') === 'manual' && read('strategy') !== 'blue-green'],
  ['rebuild', (read) => read('strategy') === 'incremental'],
  ['vectors', (_read, turn) => turn % 2 === 0],
  ['vector-column', (read) => read('vectors') !== undefined],
  ['test-data', (_read, turn) => turn % 2 === 0],
  ['test-split', (read) => read('test-data') !== undefined],
  ['model-version', (_read, turn) => turn % 3 === 0],
  ['candidate', (read) => read('model-version') !== undefined],
  ['id', (_read, turn) => turn % 2 === 1],
  ['image', (_read, turn) => turn % 4 !== 1],
  ['vector', (_read, turn) => turn % 4 !== 3],
];

/** The names in a case that may stand together. */
export function fitting(given: Given, turn: number): readonly string[] {
  const left = new Map(given);
  const read = (name: string) => left.get(name)?.trim();
  for (const [name, goes] of APART) if (left.has(name) && goes(read, turn)) left.delete(name);
  return [...left.keys()];
}
