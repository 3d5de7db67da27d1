#!/usr/bin/env bash
# dist/ is what its sources give, is not too large, and holds no file twice.
source .ci/support.sh
cp -r dist "$scratch/committed"
npm run --silent package
diff --recursive --brief "$scratch/committed" dist
size=$(du --summarize --bytes dist | cut -f 1)
echo "dist/: $size bytes"
[ "$size" -lt 30000000 ]
twice=$(find dist -type f -exec sha256sum {} + | cut -d ' ' -f 1 | sort | uniq -d)
[ -z "$twice" ] || { echo 'a file lies in dist/ twice'; exit 1; }
