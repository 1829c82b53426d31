package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.Evaluator;
import org.licet.evaluation.RulesException;

class GuardedRulesTest {

  private static final String PROPERTY = "licet.harm";
  private static final String HARM = "System.setProperty(\"" + PROPERTY + "\", \"\")";
  private static final String RULE =
      """
      rule "X: the code accepted"
          @criterion("X-CODE")
      when
          $application : Application( $code : conduct.codeOfConductAccepted() )
      then
          $application.conclude($code);
      end
      """;

  @TempDir private Path folder;

  private void compile(String... rules) throws IOException {
    Files.writeString(
        folder.resolve("ruleset.properties"),
        "credential = X\nissuer = XB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n");
    Files.writeString(
        folder.resolve("sources.properties"),
        "S1.document = XB, Handbook\nS1.confidence = OFFICIAL\n");
    Files.writeString(
        folder.resolve("rules.drl"),
        "package x.rules.v2020\nimport org.licet.rule.Application\n\n" + String.join("\n", rules));
    RulesFolder.compile(folder);
  }

  @AfterEach
  void forgetHarm() {
    System.clearProperty(PROPERTY);
  }

  @Test
  void rules_that_do_more_than_say_words_are_refused_with_file_and_line() {
    assertThatThrownBy(
            () ->
                compile(
                    RULE.replace(
                        "$application.conclude($code);",
                        "$application.conclude($code); System.exit(1);")))
        .isInstanceOf(RulesException.class)
        .hasMessage(
            "The rules do what no rule may:\n"
                + folder.resolve("rules.drl")
                + ":4: the rule \"X: the code accepted\" calls java.lang.System.exit\n"
                + "Maybe a word is missing: rules may only say the words of org.licet.rule");
  }

  /** Left alone, the enum starts while Drools compiles, before its bytecode could be read. */
  @Test
  void declared_types_are_refused_before_any_of_them_runs() throws IOException {
    assertThatThrownBy(
            () ->
                compile(
                    "declare enum Harm ONE(" + HARM + "); a : String end",
                    "declare Fact a : String end",
                    RULE))
        .isInstanceOf(RulesException.class)
        .hasMessage(
            "The rules hold what no rule file may:\n"
                + folder.resolve("rules.drl")
                + ": it declares Fact\n"
                + folder.resolve("rules.drl")
                + ": it declares Harm");
    assertThat(System.getProperty(PROPERTY)).isNull();
    assertThat(CompiledRules.classes(folder)).isNotEmpty();
    assertThat(System.getProperty(PROPERTY)).isNotNull();
  }

  /** Left alone, these run as soon as the rules are loaded. */
  @Test
  void what_would_run_when_rules_are_loaded_is_refused_before() throws IOException {
    String enabled = RULE.replace("when", "enabled (" + HARM + " == null)\nwhen");
    assertThatThrownBy(() -> compile(enabled))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining(
            "the rule \"X: the code accepted\" calls java.lang.System.setProperty");
    assertThat(System.getProperty(PROPERTY)).isNull();
    assertThatThrownBy(() -> Evaluator.of(List.of(CompiledRules.module(folder))))
        .isInstanceOf(RulesException.class);
    assertThat(System.getProperty(PROPERTY)).isNotNull();
  }
}
