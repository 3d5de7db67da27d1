#!/usr/bin/env bash
# The example of Pinecone, against the emulator: the bundle builds, shows and searches the index; Pinecone's own clients
# for TypeScript and for Python, as the docs show them, find the same through the alias.
source .ci/support.sh
venv=$tools/pinecone
[ -x "$venv/bin/pip" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check pinecone==10.2.0
expect 0 'colours 1.0.0 with 138 items is live' as_user "$node" examples/pinecone/try.mjs "$project/dist/index.js" "$venv/bin/python"
cat "$scratch/said"
count=$(grep -cE '^tomato orange$' "$scratch/said")
[ "$count" = 2 ] || { echo "$count of Pinecone's two clients found the tomato by its alias"; exit 1; }
PINECONE_PYTHON="$venv/bin/python" npx vitest run test/pinecone-emulator/sdk.test.ts
