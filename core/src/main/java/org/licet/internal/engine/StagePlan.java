package org.licet.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.Stage;
import org.licet.internal.reasoning.definition.StageDefinition;

/**
 * The requirement of a stage, prepared for judging.
 *
 * @param requirement the whole requirement
 * @param onTheDay criteria judged as of the evaluation date, in order
 * @param asOfApplication criteria judged as of the application date, in order
 * @param exams the examinations whose application determines that date
 * @param informational informational criteria, judged as of the evaluation date
 * @param preferred those of them that an opening prefers
 * @param earlier the stage of the criteria as of the application date
 * @param retestYears the number of years after the first attempt during which its rules also judge
 *     a retest, if any
 */
public record StagePlan(
    Requirement requirement,
    Set<String> onTheDay,
    Set<String> asOfApplication,
    Set<String> exams,
    Set<String> informational,
    Set<String> preferred,
    Optional<Stage> earlier,
    Optional<Long> retestYears) {

  static StagePlan of(Stage stage, Map<Stage, StageDefinition> stages, String folder) {
    StageDefinition definition = stages.get(stage);
    if (definition == null) {
      throw new RulesException(
          folder + ": the stage " + stage + " is required by another stage but not defined.");
    }
    List<Requirement> all = new ArrayList<>(definition.requirements());
    Set<String> own = criteria(all.stream());
    Set<String> before = Set.of();
    Set<String> exams = Set.of();
    Optional<Stage> earlier =
        definition.asOfApplication().map(StageDefinition.AsOfApplication::stage);
    if (earlier.isPresent()) {
      StageDefinition required = stages.get(earlier.get());
      if (required == null || required.asOfApplication().isPresent()) {
        throw new RulesException(
            folder
                + ": the stage "
                + stage
                + " requires "
                + earlier.get()
                + " as of the application date, but that"
                + (required == null
                    ? " stage is not defined."
                    : " stage itself requires another one."));
      }
      before = criteria(required.requirements().stream());
      before.removeAll(own);
      exams = definition.asOfApplication().get().exams();
      all.addAll(required.requirements());
    }
    if (all.isEmpty() != definition.isWithoutRequirements()) {
      throw new RulesException(
          folder
              + ": the stage "
              + stage
              + (all.isEmpty()
                  ? " requires nothing.\nMaybe add requireNothing(), if the issuing body requires nothing."
                  : " has requirements, but a rule says that it requires nothing."));
    }
    Set<String> preferred = new LinkedHashSet<>(definition.preferred());
    Set<String> informational = new LinkedHashSet<>(preferred);
    informational.addAll(definition.informational());
    for (String criterion : informational) {
      if (own.contains(criterion) || before.contains(criterion)) {
        throw new RulesException(
            folder
                + ": "
                + criterion
                + (preferred.contains(criterion)
                    ? " is both required and preferred at the stage "
                    : " is both required and informational at the stage ")
                + stage
                + ".");
      }
    }
    return new StagePlan(
        Requirement.AllOf.of(all),
        own,
        before,
        exams,
        informational,
        preferred,
        earlier,
        definition.retestYears());
  }

  /** Returns whether the rules state that the stage requires nothing. */
  boolean requiresNothing() {
    return requiresNothing(requirement);
  }

  private static boolean requiresNothing(Requirement part) {
    if (part instanceof Requirement.Criterion) {
      return false;
    }
    for (Requirement item : items(part)) {
      if (!requiresNothing(item)) {
        return false;
      }
    }
    return true;
  }

  private static List<Requirement> items(Requirement part) {
    return part instanceof Requirement.AllOf all
        ? all.items()
        : part instanceof Requirement.AnyOf any
            ? any.items()
            : ((Requirement.AtLeast) part).items();
  }

  /**
   * Returns this plan with other criteria as of the application date.
   *
   * @param earlierRequirements the requirements as of that date
   */
  StagePlan withAsOfApplication(List<Requirement> earlierRequirements) {
    List<Requirement> all =
        new ArrayList<>(
            ((Requirement.AllOf) requirement)
                .items().stream()
                    .filter(item -> item.criteria().allMatch(onTheDay::contains))
                    .toList());
    all.addAll(earlierRequirements);
    Set<String> before = criteria(earlierRequirements.stream());
    before.removeAll(onTheDay);
    return new StagePlan(
        Requirement.AllOf.of(all),
        onTheDay,
        before,
        exams,
        informational,
        preferred,
        earlier,
        retestYears);
  }

  private static Set<String> criteria(Stream<Requirement> requirements) {
    Set<String> ids = new LinkedHashSet<>();
    requirements.flatMap(Requirement::criteria).forEach(ids::add);
    return ids;
  }

  /** Returns every criterion in the order of the findings. */
  List<String> criteria() {
    Set<String> all = criteria(Stream.of(requirement));
    all.addAll(informational);
    return List.copyOf(all);
  }
}
