#!/usr/bin/env bash
# The registry in S3 against moto: contract, faults, and the whole program.
source .ci/support.sh
stamp="$tools/moto.version"
version=5.2.5
if [ "$(cat "$stamp" 2>/dev/null)" != "$version" ]; then
  python3 -m venv "$tools/moto"
  "$tools/moto/bin/pip" install --quiet "moto[server]==$version"
  echo "$version" > "$stamp"
fi

"$tools/moto/bin/moto_server" -H 127.0.0.1 -p 0 > "$scratch/moto.log" 2>&1 &
moto=$!
trap 'kill "$moto"; rm -rf "$scratch"' EXIT
for _ in $(seq 150); do
  endpoint=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' "$scratch/moto.log" | head -1 || true)
  [ -n "$endpoint" ] && break
  sleep 0.2
done
[ -n "$endpoint" ] || { cat "$scratch/moto.log"; exit 1; }

MOTO_ENDPOINT=$endpoint npx vitest run test/registry/s3/moto.test.ts
