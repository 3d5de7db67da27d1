#!/usr/bin/env bash
# The engine tensorflow with the real library: held against the engine wasm, and through the bundle on the example.
# PROGRAM=src/main.ts takes the sources.
source .ci/support.sh
installed="$tools/tensorflow"
bash scripts/setup-tensorflow.sh "$installed"
"$node" test/engines/tensorflow/compare.ts "$installed"

program="$project/${PROGRAM:-dist/index.js}"
vector_index() { as_user "$node" "$program" "$@"; }
# figure EXPRESSION: of the last report, as `report`.
figure() { "$node" -p "const report = JSON.parse(require('fs').readFileSync('out/report.json', 'utf8')); $1"; }

mkdir "$scratch/digits"
cp -r examples/digits/{images,vector-index.yml,smoke-queries.yml} "$scratch/digits"
cd "$scratch/digits"
expect 0 'Training: ' vector_index train
by_wasm=$(figure report.evaluation.metrics.accuracy)
echo "digits by wasm: accuracy $by_wasm, training took $(figure report.model.trainingMs) ms"
rm -r out

echo 'engine: tensorflow' >> vector-index.yml
expect 2 'npm install @tensorflow/tfjs-node' vector_index train
absent .vector-index/{registry,indexes}
ln -s "$installed/node_modules" node_modules
expect 0 'Engine: tensorflow \(tfjs-node 4\.22\.0 with libtensorflow' vector_index train
quiet "$scratch/said"
by_tensorflow=$(figure report.evaluation.metrics.accuracy)
echo "digits by tensorflow: accuracy $by_tensorflow, training took $(figure report.model.trainingMs) ms"
"$node" -e 'const [a, b] = process.argv.slice(1); if (!(b >= 0.95 && Math.abs(a - b) <= 0.02)) process.exit(1)' "$by_wasm" "$by_tensorflow"
[ "$(figure report.engine.name)/$(figure report.model.training.engine)" = tensorflow/tensorflow ]
expect 0 'The gate passed' vector_index gate
expect 0 'when embedded again, within a cosine distance of 0\.00001' vector_index update
quiet "$scratch/said"
expect 0 'Nothing to do' vector_index run
echo 'trains, passes the gate, is indexed and verified by another process, does nothing twice'

search() { expect 0 '^ +1 .* 3/0003\.png' vector_index search --image images/3/0003.png "$@"; }
search
quiet "$scratch/said"
if grep -q 'differ by rounding' "$scratch/said"; then exit 1; fi
search --engine wasm
grep -q 'embedded by engine tensorflow .* the query by wasm' "$scratch/said"
echo 'searched by the engine that built it, and by wasm, with a word about it'
expect 0 'is live' vector_index update --engine wasm
[ "$(figure report.engine.name)/$(figure report.model.training.engine)" = wasm/tensorflow ]
rm node_modules
search
if grep -q 'differ by rounding' "$scratch/said"; then exit 1; fi
echo 'wasm embeds with the model that tensorflow trained; what wasm embedded is searched with wasm'

broken="$scratch/broken/node_modules"
mkdir -p "$broken/@tensorflow/tfjs-node"
ln -s "$installed"/node_modules/[!@]* "$broken"
ln -s "$installed"/node_modules/@mapbox "$broken"
ln -s "$installed"/node_modules/@tensorflow/tfjs* "$broken/@tensorflow" 2> /dev/null || true
cp -r "$installed"/node_modules/@tensorflow/tfjs-node/{dist,package.json} "$broken/@tensorflow/tfjs-node"
make_place "$scratch/shop"
cd "$scratch/shop"
with_broken() { vector_index run --tensorflow-path "$scratch/broken" "$@"; }
expect 2 'does not load: The Node\.js native addon module .* can not be found' with_broken --engine tensorflow
mkdir -p "$broken/@tensorflow/tfjs-node/lib/napi-v8"
echo 'no library' > "$broken/@tensorflow/tfjs-node/lib/napi-v8/tfjs_binding.node"
expect 2 'does not load: .*tfjs_binding\.node' with_broken --engine tensorflow
absent .vector-index/{registry,indexes}
expect 0 'does not load: .* The engine wasm is taken' with_broken --engine tensorflow,wasm
[ "$(figure report.engine.name)" = wasm ]
echo 'broken: refused, or left out where wasm may stand in'
