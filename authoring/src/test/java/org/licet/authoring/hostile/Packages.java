package org.licet.authoring.hostile;

import static org.licet.authoring.hostile.HostileFolder.accepted;
import static org.licet.authoring.hostile.HostileFolder.refused;

import java.util.ArrayList;
import java.util.List;

/** Folders whose rules use packages of others. */
final class Packages {

  private Packages() {}

  static List<HostileFolder> all() {
    List<HostileFolder> all = new ArrayList<>();
    for (String name :
        List.of(
            "java",
            "java.lang",
            "java.util.evil",
            "javax.crypto",
            "javax.evil",
            "jdk.internal.misc",
            "sun.misc",
            "com.sun.net.httpserver",
            "org.w3c.dom",
            "org.drools",
            "org.drools.model",
            "org.drools.model.evil",
            "org.kie",
            "org.kie.api.runtime",
            "org.licet",
            "org.licet.rule",
            "org.licet.rule.evil",
            "org.licet.internal.reasoning",
            "org.licet.internal.engine",
            "org.licet.ccm",
            "org.licet.authoring.internal.compile",
            "org.licet.testkit",
            "org.slf4j",
            "org.objectweb.asm",
            "org.yaml.snakeyaml",
            "com.fasterxml.jackson.core")) {
      all.add(
          refused(
              "rules in the package " + name,
              ground -> ground.inPackage(name),
              "rules.drl:1:9: error: rules cannot be in the package "
                  + name
                  + ", which contains programs"));
    }
    all.add(
        refused(
            "two versions in one package",
            ground ->
                ground
                    .moveInto("a")
                    .copyTo("b")
                    .edit("b/ruleset.properties", "2020-01-01", "2021-01-01"),
            "the package is already used by the version in "));
    all.add(
        refused(
            "one of two rule files in the package of the words",
            ground ->
                ground.text("more.drl", "package org.licet.rule\nimport org.licet.rule.Ruleset\n"),
            "package"));
    all.add(
        accepted(
            "rules in the package of a version on the class path, which they replace",
            ground -> ground.inPackage("org.licet.ccm.v2019")));
    all.add(
        accepted(
            "rules in a package beside those on the class path",
            ground -> ground.inPackage("org.licet.ccm.v2031")));
    return all;
  }
}
