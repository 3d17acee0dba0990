#!/usr/bin/env bash
# A python whose trainings end after twenty steps, to try the whole chain on a little data in minutes:
# PYTHON=training/trial.sh bash training/train.sh WORK
set -euo pipefail
most=20 previous="" arguments=()
for argument in "$@"; do
    case $previous in
        --rounds | --name-rounds) argument=1 ;;
        --steps | --max_steps | --eval_steps | --eval_interval) ((argument <= most)) || argument=$most ;;
    esac
    arguments+=("$argument")
    previous=$argument
done
exec python "${arguments[@]}"
