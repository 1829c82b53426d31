package org.licet.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.text.Text;

/**
 * What a ruleset asks for, without a candidate. Immutable and thread-safe.
 *
 * @param reference which rules these are
 * @param issuer the body that issues the credential
 * @param stages what each stage requires, by stage in its order
 * @param criteria every criterion, in the order of the stages
 * @param examinations the examinations that are given in some months of the year only, in the order
 *     of the rules
 * @param sources every source by its id
 */
public record RulesetDescription(
    RulesetReference reference,
    String issuer,
    Map<Stage, StageDescription> stages,
    List<CriterionDescription> criteria,
    List<ExaminationDescription> examinations,
    Map<String, Source> sources) {

  /**
   * What a stage asks for. Immutable and thread-safe.
   *
   * @param requirement how its criteria combine
   * @param informational criteria that only inform
   * @param asOfApplication the stage whose criteria are judged as of the day of application, if
   *     there is one
   */
  public record StageDescription(
      Requirement requirement, List<String> informational, Optional<Stage> asOfApplication) {}

  /**
   * A criterion. Immutable and thread-safe.
   *
   * @param id the stable id
   * @param title the criterion in words
   * @param rule the name of the rule that concludes it
   * @param sources where it is stated
   */
  public record CriterionDescription(String id, Text title, String rule, List<Source> sources) {}

  /**
   * When an examination is given. Immutable and thread-safe.
   *
   * @param exam the examination
   * @param periods the months in which it is given, in their order, with the days of application
   * @param sources where it is stated
   */
  public record ExaminationDescription(
      String exam, List<ExaminationPeriod> periods, List<Source> sources) {

    /** Copies the lists. */
    public ExaminationDescription {
      periods = List.copyOf(periods);
      sources = List.copyOf(sources);
    }
  }
}
