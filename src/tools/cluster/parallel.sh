#!/bin/sh
# Plays a study in parts on the cores of this machine with GNU parallel: parallel.sh BATTLE PARTS [more options of batch]
# Files go to the folder named in OUT, else to this one. A part that is broken off is gone on with when the same line is
# given again; finished parts are left alone.
set -eu
battle=$1
parts=$2
out=${OUT:-.}
shift 2
seq "$parts" | parallel --joblog "$out/$battle.log" --halt soon,fail=1 \
  npm run -s cli -- batch "$battle" "$@" --shard "auto/$parts" --out "$out/$battle-{}.study"
npm run -s cli -- report "$out/$battle"-[0-9]*.study --out "$out/$battle.html"
