#!/usr/bin/env bash
# Read-only folders, folders of another user and a full disk: a clear word, nothing half-written, and a rerun that
# finishes. Mounts need root, or a kernel that lets users have name spaces of their own.
if [ "${1:-}" != inside ]; then
  [ "$EUID" = 0 ] && exec unshare --mount bash "$0" inside
  exec unshare --map-root-user --mount bash "$0" inside
fi
source .ci/support.sh
vector_index() { as_user "$node" "$project/dist/index.js" "$@"; }
# read_only FOLDER COMMAND…
read_only() {
  local folder=$1
  shift
  mount --bind "$folder" "$folder" && mount -o remount,bind,ro "$folder"
  "$@"
  umount "$folder"
}
# nothing_changed COMMAND…: in the place where we are, reports apart.
nothing_changed() {
  digest_state > "$scratch/before"
  "$@"
  digest_state | diff "$scratch/before" -
}
# A run without a plan takes away the plan of an earlier one, as it replaces its report, its outputs and test results.
digest_state() {
  find . \( -path ./out/report.\* -o -path ./out/plan.json -o -path ./out/outputs.json -o -path ./out/test-results \) -prune -o -type f -exec sha256sum {} + | sort -k 2
}
cannot_write='Folders that this run is to write to cannot be written'

make_place "$scratch/live"
cd "$scratch/live"
expect 0 'is live' vector_index run
rm data/0/0020.png
for folder in registry indexes; do
  setting=${folder/indexes/store-path}
  for strategy in blue-green incremental recreate; do
    nothing_changed read_only ".vector-index/$folder" \
      expect 2 "\`$setting\`: \"\.vector-index/$folder\": EROFS" vector_index run --strategy "$strategy"
  done
done
nothing_changed read_only .vector-index expect 2 "$cannot_write" vector_index prune
nothing_changed read_only out expect 2 '`out`: "out": EROFS' vector_index run
read_only . expect 0 '1/0042\.png' vector_index search --id 1/0042.png
read_only .vector-index/cache expect 0 'The cache .*costs time only' vector_index run
echo 'read-only registry, store and out are refused by name; a cache costs time only; readers need no writing'

if setpriv --reuid 65534 --regid 65534 --clear-groups true 2> "$scratch/why"; then
  cp -r "$node" "$project/dist" "$scratch"
  chmod -R a+rX "$scratch"
  nobody() { as_user setpriv --reuid 65534 --regid 65534 --clear-groups "$scratch/node" "$scratch/dist/index.js" "$@"; }
  rm data/0/0030.png
  nothing_changed expect 2 '`out`: "out": EACCES' nobody run
  chmod a+rwX out
  nothing_changed expect 2 "$cannot_write" nobody run
  nothing_changed expect 2 '`store-path`.* EACCES' nobody rollback
  expect 0 '1/0099\.png' nobody search --id 1/0099.png
  echo "another user's registry, store and out are refused by name; searching them works"
else
  echo "skipped: another user's folders ($(cat "$scratch/why"))"
fi

# On a disk of so many KiB: fills it, makes room, runs again, compares with a run that always had room.
undisturbed="$scratch/undisturbed"
make_place "$undisturbed"
(cd "$undisturbed" && expect 0 'is live' vector_index run)
digests() { "$node" "$project/test/support/print-run.ts" "$1"; }
digests "$undisturbed" > "$scratch/wanted"
needed=$(du --summarize --block-size=1K "$undisturbed" | cut -f 1)
mkdir "$scratch/disk"
fill_disk() {
  mount -t tmpfs -o size="$1k" none "$scratch/disk"
  make_place "$scratch/disk/place"
  cd "$scratch/disk/place"
  expect 2 'cannot grow: the disk is full' vector_index run
  grep -o '[^ ]* cannot grow: .*' "$scratch/said" | tee -a "$scratch/full"
  [ -z "$(find . -name '*.tmp' -o -name '*-journal')" ] || { find .; exit 1; }
  mount -o remount,size=64m "$scratch/disk"
  expect 0 'is live' vector_index run
  digests . | diff "$scratch/wanted" -
  cd "$scratch"
  umount "$scratch/disk"
}
for percent in 25 45 65 80 85 90; do fill_disk $((needed * percent / 100)); done
for place in out/candidate .vector-index/registry default.sqlite; do
  grep -q "$place cannot grow" "$scratch/full" || { echo "no disk was full at $place"; exit 1; }
done
echo 'a full disk is named; once there is room, a rerun ends with the records of an undisturbed run'

# A disk that fills up while the index is renewed: what is live stays what it was, or says what it is, until there is
# room. make_ready FOLDER [EDITION]: ready vectors, with which a run takes a moment.
make_ready() {
  mkdir -p "$1"
  "$node" --input-type=module - "$1" "${2:-0}" <<EOF
import { writeReadyConfig, writeReadyVectors } from '$project/test/support/ready-vectors.ts';
const [folder, edition] = process.argv.slice(2);
await writeReadyVectors(folder, 2000, Number(edition));
await writeReadyConfig(folder);
EOF
}
# dump_index FOLDER: the records that readers get, how often they were switched, and whether an edit is open.
dump_index() {
  "$node" --input-type=module - "$1" <<EOF
import { dumpIndex } from '$project/test/support/index-dump.ts';
const { live, generations, switches, editing } = dumpIndex(process.argv[2] + '/.vector-index/indexes/default.sqlite');
console.log(JSON.stringify({ switches, editing, records: generations.get(live) }));
EOF
}
make_ready "$scratch/ready"
(cd "$scratch/ready" && expect 0 'is live' vector_index run)
for strategy in blue-green incremental recreate; do
  cp -r "$scratch/ready" "$scratch/$strategy"
  make_ready "$scratch/$strategy" 1
  (cd "$scratch/$strategy" && expect 0 'is live' vector_index run --strategy "$strategy")
  for room in 8 40 120 400; do
    mount -t tmpfs -o size=64m none "$scratch/disk"
    cp -r "$scratch/ready" "$scratch/disk/place"
    make_ready "$scratch/disk/place" 1
    cd "$scratch/disk/place"
    taken=$(du --summarize --block-size=1K "$scratch/disk" | cut -f 1)
    mount -o remount,size=$((taken + room))k "$scratch/disk"
    vector_index run --strategy "$strategy" --out "$scratch/out" > "$scratch/said" 2>&1 || true
    if grep -q 'cannot grow: the disk is full' "$scratch/said"; then echo "$strategy" >> "$scratch/full"; fi
    mount -o remount,size=64m "$scratch/disk"
    expect 0 'is live|Nothing to do' vector_index run --strategy "$strategy"
    dump_index . > "$scratch/dump"
    dump_index "$scratch/$strategy" | cmp - "$scratch/dump"
    cd "$scratch"
    umount "$scratch/disk"
  done
  grep -q "^$strategy$" "$scratch/full" || { echo "no disk was full under $strategy"; exit 1; }
done
echo 'a disk that fills up under any strategy leaves what the next run makes whole'

# Somebody else holds the file: the run waits, says so, and has changed nothing; readers read.
cp -r "$scratch/ready" "$scratch/locked"
make_ready "$scratch/locked" 1
cd "$scratch/locked"
"$node" --input-type=module - <<EOF &
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync('.vector-index/indexes/default.sqlite');
db.exec('BEGIN IMMEDIATE');
setInterval(() => {}, 1000);
EOF
locker=$!
sleep 1
waiting=()
for strategy in blue-green incremental recreate; do
  (
    scratch="$scratch/waits-$strategy"
    mkdir "$scratch"
    expect 5 'was locked by another process for 15 s' \
      vector_index run --strategy "$strategy" --out "$scratch/out" --candidate "$scratch/candidate"
  ) &
  waiting+=($!)
done
expect 0 'item/0042' vector_index search --id item/0042
for each in "${waiting[@]}"; do wait "$each"; done
kill "$locker"
dump_index . > "$scratch/dump"
dump_index "$scratch/ready" | cmp - "$scratch/dump"
echo 'a file that another process has locked: exit 5 after a while, nothing changed, readers read'

candidate=$(du --summarize --block-size=1K "$undisturbed/out/candidate" | cut -f 1)
make_place "$scratch/unreported"
cd "$scratch/unreported"
mkdir out
mount -t tmpfs -o size=$((candidate + 24))k none out
expect 0 'The report could not be written to out: ENOSPC' vector_index run
umount out
expect 0 'Nothing to do' vector_index run
echo 'a report that finds no room leaves what was done'
