package org.licet.authoring.hostile;

import static org.licet.authoring.hostile.HostileFolder.accepted;
import static org.licet.authoring.hostile.HostileFolder.refused;

import java.util.ArrayList;
import java.util.List;

/** Folders that contain programs. */
final class Programs {

  private static final String HASH = "0123456789ABCDEF0123456789ABCDEF";
  private static final String HOME = "x/rules/v2020/";
  private static final String IS_A_PROGRAM =
      " is a program. A rules folder cannot contain programs";

  private Programs() {}

  static List<HostileFolder> all() {
    List<HostileFolder> all = new ArrayList<>(classes());
    all.addAll(archives());
    all.addAll(disguised());
    return all;
  }

  private static List<HostileFolder> classes() {
    return List.of(
        refused(
            "a class in the package of the rules",
            ground -> ground.program("Evil.class", HOME + "Evil"),
            "Evil.class:1:1: error: the file Evil.class" + IS_A_PROGRAM),
        refused(
            "a word in the package of the words, in place of theirs",
            ground ->
                ground
                    .inPackage("org.licet.rule")
                    .program("Ruleset.class", "org/licet/rule/Ruleset"),
            "the file Ruleset.class" + IS_A_PROGRAM,
            "rules cannot be in the package org.licet.rule"),
        refused(
            "a word in a folder below the rules",
            ground ->
                ground
                    .inPackage("org.licet")
                    .program("rule/Application.class", "org/licet/rule/Application"),
            "the file Application.class" + IS_A_PROGRAM),
        refused(
            "a class of Drools in a folder below the rules",
            ground ->
                ground
                    .inPackage("org")
                    .program("drools/model/PatternDSL.class", "org/drools/model/PatternDSL"),
            "the file PatternDSL.class" + IS_A_PROGRAM),
        refused(
            "a class of Drools beside rules in its package",
            ground ->
                ground.inPackage("org.drools.model").program("DSL.class", "org/drools/model/DSL"),
            "the file DSL.class" + IS_A_PROGRAM),
        refused(
            "a class with the name of what is compiled",
            ground ->
                ground.program(
                    "P12/LambdaConsequence" + HASH + ".class",
                    HOME + "P12/LambdaConsequence" + HASH),
            "LambdaConsequence" + HASH + ".class" + IS_A_PROGRAM),
        refused(
            "a model in place of the compiled one",
            ground -> ground.program("Rules" + HASH + ".class", HOME + "Rules" + HASH),
            "Rules" + HASH + ".class" + IS_A_PROGRAM),
        refused(
            "metadata in place of the compiled one",
            ground ->
                ground.program(
                    "DomainClassesMetadata" + HASH + ".class",
                    HOME + "DomainClassesMetadata" + HASH),
            IS_A_PROGRAM),
        refused(
            "a class among the cases",
            ground -> ground.program("cases/Evil.class", "Evil"),
            "cases/Evil.class:1:1: error: the file Evil.class"),
        refused(
            "a class deep below the rules",
            ground -> ground.program("a/b/c/d/Evil.class", "a/b/c/d/Evil"),
            "a/b/c/d/Evil.class:1:1: error"),
        refused(
            "a class for a later Java",
            ground -> ground.program("META-INF/versions/17/Evil.class", "Evil"),
            "the file Evil.class"),
        refused(
            "what a package says of itself",
            ground -> ground.program("package-info.class", HOME + "package-info"),
            "the file package-info.class"),
        refused(
            "what a module says of itself",
            ground -> ground.program("module-info.class", "module-info"),
            "the file module-info.class"),
        refused(
            "a class beside the versions",
            ground -> ground.moveInto("v2020").program("Evil.class", HOME + "Evil"),
            "/Evil.class:1:1: error: the file Evil.class"),
        refused(
            "a class beside a version, in a folder without rules",
            ground -> ground.moveInto("v2020").program("lib/Evil.class", HOME + "Evil"),
            "/lib/Evil.class:1:1: error"),
        refused(
            "a class where packages would lie",
            ground -> ground.program(HOME + "Evil.class", HOME + "Evil"),
            "the file Evil.class"),
        refused(
            "an empty class",
            ground -> ground.text("Evil.class", ""),
            "the file Evil.class" + IS_A_PROGRAM));
  }

  private static List<HostileFolder> archives() {
    List<HostileFolder> all = new ArrayList<>();
    for (String file :
        List.of(
            "evil.jar",
            "lib/evil.jar",
            "evil.zip",
            "evil.war",
            "evil.ear",
            "evil.jmod",
            "libevil.so",
            "evil.dll",
            "evil.exe")) {
      all.add(
          refused(
              "an archive or library " + file,
              ground -> ground.program(file, "Evil"),
              file.substring(file.indexOf('/') + 1) + IS_A_PROGRAM));
    }
    for (String file :
        List.of(
            "run.sh",
            "Evil.java",
            "Evil.groovy",
            "evil.js",
            "evil.mvel",
            "rules.dsl",
            "table.gdst",
            "table.tsv",
            "decision.dmn",
            "flow.bpmn2",
            "rules.scesim",
            "META-INF/kmodule.xml",
            "kmodule.xml",
            "pom.xml",
            "logback.xml",
            "log4j2.xml",
            "META-INF/MANIFEST.MF",
            "META-INF/services/org.licet.RulesModule",
            "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
            "META-INF/kie/org.licet/rules/drools-model",
            "META-INF/licet/rules.index",
            "META-INF/kie.conf",
            "object.ser",
            "core",
            "rules.drl.orig",
            "rules.drl.rej",
            "notes.json",
            "scan.pdf",
            "page.html",
            "picture.png",
            "rules.xml",
            "data.sqlite")) {
      String last = file.substring(file.lastIndexOf('/') + 1);
      all.add(
          refused(
              "another file, " + file,
              ground -> ground.text(file, Ground.SECRET),
              file
                  + ":1:1: error: the folder cannot contain "
                  + last
                  + ": it is not a rule file, table, case file, properties file, or note"));
    }
    return all;
  }

  private static List<HostileFolder> disguised() {
    return List.of(
        refused(
            "a class in capitals",
            ground -> ground.program("Evil.CLASS", "Evil"),
            "the file Evil.CLASS" + IS_A_PROGRAM),
        refused(
            "a class called like a licence",
            ground -> ground.program("LICENSE.class", "Evil"),
            "the file LICENSE.class" + IS_A_PROGRAM),
        refused(
            "a class called like a text",
            ground -> ground.program("README.md.class", "Evil"),
            "the file README.md.class" + IS_A_PROGRAM),
        refused(
            "a class called like rules",
            ground -> ground.program("rules.drl.class", "Evil"),
            "the file rules.drl.class" + IS_A_PROGRAM),
        refused(
            "a class that says it is a text",
            ground -> ground.program("Evil.class.txt", "Evil"),
            "Evil.class.txt",
            "is not encoded in UTF-8"),
        refused(
            "a class that says it is a page",
            ground -> ground.program("Evil.md", "Evil"),
            "Evil.md",
            "is not encoded in UTF-8"),
        refused(
            "a class that says it is a licence",
            ground -> ground.program("LICENSE", "Evil"),
            "LICENSE",
            "is not encoded in UTF-8"),
        refused(
            "a class that says it is a properties file",
            ground -> ground.program("texts_es.properties", "Evil"),
            "texts_es.properties",
            "is not encoded in UTF-8"),
        refused(
            "a class that says it is a case",
            ground -> ground.program("cases/evil.yaml", "Evil"),
            "cases/evil.yaml",
            "is not encoded in UTF-8"),
        refused(
            "a class that says it is a rule file",
            ground -> ground.program("evil.drl", "Evil"),
            "evil.drl"),
        refused(
            "a class that says it is a workbook",
            ground -> ground.program("evil.xlsx", "Evil"),
            "evil.xlsx"),
        accepted("a hidden class", ground -> ground.program(".Evil.class", HOME + "Evil")),
        accepted(
            "a class in a hidden folder",
            ground -> ground.program(".git/hooks/Evil.class", HOME + "Evil")),
        accepted(
            "what editors leave of a class",
            ground ->
                ground
                    .program("Evil.class~", HOME + "Evil")
                    .program("~Evil.class", HOME + "Evil")
                    .program("#Evil.class#", HOME + "Evil")
                    .program("Evil.class.bak", HOME + "Evil")
                    .program("Evil.BAK", HOME + "Evil")));
  }
}
