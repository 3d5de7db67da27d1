#!/usr/bin/env bash
# The project's workflows, and those that users copy from examples and documents: actionlint, zizmor and the schema have
# nothing against them.
source .ci/support.sh
zizmor() { "$tools/venv/bin/zizmor" --offline --no-progress --quiet "$@"; }
check="$tools/venv/bin/check-jsonschema"

actionlint -color=false .github/workflows/*.yml
"$check" --builtin-schema vendor.github-workflows .github/workflows/*.yml
"$check" --builtin-schema vendor.dependabot .github/dependabot.yml
zizmor --persona auditor .github action.yml

# Each workflow that a document shows whole.
copied="$scratch/copied/.github/workflows"
mkdir -p "$copied"
for document in README.md docs/*.md; do
  awk -v to="$copied/$(basename "$document" .md)" '
    /^ *```ya?ml/ { inside = 1; text = ""; indent = index($0, "`") - 1; next }
    inside && /^ *```$/ {
      inside = 0
      if (text ~ /(^|\n)on:/ && text ~ /\njobs:/) { file = to "-" ++count ".yml"; printf "%s", text > file; close(file) }
      next
    }
    inside { text = text substr($0, indent + 1) "\n" }
  ' "$document"
done
shown=("$copied"/*.yml)
present "${shown[0]}"
echo "${#shown[@]} workflows in documents: ${shown[*]##*/}"
actionlint -color=false "${shown[@]}"
"$check" --builtin-schema vendor.github-workflows "${shown[@]}"
zizmor --config .ci/zizmor-examples.yml "${shown[@]}" examples/*/.github/workflows/*.yml

# The checks must be able to fail.
sed 's|@[0-9a-f]\{40\} # v.*|@main|' .github/workflows/ci.yml > "$scratch/ci.yml"
expect 14 'unpinned-uses' zizmor "$scratch/ci.yml"
cp "${shown[0]}" "$scratch/wrong.yml"
printf '\n      - run: echo ${{ github.event.pull_request.title }}\n' >> "$scratch/wrong.yml"
expect 14 'template-injection' zizmor --config .ci/zizmor-examples.yml "$scratch/wrong.yml"
