#!/usr/bin/env bash
# vector-index.yml as editors show it: the YAML language server completes, explains and checks it by our schema.
source .ci/support.sh
export YAML_LANGUAGE_SERVER="$tools/editor/node_modules/yaml-language-server/bin/yaml-language-server"
without_network vitest run --config test/editor/vitest.config.ts
