#!/usr/bin/env bash
# Unpacks the archives into folders with spaces and runs them as users do: with no Maven, and only Java on the PATH; those
# with a runtime of their own without Java. Every run must print the same results.
# Usage: archives.sh TARGET VERSION JDK...
set -euo pipefail
target=$1
version=$2
shift 2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
  echo "archives: $*" >&2
  exit 1
}

# Folders with the standard tools that the command needs, and with them one Java.
tools() {
  mkdir -p "$scratch/$1"
  local tool
  for tool in sh dirname readlink wc; do
    ln -sf "$(command -v $tool)" "$scratch/$1/$tool"
  done
}
tools none

# run PATH COMMAND...: in an empty folder and environment.
mkdir -p "$scratch/elsewhere"
run() {
  local path=$1
  shift
  (cd "$scratch/elsewhere" && env -i PATH="$path" HOME="$scratch" "$@")
}

# try NAME HOME PATH LICET: evaluates the samples in both languages, and compares the results with those of the first.
try() {
  local name=$1 home=$2 path=$3 licet=$4 language
  for language in en es; do
    run "$path" "$licet" evaluate "$home/examples/candidates/nurses.jsonl" --on 2026-11-23 --language $language \
      >"$scratch/result.$language" 2>"$scratch/errors" || fail "$name: evaluate ended with $?: $(cat "$scratch/errors")"
    [ -s "$scratch/errors" ] && fail "$name: $(cat "$scratch/errors")"
    [ -e "$scratch/expected.$language" ] || cp "$scratch/result.$language" "$scratch/expected.$language"
    cmp -s "$scratch/result.$language" "$scratch/expected.$language" || fail "$name: the results differ from those of $first"
  done
  grep -q 'Months under a CCM: 11' "$scratch/result.en" || fail "$name: the results lack the sample's evidence"
  grep -q 'noviembre' "$scratch/result.es" || fail "$name: no month is in Spanish"
  [ "$(run "$path" "$licet" --version)" = "licet $version" ] || fail "$name: the version is not $version"
  echo '{"id":"x","unheard":1}' >"$scratch/bad.json"
  local code=0
  run "$path" "$licet" evaluate "$scratch/bad.json" --on 2026-11-23 >/dev/null 2>&1 || code=$?
  [ $code = 1 ] || fail "$name: a refused candidate ended with $code, not 1"
  run "$path" "$licet" generate --count 3 --seed 1 --on 2026-11-23 >/dev/null || fail "$name: generate ended with $?"
  run "$path" "$licet" check --credential CPHQ >/dev/null || fail "$name: check ended with $?"
  echo '{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"check","version":"1"}}}' |
    run "$path" "$licet" mcp >"$scratch/mcp" 2>"$scratch/errors" || fail "$name: mcp ended with $?: $(cat "$scratch/errors")"
  grep -q '"serverInfo":{"name":"licet"' "$scratch/mcp" || fail "$name: mcp answers: $(cat "$scratch/mcp")"
  studio "$path" "$licet" || fail "$name: the studio shows no address: $(cat "$scratch/studio")"
  echo "archives: $name: as expected"
}

# studio PATH LICET: whether the studio starts; it is ended then.
studio() {
  local second process found=1
  (cd "$scratch/elsewhere" && exec env -i PATH="$1" HOME="$scratch" "$2" studio) >"$scratch/studio" 2>&1 &
  process=$!
  for second in $(seq 120); do
    if grep -q '^http://' "$scratch/studio"; then
      found=0
      break
    fi
    kill -0 "$process" 2>/dev/null || break
    sleep 1
  done
  kill "$process" 2>/dev/null || true
  wait "$process" 2>/dev/null || true
  return $found
}

first=
for archive in "$target/licet-$version.tar.gz" "$target/licet-$version.zip"; do
  home="$scratch/a folder for ${archive##*.}"
  mkdir -p "$home"
  case $archive in
    *.zip) unzip -q "$archive" -d "$home" ;;
    *) tar -xzf "$archive" -C "$home" ;;
  esac
  home="$home/licet-$version"
  for file in LICENSE README.txt bom.json bin/licet bin/licet.bat docs/hosting.md; do
    [ -s "$home/$file" ] || fail "$archive has no $file"
  done
  grep -q "Licet $version" "$home/README.txt" || fail "README.txt does not name the version"
  for jar in "$home"/lib/*.jar; do
    grep -q "\"$(basename "$jar" .jar | sed 's/-[0-9].*//')\"" "$home/bom.json" || fail "bom.json lacks $(basename "$jar")"
  done
  for jdk in "$@"; do
    name="$(basename "$archive") on $(basename "$jdk")"
    first=${first:-$name}
    tools java
    ln -sf "$jdk/bin/java" "$scratch/java/java"
    try "$name" "$home" "$scratch/java" "$home/bin/licet"
  done
  if run "$scratch/none" "$home/bin/licet" --version >"$scratch/out" 2>&1; then
    fail "without Java, the command reports no error"
  fi
  grep -q 'Maybe install Java 17' "$scratch/out" || fail "without Java, the command says: $(cat "$scratch/out")"
done
ln -s "$home/bin/licet" "$scratch/linked"
[ "$(run "$scratch/java" "$scratch/linked" --version)" = "licet $version" ] || fail "a link to bin/licet does not work"

for archive in "$target"/licet-"$version"-with-java-*.tar.gz; do
  [ -e "$archive" ] || continue
  home="$scratch/a folder with java"
  mkdir -p "$home"
  tar -xzf "$archive" -C "$home"
  try "$(basename "$archive") without Java" "$home/licet-$version" "$scratch/none" "$home/licet-$version/bin/licet"
done

for package in "$target"/licet_*.deb; do
  [ -e "$package" ] || continue
  home="$scratch/a folder for deb"
  dpkg-deb -x "$package" "$home"
  [ -s "$home/opt/licet/lib/app/bom.json" ] || fail "$package has no bom.json with the licenses"
  try "$(basename "$package") without Java" "$scratch/a folder for gz/licet-$version" "$scratch/none" "$home/opt/licet/bin/licet"
done
