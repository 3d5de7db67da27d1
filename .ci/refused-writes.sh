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
digest_state() { find . -path ./out/report.\* -prune -o -type f -exec sha256sum {} + | sort -k 2; }
cannot_write='What this run is to write cannot be written'

make_place "$scratch/live"
cd "$scratch/live"
expect 0 'is live' vector_index run
rm data/0/0020.png
for folder in registry indexes; do
  setting=${folder/indexes/store-path}
  nothing_changed read_only ".vector-index/$folder" \
    expect 2 "\`$setting\`: \"\.vector-index/$folder\": EROFS" vector_index run
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

candidate=$(du --summarize --block-size=1K "$undisturbed/out/candidate" | cut -f 1)
make_place "$scratch/unreported"
cd "$scratch/unreported"
mkdir out
mount -t tmpfs -o size=$((candidate + 24))k none out
expect 0 'The report could not be written to out: ENOSPC' vector_index run
umount out
expect 0 'Nothing to do' vector_index run
echo 'a report that finds no room leaves what was done'
