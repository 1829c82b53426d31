#!/usr/bin/env bash
# Builds the jars and POMs of a release once with each JDK, and compares them byte for byte.
# Usage: releases/reproduce.sh JDK JDK [OPTION OF MAVEN...]
set -euo pipefail
cd "$(dirname "$0")/.."
jdks=("${1:?"a JDK"}" "${2:?"another JDK, or the same one"}")
shift 2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for i in 0 1; do
  JAVA_HOME=${jdks[$i]} releases/stage.sh "$scratch/$i" -Dgpg.skip -Dmaven.javadoc.skip -Dcyclonedx.skip -q "$@"
  (cd "$scratch/$i" && find . -name '*.jar' -o -name '*.pom' | sort | xargs sha256sum) >"$scratch/$i.sums"
done
if ! diff "$scratch/0.sums" "$scratch/1.sums"; then
  echo "reproduce: the builds by ${jdks[0]} and ${jdks[1]} differ" >&2
  exit 1
fi
echo "reproduce: $(wc -l <"$scratch/0.sums" | tr -d ' ') files are the same byte for byte by $(basename "${jdks[0]}") and $(basename "${jdks[1]}")"
