#!/usr/bin/env bash
# Makes a Java runtime with the modules that the jars need, and a Debian package with it where dpkg-deb exists.
# Usage: runtime.sh JDK TARGET VERSION
set -euo pipefail
jdk=$1
target=$2
version=$3
lib=$target/licet-$version/licet-$version/lib
rm -rf "$target/runtime" "$target"/licet_*.deb

# Some jars have descriptions of modules that others lack, so jdeps sees the classes alone.
classes=$(mktemp -d)
input=$(mktemp -d)
trap 'rm -rf "$classes" "$input"' EXIT
for jar in "$lib"/*.jar; do
  unzip -qqo "$jar" '*.class' -x 'META-INF/*' module-info.class -d "$classes" 2>/dev/null || [ $? = 11 ] # 11: it has no class
done
modules=$("$jdk/bin/jdeps" --ignore-missing-deps --print-module-deps "$classes")
# Languages of dates are found by name; so is the file system of zip archives.
"$jdk/bin/jlink" --add-modules "$modules,jdk.localedata,jdk.zipfs" --include-locales en,es --output "$target/runtime" \
  --strip-debug --no-header-files --no-man-pages --compress 2

if ! command -v dpkg-deb >/dev/null; then
  echo "runtime: there is no dpkg-deb, so no Debian package is made"
  exit 0
fi
# The package has the list of licenses beside the jars, as the archives have it.
cp "$lib"/*.jar "$target/bom.json" "$input"
# A qualifier of a version sorts before the release: 1.0.0~rc1.
"$jdk/bin/jpackage" --type deb --name licet --app-version "${version/-/\~}" --vendor "The Licet authors" \
  --description "Decides whether a professional record meets a credential's criteria" \
  --license-file "$target/licet-$version/licet-$version/LICENSE" --linux-package-name licet \
  --runtime-image "$target/runtime" --input "$input" \
  --main-jar "licet-workbench-$version.jar" --main-class org.licet.workbench.Main \
  --java-options -XX:+UseSerialGC --java-options -XX:-UsePerfData --java-options -Xlog:disable --dest "$target"
