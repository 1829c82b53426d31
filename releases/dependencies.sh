#!/usr/bin/env bash
# Compares the jars of other projects that each published module brings with docs/dependencies.txt, and their count and size
# with the table in docs/hosting.md. The modules must be installed. Usage: releases/dependencies.sh [--rewrite]
set -euo pipefail
cd "$(dirname "$0")/.."
list=docs/dependencies.txt
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
version=$(sed -n 's/^  <version>\(.*\)<.version>$/\1/p' pom.xml | head -n 1)
plugin=$(sed -n '/maven-dependency-plugin/{n;s/.*<version>\(.*\)<.version>.*/\1/p;}' pom.xml)
open='<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>hosts</groupId><version>1</version>'

# A host for each module, because a host gets neither provided nor optional dependencies.
modules=()
for folder in $(sed -n 's/^    <module>\(.*\)<.module>$/\1/p' pom.xml | grep -vxE 'bom|rules-parent|distribution|examples|integration-tests|fuzz|benchmarks'); do
  module=licet-$folder
  modules+=("$module")
  mkdir -p "$scratch/hosts/$module"
  echo "$open<artifactId>$module</artifactId><dependencies><dependency><groupId>org.licet</groupId><artifactId>$module</artifactId><version>$version</version></dependency></dependencies></project>" \
    >"$scratch/hosts/$module/pom.xml"
done
echo "$open<artifactId>hosts</artifactId><packaging>pom</packaging><modules>$(printf '<module>%s</module>' "${modules[@]}")</modules></project>" \
  >"$scratch/hosts/pom.xml"
mvn -B -ntp -q -f "$scratch/hosts/pom.xml" "org.apache.maven.plugins:maven-dependency-plugin:$plugin:build-classpath" \
  -DincludeScope=runtime "-Dmdep.outputFile=$scratch/\${project.artifactId}.path"

for path in "$scratch"/licet-*.path; do
  name=$(basename "$path" .path)
  jars=$(tr : '\n' <"$path" | grep -v '/org/licet/' | sort -u || true)
  count=$(grep -c . <<<"$jars" || true)
  bytes=0
  [ "$count" = 0 ] || bytes=$(tr '\n' '\0' <<<"$jars" | sed 's/\x00$//' | xargs -0 cat | wc -c)
  megabytes=$(((bytes + 500000) / 1000000))
  echo "$name"
  for jar in $jars; do basename "$jar" .jar | sed -E 's/-[0-9].*//; s/^/  /'; done | LC_ALL=C sort
  echo "$name $count $megabytes" >>"$scratch/sizes"
done >"$scratch/list"

[ "${1:-}" != --rewrite ] || cp "$scratch/list" "$list"
faults=0
diff "$list" "$scratch/list" || faults=1
while read -r name count megabytes; do
  if ! grep -qF "| \`$name\` | $count | $megabytes |" docs/hosting.md; then
    echo "dependencies: docs/hosting.md lacks the row | \`$name\` | $count | $megabytes | ..." >&2
    faults=1
  fi
done <"$scratch/sizes"
[ $faults = 0 ] || {
  echo "dependencies: Maybe --rewrite writes $list; the table is written by hand" >&2
  exit 1
}
echo "dependencies: those of ${#modules[@]} modules are as listed"
