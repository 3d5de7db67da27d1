#!/usr/bin/env bash
# The action as workflows use it, run by act in a consumer's repository, without a network.
source .ci/support.sh
act --version
command -v strace > /dev/null || apt-get install --yes --quiet strace > /dev/null
without_network vitest run --config test/hosts/act/vitest.config.ts
