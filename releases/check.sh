#!/usr/bin/env bash
# Checks a staged release as a public repository would: every artifact is complete, described, signed and has checksums, and
# depends on releases alone. Usage: releases/check.sh FOLDER
set -euo pipefail
folder=${1:?"the folder of the staged release"}
faults=0
fault() {
  echo "check: $*" >&2
  faults=$((faults + 1))
}

# Whether a jar has an entry that matches.
holds() {
  [ "$(unzip -Z1 "$1" | grep -cE "$2")" -gt 0 ]
}

# The text of an element directly below <project>, one for each.
own() {
  awk -v name="$2" '
    { line = line $0 "\n" }
    END {
      gsub(/<!--([^-]|-[^-])*-->/, "", line)
      depth = 0
      while (match(line, /<[^>]*>/)) {
        tag = substr(line, RSTART + 1, RLENGTH - 2); text = substr(line, 1, RSTART - 1); line = substr(line, RSTART + RLENGTH)
        if (tag ~ /^[?!]/ || tag ~ /\/$/) continue
        if (tag ~ /^\//) { if (depth == 2 && substr(tag, 2) == name) { if (children) print "(elements)"; else print text } depth--; continue }
        depth++; split(tag, parts, /[ \t\n]/); if (depth == 2) children = 0; else if (depth == 3) children = 1
      }
    }' "$1"
}

artifacts=0
while IFS= read -r pom; do
  artifacts=$((artifacts + 1))
  base=${pom%.pom}
  name=$(basename "$base")
  described=$pom
  # What a POM lacks, its parent in the same release may have.
  if grep -q '<artifactId>licet-parent</artifactId>' "$pom" && [ "${name#licet-parent}" = "$name" ]; then
    version=$(basename "$(dirname "$pom")")
    described=$folder/org/licet/licet-parent/$version/licet-parent-$version.pom
    [ -e "$described" ] || fault "$name: its parent is not staged"
  fi
  for element in name description; do
    [ -n "$(own "$pom" $element)" ] || fault "$name: no $element"
  done
  for element in url licenses developers scm; do
    [ -n "$(own "$described" $element)" ] || fault "$name: no $element"
  done
  for element in repositories pluginRepositories distributionManagement; do
    if grep -q "<$element>" "$pom"; then fault "$name: the POM has $element"; fi
  done
  if grep -qE '<version>[^<]*-SNAPSHOT</version>' "$pom"; then fault "$name: a version is a snapshot"; fi
  if grep -qE '<systemPath>|<scope>system</scope>' "$pom"; then fault "$name: a path of a system"; fi
  files=("$pom")
  case $(own "$pom" packaging) in
    pom) ;;
    *) files+=("$base.jar" "$base-sources.jar" "$base-javadoc.jar" "$base-cyclonedx.json") ;;
  esac
  for file in "${files[@]}"; do
    if [ ! -s "$file" ]; then
      fault "$name: no $(basename "$file")"
      continue
    fi
    case $file in
      *-sources.jar) holds "$file" '\.(java|drl)$' || fault "$(basename "$file") has no sources" ;;
      *-javadoc.jar) holds "$file" '(^|/)index\.html$' || fault "$(basename "$file") has no index.html" ;;
      *.jar) holds "$file" '^META-INF/LICENSE$' || fault "$(basename "$file") has no license" ;;
    esac
    if [ ! -s "$file.asc" ]; then
      fault "$(basename "$file") is not signed"
    elif ! gpg --batch --quiet --verify "$file.asc" "$file" 2>/dev/null; then
      fault "the signature of $(basename "$file") does not verify"
    fi
    for sum in md5 sha1; do
      if [ ! -s "$file.$sum" ]; then
        fault "$(basename "$file") has no $sum"
      elif [ "$(cut -d' ' -f1 <"$file.$sum")" != "$("${sum}sum" "$file" | cut -d' ' -f1)" ]; then
        fault "the $sum of $(basename "$file") is wrong"
      fi
    done
  done
done < <(find "$folder" -name '*.pom' | sort)
[ $artifacts -gt 10 ] || fault "only $artifacts artifacts are staged"
if unexpected=$(find "$folder" -name '*.pom' | grep -v "/org/licet/"); then fault "staged, too: $unexpected"; fi
# Modules for hosts describe what hosts may use; those that only add commands have internal packages alone.
for jar in $(find "$folder" -name '*-javadoc.jar' | grep -vE 'licet-(studio|mcp|authoring-spreadsheet)-'); do
  if holds "$jar" '/internal/.*[.]html$'; then fault "$(basename "$jar") describes internal packages"; fi
done
[ $faults = 0 ] || {
  echo "check: $faults faults" >&2
  exit 1
}
echo "check: $artifacts artifacts, each as a public repository requires"
