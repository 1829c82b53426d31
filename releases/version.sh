#!/usr/bin/env bash
# Sets the version in every file that names it: POMs, guides, examples. Usage: releases/version.sh 1.0.0-rc1
# The same number may be the version of something else, such as a library. Such lines stay, and are listed.
set -euo pipefail
cd "$(dirname "$0")/.."
new=${1:?"the new version, such as 1.0.0-rc1"}
[[ $new =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[A-Za-z0-9.]+)?$ ]] || {
  echo "version: $new is not a version such as 1.0.0 or 1.0.0-rc1" >&2
  exit 2
}
old=$(sed -n 's/^  <version>\(.*\)<.version>$/\1/p' pom.xml | head -n 1)
git grep -lF "$old" -- ':!CHANGELOG.md' ':!compatibility' ':!*/resources/*' | while read -r file; do
  # The version of a coordinate is Licet's if the group before it is; jars are named in target or begin with a name of ours.
  awk -v old="$old" -v new="$new" -v file="$file" '
    function become(before, after,   at) {
      while ((at = index(line, before)) > 0) { done = done substr(line, 1, at - 1) after; line = substr(line, at + length(before)) }
      line = done line; done = ""
    }
    {
      line = $0
      if (line ~ /<(dependency|plugin|parent|extension|annotationProcessorPath|path)>/) group = ""
      if (match(line, /<groupId>[^<]*/)) group = substr(line, RSTART + 9, RLENGTH - 9)
      if (group == "org.licet" || group == "com.example") become("<version>" old "</version>", "<version>" new "</version>")
      become("<licet.version>" old "</licet.version>", "<licet.version>" new "</licet.version>")
      if (file ~ /package\.json$/) become("\"version\": \"" old "\"", "\"version\": \"" new "\"")
      if (line ~ /(target\/|licet-|spark-screening-)/) {
        become("-" old ".", "-" new "."); become("-" old "-", "-" new "-"); become("-" old "/", "-" new "/")
      }
      print line
      if (line == $0 && index(line, old) > 0) print "version: left as it is: " file ":" NR ": " line > "/dev/stderr"
    }' "$file" > "$file.new"
  cat "$file.new" > "$file" # keeps the permissions
  rm "$file.new"
done
echo "version: $old is now $new in $(git diff --name-only | wc -l | tr -d ' ') files"
