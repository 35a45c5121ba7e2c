#!/bin/sh
# Proves on this machine that a study in parts is the study as a whole: proof.sh BATTLE PARTS [more options of batch]
# It is played by one process, by two, and in parts by GNU parallel. One of the parts is killed at a random moment and
# gone on with; the parts are merged backwards. All reports must be the same bytes. The study must last long enough to
# be killed in: a minute or more.
set -eu
here=$(dirname "$0")
battle=$1
parts=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cli() { npm run -s cli -- "$@"; }
# A whole number below the first argument.
random() { echo $(($(od -An -N2 -tu2 /dev/urandom) % $1)); }

for jobs in 1 2; do
  cli batch "$battle" "$@" --jobs "$jobs" --out "$work/whole-$jobs.study"
  cli report "$work/whole-$jobs.study" --out "$work/whole-$jobs.html"
done

killed=$((1 + $(random "$parts")))
OUT=$work sh "$here/parallel.sh" "$battle" "$parts" "$@" >"$work/parallel.log" 2>&1 &
playing=$!
# A part is there to be killed once it has begun its file, or the counts beside it.
until ls "$work/$battle-$killed.study"* >/dev/null 2>&1; do
  kill -0 "$playing" 2>/dev/null || { echo "no part was played:" >&2; cat "$work/parallel.log" >&2; exit 1; }
  sleep 0.1
done
sleep "$(random 5).$(random 10)"
pids=$(pgrep -f -- "--out $work/$battle-$killed\\.study" || true)
[ -n "$pids" ] || { echo "part $killed was over before it could be killed; give more games" >&2; exit 1; }
# Both words apart: every process of that part, and of no other.
# shellcheck disable=SC2086
kill -9 $pids
if wait "$playing"; then echo "a part was killed and nobody noticed" >&2; exit 1; fi
echo "part $killed killed; the study broke off with:" "$(wc -c "$work/$battle-$killed.study"* | tail -1)"

OUT=$work sh "$here/parallel.sh" "$battle" "$parts" "$@" 2>>"$work/parallel.log"
# shellcheck disable=SC2046
cli report $(ls -r "$work/$battle"-[0-9]*.study) --out "$work/backwards.html"
for made in whole-2 "$battle" backwards; do cmp "$work/whole-1.html" "$work/$made.html"; done
echo "one process, two, and $parts parts in either order: the same $(wc -c <"$work/whole-1.html") bytes"
