# Sourced by the scripts beside it, from the project's folder.
set -euo pipefail
project=$PWD
tools="${XDG_CACHE_HOME:-$HOME/.cache}/vector-index-action/ci"
mkdir -p "$tools/bin"
export PATH="$tools/bin:$PWD/node_modules/.bin:$PATH"
node=$(realpath node_modules/.bin/node)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# as_user COMMAND…: as at a terminal, without a trace of the CI that this may run in.
as_user() { env --ignore-environment PATH="$PATH" HOME="$HOME" "$@"; }

# without_network COMMAND…: in a network of its own that has nothing but its loopback.
without_network() {
  local as_root=()
  [ "$EUID" = 0 ] || as_root=(--map-root-user)
  unshare "${as_root[@]}" --net bash -c 'ip link set lo up && exec "$@"' bash "$@"
}

# make_place FOLDER [CONFIG]: a folder with a few images and a config file, in which a run takes about a second.
make_place() {
  mkdir -p "$1"
  "$node" --input-type=module - "$1" "${2:-}" <<EOF
import { makeTinyData, writeTinyConfig } from '$project/test/support/tiny-data.ts';
const [folder, config] = process.argv.slice(2);
await makeTinyData(folder + '/data');
await writeTinyConfig(folder, config);
EOF
}

# expect CODE TEXT COMMAND…: the command must end with that code, and say that text (an extended regular expression).
expect() {
  local code=$1 text=$2 ended=0
  shift 2
  "$@" > "$scratch/said" 2>&1 < /dev/null || ended=$?
  if [ "$ended" = "$code" ] && grep -qE "$text" "$scratch/said"; then return; fi
  printf 'not as expected (exit %s, and "%s"): %s\nexit %s\n' "$code" "$text" "$*" "$ended"
  cat "$scratch/said"
  exit 1
}

# absent PATH…, present PATH…: with a word about the one that is not as it should be.
absent() { for path; do [ ! -e "$path" ] || { echo "$path should not be there"; exit 1; }; done; }
present() { for path; do [ -s "$path" ] || { echo "$path should be there"; exit 1; }; done; }

# quiet FILE: a log without warnings of the runtime's own.
quiet() { if grep -E '\(node:[0-9]+\)|Warning' "$1"; then echo 'a warning of the runtime'; exit 1; fi; }
