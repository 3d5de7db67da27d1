#!/usr/bin/env bash
# Workflows, action.yml, config files and reports hold to their schemas; what is generated from a table is fresh.
source .ci/support.sh
check="$tools/venv/bin/check-jsonschema"

node scripts/faces.ts --check
node scripts/report-schema.ts --check
"$check" --check-metaschema schema/*.json
"$check" --builtin-schema vendor.github-actions action.yml
"$check" --builtin-schema vendor.github-workflows examples/*/.github/workflows/*.yml
"$check" --builtin-schema vendor.circle-ci examples/*/.circleci/config.yml
"$check" --schemafile schema/vector-index.schema.json examples/*/vector-index.yml

# As it stands, and with the action beside it, so that inputs and outputs are held against action.yml.
actionlint -color=false examples/*/.github/workflows/*.yml
for workflow in examples/*/.github/workflows/*.yml; do
  beside="$scratch/$(basename "$(dirname "$workflow")")-$RANDOM"
  mkdir -p "$beside/.github/workflows"
  git -C "$beside" init --quiet
  cp -r action.yml dist "$beside"
  sed 's|uses: org/vector-index-action@.*|uses: ./|' "$workflow" > "$beside/.github/workflows/checked.yml"
  (cd "$beside" && grep -q 'uses: ./' .github/workflows/checked.yml && actionlint -color=false)
  # The check must be able to fail.
  sed -i 's|^          config: .*|          no-such-input: x|' "$beside/.github/workflows/checked.yml"
  (cd "$beside" && expect 1 'input "no-such-input" is not defined in action' actionlint -color=false)
done
echo 'workflows and action.yml: no complaint'

make_place "$scratch/place"
cd "$scratch/place"
for words in 'run' 'run --deploy never --seed 2' 'run --min-accuracy 1 --gates precision@10>=1' 'run --index-data nowhere' \
  'train --epochs 2' 'gate' 'rollback'; do
  as_user "$node" "$project/dist/index.js" $words > "$scratch/said" 2>&1 || true
  cp out/report.json "$scratch/report-${words//[^a-z0-9]/-}.json"
done
"$check" --schemafile "$project/schema/report.schema.json" "$scratch"/report-*.json
"$node" -p 'process.argv.slice(1).map((path) => require(path)).map(({ command, exitCode, headline }) => [command, exitCode, headline].join(" | ")).join("\n")' \
  "$scratch"/report-*.json

# What `init` writes, for branches with names that need quotes too.
for branch in main '1,a#b'; do
  make_place "$scratch/new"
  rm "$scratch/new/vector-index.yml"
  git -C "$scratch/new" init --quiet
  git -C "$scratch/new" symbolic-ref HEAD "refs/heads/$branch"
  for service in github circleci; do
    (cd "$scratch/new" && as_user "$node" "$project/dist/index.js" init --yes --force --ci "$service" > /dev/null)
  done
  "$check" --builtin-schema vendor.github-workflows "$scratch"/new/.github/workflows/vector-index.yml
  "$check" --builtin-schema vendor.circle-ci "$scratch"/new/.circleci/config.yml
  "$check" --schemafile "$project/schema/vector-index.schema.json" "$scratch"/new/vector-index.yml
  (cd "$scratch/new" && actionlint -color=false)
  rm -rf "$scratch/new"
done
