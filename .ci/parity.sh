#!/usr/bin/env bash
# The Action, the orb and a terminal: the same settings from the same words, and the same of a run.
source .ci/support.sh
without_network vitest run --config test/hosts/parity/vitest.config.ts
