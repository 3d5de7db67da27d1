#!/bin/sh
# Ends the job, successfully, where the command before has said that nothing is new.
set -eu
if [ -z "${VI_CHANGED:-}" ] && [ -r "${BASH_ENV:-}" ]; then
  # A shell other than bash has not read it.
  # shellcheck source=/dev/null
  . "$BASH_ENV"
fi
case ${VI_CHANGED:-} in
  false)
    echo 'Nothing new: the job ends here, and what follows in it is left out.'
    circleci-agent step halt
    ;;
  true) echo 'Something is new: going on.' ;;
  *) echo 'No command in this job has said whether something is new: going on.' ;;
esac
