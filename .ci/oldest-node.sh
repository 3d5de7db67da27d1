#!/usr/bin/env bash
# The oldest Node.js 24 that a runner may bring gives the same bytes as ours, and as clean a log; so do the sources.
source .ci/support.sh
oldest_version=24.0.0
stamp="$tools/node-$oldest_version"
[ -x "$(cat "$stamp" 2>/dev/null)" ] || npx --yes --package "node@$oldest_version" -- node -p process.execPath > "$stamp"
oldest=$(cat "$stamp")
[ "$("$oldest" --version)" = "v$oldest_version" ]

# run_in PLACE NODE ENTRY: a run from nothing; notes what it left.
run_in() {
  make_place "$scratch/$1"
  cd "$scratch/$1"
  expect 0 'is live' as_user "$2" "$project/$3" run
  quiet "$scratch/said"
  "$node" "$project/test/support/print-run.ts" . > "$scratch/$1.txt"
}

run_in ours "$node" dist/index.js
run_in oldest "$oldest" dist/index.js
run_in sources "$node" src/main.ts
diff "$scratch/ours.txt" "$scratch/oldest.txt"
diff "$scratch/ours.txt" "$scratch/sources.txt"
cat "$scratch/ours.txt"
echo "the same from Node.js $("$node" --version), $("$oldest" --version) and the sources"

cd "$scratch/oldest"
expect 0 '1/0042\.png' as_user "$oldest" "$project/dist/index.js" search --id 1/0042.png
quiet "$scratch/said"
expect 0 'g-[0-9a-f]{12}' as_user "$oldest" "$project/dist/index.js" status
quiet "$scratch/said"
