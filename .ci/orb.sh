#!/usr/bin/env bash
# The orb: packed, it holds to CircleCI's schema, each example too; its scripts have no findings and are POSIX sh, which
# is what bash 3.2 and Git Bash have in common.
source .ci/support.sh
check="$tools/venv/bin/check-jsonschema"
shellcheck="$tools/venv/bin/shellcheck"
sum=$(printf 'a%.0s' {1..64})

"$node" scripts/orb/pack.ts --version 1.0.0 --sha256 "$sum" --out "$scratch/orb.yml"
"$check" --builtin-schema vendor.circle-ci "$scratch/orb.yml"
"$node" --input-type=module - "$scratch" <<EOF
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from '$project/node_modules/yaml/dist/index.js';
const [, , folder] = process.argv;
const { examples } = parse(readFileSync(folder + '/orb.yml', 'utf8'));
for (const [name, { usage }] of Object.entries(examples)) writeFileSync(folder + '/example-' + name + '.yml', stringify(usage));
EOF
"$check" --builtin-schema vendor.circle-ci "$scratch"/example-*.yml
# The check must be able to fail.
sed 's/^  run_all:/  run-all: 1\n  run_all:/' "$scratch/orb.yml" > "$scratch/wrong.yml"
expect 1 'run-all' "$check" --builtin-schema vendor.circle-ci "$scratch/wrong.yml"

# As POSIX sh, what bash has had since 4, or alone, is a finding; commands that bash 4 brought are looked for by name.
check_script() {
  "$shellcheck" --shell=sh --severity=style "$1" && "$shellcheck" --shell=bash --severity=style "$1" && dash -n "$1" || return
  if grep -nE '(^|[;&|(]) *(mapfile|readarray|coproc|eval)( |$)' "$1"; then return 1; fi
}
for script in orb/src/scripts/*.sh bin/vector-index; do check_script "$script"; done
# The check must be able to fail.
for words in 'declare -A b' 'mapfile -t b' 'echo "${a^^}"' 'echo $a' 'b=(1 2); echo "$b"' '[[ -n $a ]]' 'eval "$a"' 'echo a |& cat'; do
  printf '#!/bin/sh\na=$1\necho "$a"\n%s\n' "$words" > "$scratch/wrong.sh"
  expect 1 "SC[0-9]{4}|^4:" check_script "$scratch/wrong.sh"
done

# Node.js from npm, whose packages must have the sums that stand in the script; then a release that is not there.
mkdir "$scratch/home"
[ ! -f "$HOME/.npmrc" ] || cp "$HOME/.npmrc" "$scratch/home"
ln -s "$(command -v false)" "$scratch/home/node"
expect 2 'no file "none.tar.gz"' env HOME="$scratch/home" VI_NODE="$scratch/home/node" VI_INSTALL_NODE=true \
  VI_INSTALL_VERSION=1.0.0 VI_INSTALL_SHA256="$sum" VI_INSTALL_SOURCE=none.tar.gz bash -eo pipefail orb/src/scripts/install.sh
"$scratch"/home/.vector-index-action/node-*/bin/node -p '`Node.js ${process.version} from npm runs`'
echo 'the orb: no complaint'
