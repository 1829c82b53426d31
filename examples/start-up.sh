#!/usr/bin/env bash
# Compares, from process start to last result, all rulesets loaded precompiled with the same compiled at start.
# Runs alternate, so that a noisy machine is noisy for both; medians count.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-9}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
head -n 1 examples/candidates/nurses.jsonl >"$scratch/one.jsonl"
mkdir "$scratch/rules"
for module in rules-rn rules-ccm rules-acm rules-cmgt rules-allied; do
  cp -R "$module/src/main/resources/." "$scratch/rules"
done

timed() {
  local began=$EPOCHREALTIME
  ./licet evaluate "$scratch/one.jsonl" --on 2026-11-23 "$@" >/dev/null
  local ended=$EPOCHREALTIME
  echo $(((${ended/[.,]/} - ${began/[.,]/}) / 1000))
}
median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }

timed >/dev/null # builds what is missing
for _ in $(seq "$runs"); do
  timed >>"$scratch/precompiled"
  timed --rules "$scratch/rules" >>"$scratch/compiled"
done
a=$(median <"$scratch/precompiled")
b=$(median <"$scratch/compiled")
echo "precompiled: $a ms; compiled at start: $b ms; ratio 0.$((a * 100 / b)) (medians of $runs runs each)"
