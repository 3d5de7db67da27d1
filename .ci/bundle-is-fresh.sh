#!/usr/bin/env bash
# dist/ and the licences of what is in it are what the sources give; dist/ is not too large, and holds no file twice.
source .ci/support.sh
npm run --silent package -- --check
size=$(du --summarize --bytes dist | cut -f 1)
echo "dist/: $size bytes"
[ "$size" -lt 30000000 ]
twice=$(find dist -type f -exec sha256sum {} + | cut -d ' ' -f 1 | sort | uniq -d)
[ -z "$twice" ] || { echo 'a file lies in dist/ twice'; exit 1; }
