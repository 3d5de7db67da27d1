#!/usr/bin/env bash
# The README's first command, and what it leaves.
source .ci/support.sh
as_user npm run --silent example
cd examples/digits
"$node" -e '
const report = JSON.parse(require("fs").readFileSync("out/report.json", "utf8"));
const { accuracy, "precision@10": precision } = report.evaluation.metrics;
console.log({ accuracy, precision, switched: report.index.switched, seconds: report.durationMs / 1000 });
if (!(accuracy >= 0.95 && precision >= 0.9 && report.index.switched)) process.exit(1);
'
present out/report.html out/report.md
expect 0 '^ +1 .* 3/0003\.png' as_user "$node" ../../dist/index.js search --image images/3/0003.png
expect 0 'Nothing to do' as_user "$node" ../../dist/index.js run

# Ready vectors, in one command and in the workflow's three.
cp -r ../vectors "$scratch/vectors"
cd "$scratch/vectors"
rm -rf .vector-index out
cp colours.jsonl committed.jsonl
"$node" make-vectors.mjs
cmp colours.jsonl committed.jsonl
expect 0 'colours 1.0.0 with 139 items is live' as_user "$node" "$project/dist/index.js" run
expect 0 '^ +2 .* coral' as_user "$node" "$project/dist/index.js" search --id tomato
rm -rf .vector-index out
for command in train gate update; do as_user "$node" "$project/dist/index.js" "$command"; done
expect 0 '^ +2 .* coral' as_user "$node" "$project/dist/index.js" search --id tomato
