#!/usr/bin/env bash
# The package as npm would ship it: installed without network in an empty folder, it is the program and the reader, whose
# types need nothing else.
source .ci/support.sh
npm pack --silent --pack-destination "$scratch" > /dev/null
tarball=$(echo "$scratch"/vector-index-action-*.tgz)
foreign=$(tar --list --file "$tarball" | grep -vE '^package/(dist/|package\.json$|README\.md$|LICENSE$|THIRD_PARTY_LICENSES\.md$|docs/reader\.md$)' || true)
[ -z "$foreign" ] || { echo "packed by mistake: $foreign"; exit 1; }
echo "packed: $(stat --format %s "$tarball") bytes"

make_place "$scratch/shop"
cd "$scratch/shop"
echo '{ "name": "shop", "private": true, "type": "module" }' > package.json
mkdir "$scratch/npm"
without_network npm install --offline --no-audit --no-fund --loglevel error --cache "$scratch/npm" "$tarball" > /dev/null
[ "$(ls node_modules)" = vector-index-action ] || { echo "installed besides: $(ls node_modules)"; exit 1; }
expect 0 '24 items? is live' as_user node_modules/.bin/vector-index run

awk '/^```js$/ { inside = 1; next } /^```$/ { inside = 0 } inside' node_modules/vector-index-action/docs/reader.md > app.js
expect 0 '^1\.0000 1 1/0042\.png$' without_network "$node" app.js
quiet "$scratch/said"
echo 'the example of docs/reader.md runs as it stands'

# What runs without types, in a worker thread.
cat > thread.js <<'END'
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { isMainThread, Worker } from 'node:worker_threads';
import * as reader from 'vector-index-action/reader';

if (isMainThread) new Worker(new URL(import.meta.url));
else {
  assert.deepEqual(Object.keys(reader).sort(), ['CodedError', 'openIndex']);
  const index = await reader.openIndex();
  const image = await readFile('data/0/0010.png');
  const answers = await Promise.all([1, 2, 3].map((topK) => index.search({ image }, { topK })));
  assert.deepEqual(answers.map(({ matches }) => [matches.length, matches[0].id]), [1, 2, 3].map((topK) => [topK, '0/0010.png']));
  await assert.rejects(index.search({ text: 'a cup' }), (error) => error instanceof reader.CodedError && error.code === 'search.no-text-model');
  await assert.rejects(import('vector-index-action/dist/core.js'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
  await index.close();
  console.log('answered');
}
END
expect 0 '^answered$' without_network "$node" thread.js
quiet "$scratch/said"
echo 'the reader answers in a worker thread'

# The types alone, with no other types at hand, as strict as they come.
cat > app.ts <<'END'
import { type Answer, CodedError, type IndexOptions, type IndexReader, openIndex, type Query, type ReaderErrorCode } from 'vector-index-action/reader';

const options: IndexOptions = { index: 'shop', store: 'local', storePath: 'indexes', engine: ['tensorflow', 'wasm'] };
const index: IndexReader = await openIndex({ ...options, onSwitch: ({ from, to }) => void [from.revision, to.model.digest] });
const query: Query = { image: new Uint8Array(3) };
const answer: Answer = await index.search(query, { topK: 3 });
const scores: number[] = answer.matches.map(({ score }) => score);
const label: string | undefined = answer.matches[0]?.label;
const again: Answer = await index.search({ vector: (await index.embed({ id: 'a' })).vector });
const items: number | undefined = (await index.status()).live?.items;
export const kept = [scores, label, again.distance === 'cosine', items];
try {
  // @ts-expect-error: an image is a path or bytes
  await index.search({ image: 3 });
  // @ts-expect-error: there is no such store
  await openIndex({ store: 'elsewhere' });
} catch (error) {
  const code: ReaderErrorCode = 'search.no-index';
  if (error instanceof CodedError && error.code === code && error.exitCode === 2) throw error;
}
END
cat > tsconfig.json <<'END'
{
  "compilerOptions": {
    "module": "nodenext",
    "moduleResolution": "nodenext",
    "target": "es2022",
    "lib": ["es2022"],
    "types": [],
    "strict": true,
    "exactOptionalPropertyTypes": true,
    "noUncheckedIndexedAccess": true,
    "noEmit": true
  },
  "files": ["app.ts"]
}
END
"$node" "$project/node_modules/typescript/bin/tsc" --project .
echo 'the types are whole'
