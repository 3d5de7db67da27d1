#!/bin/sh
# Runs the command that VI_ORB_COMMAND names, with the settings that are in the environment. They arrive byte for byte: no
# `circleci env subst` before, as reviews of orbs ask for, since a value may hold a $NAME that means itself.
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
