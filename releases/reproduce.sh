#!/usr/bin/env bash
# Builds the jars and POMs of a release once with each JDK, and compares them; see compare.sh.
# Usage: releases/reproduce.sh JDK JDK [OPTION OF MAVEN...]
set -euo pipefail
cd "$(dirname "$0")/.."
jdks=("${1:?"a JDK"}" "${2:?"another JDK, or the same one"}")
shift 2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for i in 0 1; do
  JAVA_HOME=${jdks[$i]} releases/stage.sh "$scratch/$i" -Dgpg.skip -Dmaven.javadoc.skip -Dcyclonedx.skip -q "$@"
done
releases/compare.sh "$scratch/0" "$scratch/1"
