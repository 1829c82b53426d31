package org.licet.authoring.internal.workspace;

/** The beginnings of rules. */
final class RuleSkeletons {

  static final String JUDGING =
      """
      rule ""
          @criterion("")
          @source("")
      when
          $application : Application(
              $answer : )
      then
          $application.conclude($answer);
      end
      """;

  static final String DEFINING =
      """
      rule ""
      when
          $ruleset : Ruleset()
      then
          $ruleset.
      end
      """;

  private RuleSkeletons() {}
}
