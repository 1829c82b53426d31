package org.licet.authoring.hostile;

import static org.licet.authoring.hostile.HostileFolder.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.licet.authoring.internal.text.Limits;

/** Folders that exceed limits: on characters, lines, words, rules, keys and cases. */
final class Sizes {

  private static final String LINE = "the line has more than 100,000 characters";
  private static final String FILE = "the file has more than 1,000,000 characters";
  private static final String CASES = "cases/x.yaml";
  private static final String RULES = "rules.drl";
  private static final String RULESET = "ruleset.properties";
  private static final String SOURCES = "sources.properties";

  private Sizes() {}

  static List<HostileFolder> all() {
    List<HostileFolder> all = new ArrayList<>();
    for (String file : List.of(RULES, RULESET, SOURCES, CASES, "texts_es.properties", "notes.md")) {
      String comment = file.equals(RULES) ? "// " : "# ";
      all.add(
          refused(
              "a million letters and more in " + file,
              ground -> ground.text(file, (comment + "x".repeat(97) + "\n").repeat(10_001)),
              FILE));
      all.add(
          refused(
              "a line of 100,001 letters in " + file,
              ground -> ground.text(file, comment + "x".repeat(99_999) + "\n"),
              LINE));
    }
    all.addAll(lines());
    all.addAll(words());
    all.addAll(counts());
    all.addAll(cases());
    return all;
  }

  private static List<HostileFolder> lines() {
    return List.of(
        refused(
            "150,000 spaces after a value",
            ground -> ground.edit(RULESET, "issuer = XB", "issuer = a" + " ".repeat(150_000)),
            "ruleset.properties:2:100001",
            LINE),
        refused(
            "150,000 spaces before a value",
            ground -> ground.edit(RULESET, "issuer = XB", "issuer =" + " ".repeat(150_000) + "a"),
            LINE),
        refused(
            "150,000 spaces in a text without end",
            ground -> concluding(ground, "$license.noting(\"" + " ".repeat(150_000)),
            LINE),
        refused(
            "9,000 spaces in a text without end",
            ground -> concluding(ground, "$license.noting(\"a" + " ".repeat(9_000) + "b"),
            "the text that begins here has no closing quote on this line"),
        refused(
            "9,000 spaces, commas and numbers in a text without end",
            ground -> concluding(ground, "$license.noting(\"a" + " , 1".repeat(2_200) + "x"),
            "the text that begins here has no closing quote on this line"),
        refused(
            "lines full of quotes behind backslashes",
            ground -> concluding(ground, (" \"a,\\".repeat(1_900) + "\n").repeat(90)),
            "\\ is not allowed"),
        refused(
            "lines full of single quotes and digits",
            ground -> concluding(ground, ("'a'1".repeat(2_400) + "\n").repeat(90)),
            "text needs double quotes"),
        refused(
            "lines full of typographic quotes without end",
            ground -> concluding(ground, ("\u201ea".repeat(4_900) + "\n").repeat(90)),
            "curly quote"),
        refused(
            "50,000 lines of a merge, begun and never ended",
            ground -> ground.text(RULES, "<<<<<<< a\n=======\n".repeat(50_000)),
            "this line is left over from a merge"),
        refused(
            "50,000 lines of a merge in a list of sources",
            ground -> ground.text(SOURCES, "<<<<<<< a\n=======\n".repeat(50_000)),
            "this line is left over from a merge"),
        refused(
            "400,000 control sequences of terminals",
            ground -> ground.text(RULES, "\u001b[31\n".repeat(150_000)),
            "a control character"),
        refused(
            "300,000 signs that nobody knows",
            ground -> ground.text(RULES, "%\n".repeat(300_000)),
            "expected a rule"));
  }

  private static List<HostileFolder> words() {
    return List.of(
        refused(
            "a package with a name of 201 letters",
            ground -> ground.inPackage("x" + ".abcdefghi".repeat(20)),
            "this name has more than 200 characters"),
        refused(
            "a package of 4,000 parts",
            ground -> ground.inPackage("x" + ".a".repeat(4_000)),
            "this name has more than 200 characters"),
        refused(
            "a word of 101 letters",
            ground -> concluding(ground, "$license." + "a".repeat(101) + "();"),
            "this word is longer than every known word"),
        refused(
            "a text of 2,001 letters",
            ground -> concluding(ground, "$license.noting(\"" + "a".repeat(2_001) + "\");"),
            "has more than 2000 characters"),
        refused(
            "201 words that follow one another",
            ground -> concluding(ground, "$application" + ".conclude($license)".repeat(201) + ";"),
            "more than 200 words follow one another here"),
        refused(
            "21 words in one another",
            ground ->
                concluding(
                    ground, "$application" + ".conclude($license".repeat(22) + ")".repeat(22)),
            "words are nested here more than 20 levels deep"),
        refused(
            "4,900 words in one another",
            ground -> concluding(ground, "$a" + ".a($a".repeat(1_900)),
            "words are nested here more than 20 levels deep"),
        refused(
            "9,000 parentheses",
            ground -> concluding(ground, "$application.conclude" + "(".repeat(9_000)),
            "extra parentheses are not allowed"),
        refused(
            "a rule of 20,000 words and signs",
            ground ->
                ground.edit(RULES, ".no(\"LPN\")", ".no(\"LPN\"" + ",\n\"A\"".repeat(10_000) + ")"),
            "the rule has more than 10,000 words and signs"),
        refused(
            "a rule that looks up 30 things",
            ground -> lookingUp(ground, 30),
            "the rule looks up 30 things, the maximum is 29"),
        refused(
            "a rule that looks up 31 things",
            ground -> lookingUp(ground, 31),
            "the rule looks up 31 things, the maximum is 29"),
        refused(
            "a rule that looks up 300 things",
            ground -> lookingUp(ground, 300),
            "the rule looks up 300 things, the maximum is 29"));
  }

  private static List<HostileFolder> counts() {
    List<HostileFolder> all = new ArrayList<>();
    for (String file : List.of(RULESET, SOURCES)) {
      all.add(
          refused(
              "10,001 keys in " + file,
              ground -> ground.text(file, lines(10_001, "S%d.document = x\n")),
              file + ":1:1",
              "the file has more than 10,000 keys"));
    }
    all.add(
        refused(
            "100,000 sources",
            ground -> ground.text(SOURCES, lines(49_000, "S%d.document=x\n")),
            "the file has more than 10,000 keys"));
    all.add(
        refused(
            "4,000 sources that differ by a letter and lack something",
            ground -> ground.text(SOURCES, lines(4_000, "Source%d.document = x\n")),
            "has no confidence"));
    all.add(
        refused(
            "4,000 lines that are no keys",
            ground -> ground.text(SOURCES, lines(4_000, "Source%d\n")),
            "expected a key, =, and a value"));
    all.add(
        refused(
            "3,001 rules",
            ground ->
                ground.text(
                    "more.drl",
                    "package x.rules.v2020\nimport org.licet.rule.Ruleset\n"
                        + lines(
                            3_001,
                            "rule \"%d\" when $ruleset : Ruleset() then $ruleset.table(\"t\").yes(\"A%1$d\"); "
                                + "end\n")),
            "rules, the maximum is 3,000"));
    all.add(
        refused(
            "2,000 criteria that a stage asks for and no rule concludes",
            ground ->
                ground.text(
                    "more.drl",
                    "package x.rules.v2020\nimport org.licet.rule.Ruleset\n"
                        + lines(
                            2_000,
                            "rule \"%d\" when $ruleset : Ruleset() then"
                                + " $ruleset.stage(\"EXAMINATION\").require(\"X-LICENSE-%1$d\");"
                                + " end\n")),
            "no rule concludes the criterion X-LICENSE-"));
    all.add(
        refused(
            "a criterion of 900 parts that no stage asks for",
            ground ->
                ground.edit(
                    RULES, "@criterion(\"X-HOURS\")", "@criterion(\"X" + "-A".repeat(900) + "\")"),
            "X-HOURS"));
    return all;
  }

  private static List<HostileFolder> cases() {
    String one = "case: a\non: 2026-11-23\nexpect: {decision: ELIGIBLE}\n";
    return List.of(
        refused(
            "a list in lists, 21 deep",
            ground -> ground.text(CASES, one + "licenses: " + "[".repeat(21) + "]".repeat(21)),
            "cases/x.yaml:4",
            "lists and objects are nested more than 20 levels deep"),
        refused(
            "a list in lists, 9,000 deep",
            ground -> ground.text(CASES, one + "licenses: " + "[".repeat(9_000)),
            "more than 20 levels deep"),
        refused(
            "objects in objects, 1,000 deep",
            ground -> ground.text(CASES, one + "conduct: " + "{a: ".repeat(1_000)),
            "more than 20 levels deep"),
        refused(
            "a YAML alias",
            ground -> ground.text(CASES, one + "licenses: &a []\ndegrees: *a\n"),
            "cases/x.yaml:5",
            "*a is a YAML alias, expected the value itself"),
        refused(
            "a YAML alias under a merge key",
            ground -> ground.text(CASES, "given: &a {licenses: []}\ncases:\n  - <<: *a\n"),
            "*a is a YAML alias, expected the value itself"),
        refused(
            "a YAML alias in place of a name",
            ground -> ground.text(CASES, "case: &a b\non: *a\n"),
            "*a is a YAML alias, expected the value itself"),
        refused(
            "lists that aliases of YAML double nine times",
            ground ->
                ground.text(
                    CASES,
                    "a: &a0 [x, x]\n" + lines(9, "a%d: &a%1$d [*a0, *a0]\n").replace("*a0", "*a0")),
            "*a0 is a YAML alias"),
        refused(
            "1,001 cases in a file",
            ground ->
                ground.text(
                    CASES,
                    "cases:\n"
                        + lines(
                            1_001,
                            "  - {case: c%d, on: 2026-11-23, expect: {decision: ELIGIBLE}}\n")),
            "the file has more than 1,000 cases"),
        refused(
            "20,000 given records for 900 cases",
            ground ->
                ground.text(
                    CASES,
                    "given:\n  licenses: ["
                        + lines(20_000, "{type: RN},\n")
                        + "]\ncases:\n"
                        + lines(
                            900,
                            "  - {case: c%d, on: 2026-11-23, expect: {decision: ELIGIBLE}}\n")),
            "contain more than 500,000 values"),
        refused(
            "9,000 spaces where a case begins",
            ground ->
                ground.text(CASES, (" ".repeat(9_000) + "-\n").repeat(50) + "case: a\non: never\n"),
            "cases/x.yaml"),
        refused(
            "2,000 verdicts on criteria that nobody concludes",
            ground ->
                ground.text(
                    CASES,
                    "case: a\non: 2026-11-23\nexpect:\n  verdicts:\n"
                        + lines(2_000, "    C-%d: MET\n")),
            "but no rule concludes it"),
        refused(
            "a message that quotes half a million letters",
            ground -> ground.text(CASES, "- " + ("x".repeat(99) + "\n  ").repeat(5_000)),
            "contains ["));
  }

  private static void concluding(Ground ground, String statement) {
    ground.edit(RULES, "$application.conclude($license);", statement);
  }

  private static void lookingUp(Ground ground, int count) {
    ground
        .edit(
            RULES,
            "$code : conduct.codeOfConductAccepted()",
            IntStream.range(0, count)
                .mapToObj(i -> "$code" + i + " : conduct.codeOfConductAccepted()")
                .collect(Collectors.joining(",\n")))
        .edit(
            RULES,
            "conclude($code)",
            "conclude($code0"
                + IntStream.range(1, count)
                    .limit(Limits.CHAIN - 1L)
                    .mapToObj(i -> "\n.alongWith($code" + i + ")")
                    .collect(Collectors.joining())
                + ")");
  }

  static String lines(int count, String line) {
    return IntStream.range(0, count).mapToObj(i -> line.formatted(i)).collect(Collectors.joining());
  }
}
