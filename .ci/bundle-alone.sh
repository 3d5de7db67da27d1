#!/usr/bin/env bash
# dist/ and action.yml are the whole program: elsewhere, with the project hidden, no node_modules and no network.
source .ci/support.sh
mkdir "$scratch/release" "$scratch/home"
cp -r dist action.yml "$scratch/release"
cp "$node" "$scratch/node"
absent "$scratch"/{release/,}node_modules "$(dirname "$scratch")/node_modules"

# alone PLACE NODE WORDS…: the program in that place.
alone() {
  local place=$1 with=$2
  shift 2
  env --ignore-environment PATH="$PATH" HOME="$scratch/home" bash -c '
    mount -t tmpfs none "$1" && cd "$2" && exec "${@:3}"
  ' bash "$project" "$scratch/$place" "$with" "$scratch/release/dist/index.js" "$@"
}
export -f alone
export project scratch
# inside COMMAND…: without network, with mounts of its own.
inside() { without_network unshare --mount bash -c 'alone "$@"' bash "$@"; }

make_place "$scratch/shop"
expect 0 '24 items? is live' inside shop "$scratch/node" run
expect 0 'Nothing to do' inside shop "$scratch/node" run
expect 0 'vector-index\.yml' inside shop "$scratch/node" --help
expect 0 'g-[0-9a-f]{12}-m-[0-9a-f]{12}.*24' inside shop "$scratch/node" status
inside shop "$scratch/node" search --image data/1/0042.png --top-k 3 --json > "$scratch/answer.json"
"$node" -e '
const { matches } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
if (matches.length !== 3 || matches[0].id !== "1/0042.png" || matches[0].label !== "1") throw new Error(JSON.stringify(matches));
' "$scratch/answer.json"
cp test/data/fixtures/sampling-420.jpg "$scratch/shop/query.jpg"
expect 0 '0/[0-9]+\.png' inside shop "$scratch/node" search --image query.jpg --top-k 24
echo 'trains, finds what it indexed, does nothing twice'

make_place "$scratch/strict" $'gates:\n  - precision@10 >= 1\n  - recall[1] >= 0.01\n'
expect 3 'The gate did not pass: precision@10 is' inside strict "$scratch/node" run
absent "$scratch"/strict/.vector-index/{registry,indexes}
present "$scratch"/strict/out/{report.html,report.json,report.md,candidate}
expect 3 'The gate did not pass' inside strict "$scratch/node" update
echo 'a gate that fails leaves a report and a candidate, and nothing else'

make_place "$scratch/wrong"
expect 2 'unknown setting `epoch`.* did you mean "epochs"' inside wrong "$scratch/node" run --epoch 3
absent "$scratch"/wrong/{.vector-index,out}
echo 'no image' > "$scratch/wrong/data/0/broken.png"
expect 2 '0/broken\.png' inside wrong "$scratch/node" run
absent "$scratch"/wrong/.vector-index/{registry,indexes}
echo 'a wrong setting and an unreadable image are refused by name'

old=$(PATH=/usr/local/bin:/usr/bin:/bin command -v node || true)
if [ -n "$old" ] && [ "$("$old" -p 'parseInt(process.versions.node)')" -lt 24 ]; then
  expect 2 'needs Node\.js 24 or newer, and this is Node\.js' inside wrong "$old" run
  [ "$(wc -l < "$scratch/said")" = 1 ]
  echo "Node.js $("$old" --version) is refused in one sentence"
else
  echo 'skipped: there is no Node.js older than 24 on this machine to be refused'
fi
