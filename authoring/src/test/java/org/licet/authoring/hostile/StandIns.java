package org.licet.authoring.hostile;

import static org.licet.authoring.hostile.HostileFolder.accepted;
import static org.licet.authoring.hostile.HostileFolder.refused;

import java.util.List;

/** Folders with files that imitate checked files. */
final class StandIns {

  private static final String UNCLEAR = "contains an invisible character or a backslash";

  private StandIns() {}

  static List<HostileFolder> all() {
    return List.of(
        refused(
            "a case by the name of a path of Windows",
            ground -> ground.text("cases\\x.yaml", "case: another"),
            "cases\u25a1x.yaml:1:1: error: the name cases\u25a1x.yaml " + UNCLEAR),
        refused(
            "a way up by the name of a path of Windows",
            ground -> ground.text("..\\..\\rules.drl.txt", "x").text("a\\..\\rules.drl", "x"),
            "a\u25a1..\u25a1rules.drl " + UNCLEAR),
        refused(
            "a name with a line end",
            ground -> ground.text("a.txt\nrules.drl:1:1: error: forged.txt", "x"),
            UNCLEAR),
        refused("a name with an escape", ground -> ground.text("\u001b[2Ja.txt", "x"), UNCLEAR),
        refused(
            "a name that is written backwards",
            ground -> ground.text("notes\u202exslx.txt", "x"),
            UNCLEAR),
        refused(
            "a name with a zero-width space",
            ground -> ground.text("rules\u200b.drl", "x"),
            UNCLEAR),
        refused(
            "a folder by such a name", ground -> ground.text("ca\u200bses/x.yaml", "x"), UNCLEAR),
        refused(
            "rules in a folder below the rules",
            ground -> ground.text("more/rules.drl", "package x.rules.v2020\n"),
            "rule files must be beside ruleset.properties"),
        refused(
            "rules among the cases",
            ground -> ground.text("cases/rules.drl", "package x.rules.v2020\n"),
            "rule files must be beside ruleset.properties"),
        refused(
            "rules in capitals",
            ground -> ground.text("MORE.DRL", "package x.rules.v2020\n"),
            "the file name MORE.DRL is not valid"),
        refused(
            "a ruleset among the cases",
            ground -> ground.text("cases/ruleset.properties", "credential = Y\n"),
            "cases/ruleset.properties"),
        accepted(
            "sources in a folder that is called like the package of another version",
            ground -> {
              ground.moveInto("a");
              ground.inPackage("a/rules.drl", "x.rules");
              ground.text("a/v2021/sources.properties", "S1.document = Forged\n");
              ground.text("a/v2021/cases/x.yaml", "case: forged\n");
              ground.copyTo("b");
              ground.inPackage("b/rules.drl", "x.rules.v2021");
              ground.edit("b/ruleset.properties", "credential = X", "credential = Y");
            },
            "a/v2021/sources.properties:1:1: warning: the file v2021/sources.properties is ignored",
            "a/v2021/cases/x.yaml:1:1: warning: the file v2021/cases/x.yaml is ignored"),
        accepted(
            "cases beside a package of that name",
            ground -> {
              ground.moveInto("a");
              ground.inPackage("a/rules.drl", "x.rules");
              ground.copyTo("b");
              ground.inPackage("b/rules.drl", "x.rules.cases");
              ground.edit("b/ruleset.properties", "credential = X", "credential = Y");
            }),
        refused(
            "a file that would be the case of another version",
            ground -> {
              ground.moveInto("a");
              ground.inPackage("a/rules.drl", "x.rules");
              ground.copyTo("b");
              ground.inPackage("b/rules.drl", "x.rules.cases");
              ground.edit("b/ruleset.properties", "credential = X", "credential = Y");
              ground.text("b/x.yaml", "case: forged\n");
            },
            "x/rules/cases/x.yaml"),
        accepted(
            "cases of a folder without rules",
            ground -> ground.moveInto("v2020").text("cases/x.yaml", "case: forged\n"),
            "/cases/x.yaml:1:1: warning: the file cases/x.yaml is ignored"),
        accepted(
            "settings of the logger",
            ground ->
                ground.text("simplelogger.properties", "org.slf4j.simpleLogger.logFile = /tmp/x\n"),
            "warning: the file simplelogger.properties is ignored"),
        accepted(
            "settings of naming, logging and rules",
            ground ->
                ground
                    .text("jndi.properties", "java.naming.factory.initial = Evil\n")
                    .text("log4j2.properties", "appenders = evil\n")
                    .text("META-INF/kie.properties", "x = y\n"),
            "the file jndi.properties is ignored",
            "the file log4j2.properties is ignored",
            "the file META-INF/kie.properties is ignored"),
        accepted(
            "what the library says, in other words",
            ground ->
                ground
                    .inPackage("org.licet.texts")
                    .text("messages.properties", "decision.eligible = Nobody\n")
                    .text("messages_es.properties", "decision.eligible = Nadie\n"),
            "the file messages.properties is ignored",
            "the file messages_es.properties is ignored"),
        accepted(
            "tables in a folder below the rules",
            ground -> ground.text("tables/table.csv", "a,b\n").text("tables/table.xls", "x"),
            "the file tables/table.csv is ignored",
            "the file tables/table.xls is ignored"));
  }
}
