#!/usr/bin/env bash
# The README's first command, and what it leaves.
set -euo pipefail
npm run --silent example
cd examples/digits
node -e '
const report = JSON.parse(require("fs").readFileSync("out/report.json", "utf8"));
const { accuracy, "precision@10": precision } = report.evaluation.metrics;
console.log({ accuracy, precision, switched: report.index.switched, seconds: report.durationMs / 1000 });
if (!(accuracy >= 0.95 && precision >= 0.9 && report.index.switched)) process.exit(1);
'
test -s out/report.html
test -s out/report.md
