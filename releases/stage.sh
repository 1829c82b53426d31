#!/usr/bin/env bash
# Builds a release and stages what a repository would receive in a folder: jars, sources, Javadoc, bills of materials, POMs,
# signatures. Also writes the Javadoc of all modules together to target/reports/apidocs. Tests are not compiled.
# Signs with the default key of gpg; GNUPGHOME names another folder of keys. Usage: releases/stage.sh FOLDER [OPTION OF MAVEN...]
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:?"the folder to stage in"}
shift
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
if [ -n "$(ls -A "$folder")" ]; then
  echo "stage: $folder is not empty" >&2
  exit 2
fi
if [[ $folder == "$PWD"/* ]]; then
  echo "stage: $folder is in the repository, where the build deletes files" >&2
  exit 2
fi
published=$(sed -n 's/^    <module>\(.*\)<.module>$/\1/p' pom.xml | grep -vxE 'distribution|examples|integration-tests|fuzz|benchmarks' | paste -sd, -)
modules=".,$published"
mvn -B -ntp -Prelease -Dmaven.test.skip -pl "$modules" -DaltDeploymentRepository="local::file:$folder" "$@" clean deploy
if [[ " $* " != *" -Dmaven.javadoc.skip "* ]]; then
  mvn -B -ntp -Prelease -T1 -pl "$modules" "$@" javadoc:aggregate-no-fork
fi
