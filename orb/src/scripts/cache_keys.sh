#!/bin/sh
# Writes what the keys of the caches are made of: which model it is, and what vectors and state there are.
set -eu
out=${VI_CACHE_OUT:-}
out=${out:-out}
cache=${VI_CACHE_FOLDER:-}
cache=${cache:-.vector-index/cache}
keys=.vector-index/keys
case $out in -*) out=./$out ;; esac
case $cache in -*) cache=./$cache ;; esac

# sums FOLDER NAME: a checksum, size and name for each file, but for those in a folder NAME.
sums() {
  if [ -d "$1" ]; then
    (cd "$1" && find . -type d -name "$2" -prune -o -type f -exec cksum {} + | LC_ALL=C sort)
  fi
}

mkdir -p "$keys" "$cache"
model=''
if [ -r "$out/outputs.json" ]; then
  model=$(sed -n 's/.*"model-digest" *: *"\([0-9a-f]*\)".*/\1/p' "$out/outputs.json" | head -n 1)
fi
echo "${model:-unknown}" > "$keys/model"
# How fast this machine was is no vector.
sums "$cache" rates > "$keys/vectors"
sums .vector-index keys > "$keys/state"
echo "Model: ${model:-not known yet}"
# A job that failed before it had restored anything keeps under another key: what it has is not the newest there is.
if [ "${VI_CACHE_PHASE:-}" = restore ]; then
  echo 'restored before' > "$keys/origin"
elif [ ! -f "$keys/origin" ]; then
  echo 'not restored before' > "$keys/origin"
  echo 'No cache was restored in this job, so later jobs will not take what it keeps for the newest.'
fi
