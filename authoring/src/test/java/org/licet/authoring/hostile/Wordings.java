package org.licet.authoring.hostile;

import static org.licet.authoring.hostile.HostileFolder.refused;

import java.util.ArrayList;
import java.util.List;

/** Folders whose refusal must help authors without bad intentions. */
final class Wordings {

  private Wordings() {}

  static List<HostileFolder> all() {
    List<HostileFolder> all = new ArrayList<>();
    for (String type :
        List.of("java.lang.String", "java.lang.Runtime", "java.lang.ProcessBuilder")) {
      all.add(
          refused(
              "the import of " + type,
              ground ->
                  ground.edit(
                      "rules.drl",
                      "import org.licet.rule.Ruleset",
                      "import org.licet.rule.Ruleset\nimport " + type),
              "rules can import only org.licet.rule.Application",
              "not " + type,
              "Maybe delete this line. Rules use only words of Licet, not Java"));
      all.add(
          refused(
              "a fact of " + type,
              ground ->
                  ground.edit(
                      "rules.drl",
                      "$application : Application( $code",
                      "$it : " + type + "( $code"),
              "expected Application( ... ) or Ruleset() after $it :",
              "Rules cannot use Java classes"));
      all.add(
          refused(
              "a call of " + type + " after then",
              ground ->
                  ground.edit(
                      "rules.drl", "$application.conclude($code);", type + ".getRuntime();"),
              "is not a rule word: after then, a rule only concludes or defines"));
      all.add(
          refused(
              "a call of " + type + " in a condition",
              ground ->
                  ground.edit(
                      "rules.drl", "conduct.codeOfConductAccepted()", type + ".getRuntime()"),
              "java is not a rule word"));
    }
    for (String address :
        List.of(
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "vbscript:x",
            "//example.org/x",
            "www.example.org",
            "https://",
            "https:///x",
            "https://example.org/a b",
            "https://example.org/\u202egro.live",
            "https://example.org/x\"onclick=\"alert(1)",
            "https://<script>alert(1)</script>")) {
      all.add(
          refused(
              "the address " + address + " of a source",
              ground ->
                  ground.edit(
                      "sources.properties",
                      "S1.confidence",
                      "S1.url = " + address + "\nS1.confidence"),
              "sources.properties:3:10",
              "is not a web address, expected one that begins with https://"));
    }
    for (String day :
        List.of("-5000-01-01", "+999999999-12-31", "0000-01-01", "1899-12-31", "2200-01-01")) {
      all.add(
          refused(
              "rules in force from " + day,
              ground -> ground.edit("ruleset.properties", "2020-01-01", day),
              "ruleset.properties:3:17",
              "is not a date, expected year, month, and day such as 2026-11-23"));
    }
    return all;
  }
}
