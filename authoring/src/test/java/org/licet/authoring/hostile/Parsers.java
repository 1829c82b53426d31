package org.licet.authoring.hostile;

import static org.licet.authoring.hostile.HostileFolder.refused;

import java.util.List;

/** Folders whose files use powers of the parsers, such as tags and keys of YAML. */
final class Parsers {

  private static final String CASES = "cases/x.yaml";
  private static final String RULES = "rules.drl";

  private Parsers() {}

  static List<HostileFolder> all() {
    return List.of(
        refused(
            "a YAML tag that names a class",
            ground ->
                ground.text(
                    CASES,
                    "case: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader"
                        + " [[!!java.net.URL [\"http://127.0.0.1:9/\"]]]]\n"),
            "expect is missing"),
        refused(
            "a YAML list in place of a key",
            ground -> ground.text(CASES, "? [a, b]\n: c\n"),
            "a list or an object cannot be a field name"),
        refused(
            "a NUL in a rule",
            ground -> ground.edit(RULES, "conclude($license);", "conclude($license);\u0000"),
            "the file is not encoded in UTF-8"),
        refused(
            "a line that only some editors break",
            ground ->
                ground.edit(
                    RULES, "conclude($license);", "conclude($license); // x\u2028System.exit(1);"),
            "an invisible character"),
        refused(
            "a line that ends with a carriage return alone",
            ground ->
                ground.edit(
                    RULES, "conclude($license);", "conclude($license); // x\rSystem.exit(1);"),
            "line ends of old computers"));
  }
}
