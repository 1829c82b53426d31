package org.licet.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rules of a made-up credential that declares a fact of jobs. */
public final class OncologyRules {

  private OncologyRules() {}

  /** Writes the rules to a new folder. */
  public static Path write(Path folder) throws IOException {
    Files.createDirectory(folder);
    Files.writeString(
        folder.resolve("rules.drl"),
        """
        package x.rules.v2020
        import org.licet.rule.Application
        import org.licet.rule.Ruleset

        rule "X: facts"
        when
            $ruleset : Ruleset()
        then
            $ruleset.fact("ADULT_ONCOLOGY").of("employment").yesNo("Is {0} in adult oncology?").source("S1");
            $ruleset.stage("EXAMINATION").require("X-PRACTICE");
        end

        rule "X: practice"
            @criterion("X-PRACTICE")
            @source("S1")
        when
            $application : Application( $hours : employment.having("ADULT_ONCOLOGY").hours() )
        then
            $application.conclude($hours.atLeast(10));
        end
        """);
    Files.writeString(
        folder.resolve("ruleset.properties"),
        "credential = X\nissuer = XB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n");
    Files.writeString(
        folder.resolve("sources.properties"),
        "S1.document = XB, Handbook\nS1.asOf = 2026-11-01\nS1.confidence = OFFICIAL\n");
    return folder;
  }
}
