#!/usr/bin/env bash
# Compares the jars and POMs of two staged folders byte for byte, and names what differs inside of a jar. Two things may
# differ: classes, if compilers of other versions wrote them; and the metadata that Drools generates beside rules, whose
# order is that in which the JVM happens to list methods. Usage: releases/compare.sh FOLDER FOLDER
set -euo pipefail
one=$(cd "${1:?"a staged folder"}" && pwd)
other=$(cd "${2:?"another staged folder"}" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
same=0
differing=0
faults=0
jdk() { unzip -p "$1" META-INF/MANIFEST.MF | sed -n 's/^Build-Jdk-Spec: \([0-9]*\).*/\1/p'; }
diff <(cd "$one" && find . -name '*.jar' -o -name '*.pom' | sort) <(cd "$other" && find . -name '*.jar' -o -name '*.pom' | sort) || faults=1
while read -r file; do
  if cmp -s "$one/$file" "$other/$file"; then
    same=$((same + 1))
    continue
  fi
  differing=$((differing + 1))
  rm -rf "$scratch/1" "$scratch/2"
  if ! { unzip -qo "$one/$file" -d "$scratch/1" && unzip -qo "$other/$file" -d "$scratch/2"; } 2>/dev/null; then
    echo "compare: $file differs" >&2
    faults=1
    continue
  fi
  allowed='DomainClassesMetadata[^/]*\.class$'
  [ "$(jdk "$one/$file")" = "$(jdk "$other/$file")" ] || allowed='\.class$|META-INF/MANIFEST\.MF$'
  changed=$({ diff -rq "$scratch/1" "$scratch/2" || true; } | sed -E "s/^Files (.*) and .* differ$/\1/; s/^Only in (.*): /\1\//" | sed -E "s#$scratch/[12]/##")
  if unexpected=$(grep -vE "$allowed" <<<"$changed"); then
    echo "compare: $file has other $unexpected" >&2
    faults=1
  fi
  echo "  $(basename "$file"): $(grep -c . <<<"$changed") entries differ"
done < <(cd "$one" && find . -name '*.jar' -o -name '*.pom' | sort)
echo "compare: $same files are the same byte for byte, $differing jars have other classes"
[ $faults = 0 ] && [ $same -gt 0 ]
