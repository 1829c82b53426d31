package org.licet.authoring.internal.compare;

import java.util.List;
import java.util.stream.Collectors;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.RulesetDescription;

/** Requirements as one line of text. Stateless and thread-safe. */
public final class RequirementWords {

  private RequirementWords() {}

  /** Returns the requirement of a stage: {@code all of (A, one of (B, C)); for information D}. */
  public static String of(RulesetDescription.StageDescription stage) {
    return of(stage.requirement())
        + stage
            .asOfApplication()
            .map(earlier -> "; requirements of " + earlier + " as of the application date")
            .orElse("")
        + listed("; preferred: ", stage.preferred())
        + listed(
            "; for information: ",
            stage.informational().stream().filter(id -> !stage.preferred().contains(id)).toList());
  }

  private static String listed(String words, List<String> criteria) {
    return criteria.isEmpty() ? "" : words + String.join(", ", criteria);
  }

  /** Returns a requirement: {@code all of (A, one of (B, C))}. */
  public static String of(Requirement requirement) {
    if (requirement instanceof Requirement.Criterion criterion) {
      return criterion.id();
    }
    if (requirement instanceof Requirement.AllOf all) {
      return "all of " + items(all.items());
    }
    if (requirement instanceof Requirement.AnyOf any) {
      return "one of " + items(any.items());
    }
    Requirement.AtLeast some = (Requirement.AtLeast) requirement;
    return "at least " + some.count() + " of " + items(some.items());
  }

  private static String items(List<Requirement> items) {
    return items.stream().map(RequirementWords::of).collect(Collectors.joining(", ", "(", ")"));
  }
}
