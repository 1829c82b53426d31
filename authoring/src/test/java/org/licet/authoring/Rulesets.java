package org.licet.authoring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.authoring.internal.interpret.InterpretedRules;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.internal.engine.LoadedRuleset;

/** Rulesets for tests: the shipped ones, and a small one with replaceable texts. */
public final class Rulesets {

  /** The credentials that others ask for. */
  private static final Map<String, String> ASKED = Map.of("cmac", "acm");

  private static final Map<String, String> SMALL =
      Map.of(
          "ruleset.properties",
          """
          credential = X
          issuer = XB
          effectiveFrom = 2020-01-01
          confidence = OFFICIAL
          """,
          "sources.properties",
          """
          S1.document = XB, Handbook
          S1.asOf = 2026-11-01
          S1.confidence = OFFICIAL
          S2.document = XB, Rules
          S2.asOf = 2026-11-01
          S2.confidence = OFFICIAL
          """,
          "rules.drl",
          """
          package x.rules.v2020
          import org.licet.rule.Application
          import org.licet.rule.Ruleset

          rule "X: who may sit"
          when
              $ruleset : Ruleset()
          then
              $ruleset.stage("EXAMINATION").requireOneOf("X-LICENSE", "X-CODE").require("X-HOURS");
              $ruleset.table("types").yes("RN", "LCSW").no("LPN").source("S1");
          end

          rule "X: a license"
              @criterion("X-LICENSE")
              @source("S1")
          when
              $application : Application( $license : licenses.listedIn("types").active().any() )
          then
              $application.conclude($license);
          end

          rule "X: the code accepted"
              @criterion("X-CODE")
              @source("S1")
          when
              $application : Application( $code : conduct.codeOfConductAccepted() )
          then
              $application.conclude($code);
          end

          rule "X: 10 hours in the last two years"
              @criterion("X-HOURS")
              @source("S1, S2")
          when
              $application : Application(
                  $hours : continuingEducation.inLastYears(2).hours().called("hours") )
          then
              $application.conclude($hours.atLeast(10));
          end
          """,
          "cases/x.yaml",
          """
          given:
            licenses: [{type: RN, status: ACTIVE}]
            conduct: {codeOfConductAccepted: false}
          cases:
            - case: ten hours
              on: 2026-11-23
              why: enough
              continuingEducation: [{completed: 2026-01-01, hours: 10}]
              expect: {decision: ELIGIBLE, verdicts: {X-LICENSE: MET, X-CODE: NOT_MET, X-HOURS: MET}}
            - case: nine hours
              on: 2026-11-23
              why: one too few
              continuingEducation: [{completed: 2026-01-01, hours: 9}]
              expect: {decision: NOT_ELIGIBLE, verdicts: {X-HOURS: NOT_MET}}
          """);

  private Rulesets() {}

  /** Returns the text of a file of the small ruleset. */
  public static String text(String file) {
    return Objects.requireNonNull(SMALL.get(file));
  }

  /** Returns the small ruleset. */
  public static RulesetSource small() {
    return small("nothing", "nothing");
  }

  /** Returns the small ruleset with every occurrence of a text replaced. */
  public static RulesetSource small(String text, String by) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    SMALL.forEach(
        (name, content) ->
            files.put(name, content.replace(text, by).getBytes(StandardCharsets.UTF_8)));
    return RulesetSource.of("x", files);
  }

  /** Returns the small ruleset with other files in place of those of the same name. */
  public static RulesetSource small(Map<String, String> others) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    SMALL.forEach(
        (name, content) ->
            files.put(name, others.getOrDefault(name, content).getBytes(StandardCharsets.UTF_8)));
    return RulesetSource.of("x", files);
  }

  /**
   * Returns a shipped version, such as {@code ccm/v2019}, with the other versions and the
   * credential that it asks for.
   */
  public static RuleVersion shipped(String version) {
    String credential = version.substring(0, version.indexOf('/'));
    RuleVersion alone =
        RuleVersion.of(shippedVersions(credential)).stream()
            .filter(one -> one.ruleset().shown().endsWith(version))
            .findFirst()
            .orElseThrow();
    return ASKED.containsKey(credential)
        ? new RuleVersion(alone.ruleset(), alone.others(), loaded(ASKED.get(credential)))
        : alone;
  }

  private static RulesSource shippedVersions(String credential) {
    Path own = Path.of("..", "rules-" + credential);
    Path module = Files.isDirectory(own) ? own : Path.of("..", "rules-allied");
    return RulesSource.read(module.resolve("src/main/resources/org/licet").resolve(credential));
  }

  private static List<LoadedRuleset> loaded(String credential) {
    return shippedVersions(credential).rulesets().stream()
        .map(one -> one.load(new InterpretedRules(one.rules(), Optional.empty())))
        .toList();
  }
}
