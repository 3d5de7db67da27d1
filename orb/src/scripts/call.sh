#!/bin/sh
# Runs the command that VI_ORB_COMMAND names. Its settings are in the environment: see src/fronts/orb.ts.
set -eu
if [ -z "${VI_HOME:-}" ] && [ -r "${BASH_ENV:-}" ]; then
  # A shell other than bash has not read it.
  # shellcheck source=/dev/null
  . "$BASH_ENV"
fi
if [ ! -f "${VI_HOME:-}/dist/index.js" ]; then
  echo 'vector-index-action is not installed in this job: put the step install of the orb before this one.' >&2
  exit 2
fi
exec "${VI_NODE:-node}" "$VI_HOME/dist/index.js"
