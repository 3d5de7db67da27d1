#!/usr/bin/env bash
# The orb's usage examples and those of the project run to their end, as CircleCI would: the bundle of dist/ as a release,
# jobs in clean machines, no network. Then any text as a parameter.
source .ci/support.sh
without_network vitest run --config test/hosts/orb/run/vitest.config.ts
