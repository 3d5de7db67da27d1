#!/usr/bin/env bash
# dist/ is what its sources give, is not too large, and holds no file twice.
set -euo pipefail
committed=$(mktemp -d)/dist
cp -r dist "$committed"
npm run --silent package
diff -r "$committed" dist
size=$(du -sb dist | cut -f1)
echo "dist/: $size bytes"
[ "$size" -lt 30000000 ]
twice=$(find dist -type f -exec sha256sum {} + | cut -d' ' -f1 | sort | uniq -d)
[ -z "$twice" ] || { echo "a file lies in dist/ twice"; exit 1; }
