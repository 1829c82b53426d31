#!/usr/bin/env bash
# Sets the version in every file that names it: POMs, guides, examples. Usage: releases/version.sh 1.0.0-rc1
set -euo pipefail
cd "$(dirname "$0")/.."
new=${1:?"the new version, such as 1.0.0-rc1"}
[[ $new =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[A-Za-z0-9.]+)?$ ]] || {
  echo "version: $new is not a version such as 1.0.0 or 1.0.0-rc1" >&2
  exit 2
}
old=$(sed -n 's/^  <version>\(.*\)<.version>$/\1/p' pom.xml | head -n 1)
escaped=${old//./\\.}
git grep -lF "$old" -- ':!CHANGELOG.md' ':!compatibility' ':!*/resources/*' | while read -r file; do
  sed -E -i.before "s/(^|[^0-9.])$escaped([^0-9]|$)/\1$new\2/g" "$file"
  rm "$file.before"
done
echo "version: $old is now $new in $(git diff --name-only | wc -l | tr -d ' ') files"
