#!/bin/sh
# Plays a study in parts on the cores of this machine with GNU parallel: parallel.sh BATTLE PARTS [more options of batch]
# A part that is broken off is gone on with when the same line is given again; finished parts are left alone.
set -eu
battle=$1
parts=$2
shift 2
seq "$parts" | parallel --joblog "$battle.log" --halt soon,fail=1 \
  npm run -s cli -- batch "$battle" "$@" --sums --shard "auto/$parts" --out "$battle-{}.json"
npm run -s cli -- report "$battle"-[0-9]*.json --out "$battle.html"
