package org.licet.authoring.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;

/** A small folder of rules with one criterion: acceptance of the code, or a clean record. */
record RulesOnDisk(Path folder) {

  static final LocalDate ON = LocalDate.of(2026, 11, 23);
  static final String CODE = "conduct.codeOfConductAccepted()";
  static final String FELONY = "conduct.noFelonyConviction()";

  static RulesOnDisk in(Path folder) throws IOException {
    RulesOnDisk rules = new RulesOnDisk(folder);
    rules.asking(CODE);
    Files.writeString(
        folder.resolve("ruleset.properties"),
        "credential = X\nissuer = XB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n");
    Files.writeString(
        folder.resolve("sources.properties"),
        "S1.document = XB, Handbook\nS1.confidence = OFFICIAL\n");
    Files.createDirectories(folder.resolve("cases"));
    rules.expecting("accepted", "MET");
    return rules;
  }

  RulesOnDisk asking(String word) throws IOException {
    Files.writeString(
        folder.resolve("rules.drl"),
        """
        package x.live.v2020
        import org.licet.rule.Application
        import org.licet.rule.Ruleset

        rule "X: stages"
        when
            $ruleset : Ruleset()
        then
            $ruleset.stage("EXAMINATION").require("X-CODE");
        end

        rule "X: the code accepted"
            @criterion("X-CODE")
            @source("S1")
        when
            $application : Application( $met : %s )
        then
            $application.conclude($met);
        end
        """
            .formatted(word));
    return this;
  }

  RulesOnDisk expecting(String name, String verdict) throws IOException {
    Files.writeString(
        folder.resolve("cases/code.yaml"),
        """
        case: %s
        on: 2026-11-23
        why: the handbook says so
        conduct: {codeOfConductAccepted: true, felonyConviction: false}
        expect:
          verdicts: {X-CODE: %s}
        """
            .formatted(name, verdict));
    return this;
  }

  LiveRulesBuilder live() {
    return LiveRules.of(folder).lookingOnRefreshOnly().quietFor(Duration.ofMillis(1));
  }

  /**
   * Decides on a candidate who accepts the code. Felonies are unknown, which matters only to rules
   * that ask about them.
   */
  static Decision decision(Evaluator evaluator) {
    return evaluator
        .evaluate(
            Candidate.withId("c").conduct(Conduct.builder().codeOfConductAccepted(true)).build(),
            "X",
            Stage.EXAMINATION,
            ON)
        .decision();
  }
}
