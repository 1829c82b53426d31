package org.licet.authoring.internal.language.typing;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.DevelopmentCategory;
import org.licet.candidate.Status;
import org.licet.evaluation.Stage;

/** The values that some parameters of words are limited to. Stateless and thread-safe. */
public final class ValueNames {

  private static final Map<String, List<String>> ALL =
      Map.ofEntries(
          Map.entry("stage", names(Stage.values())),
          Map.entry("earlier", names(Stage.values())),
          Map.entry("statuses", names(Status.values())),
          Map.entry("levels", names(DegreeLevel.values())),
          Map.entry("month", names(Month.values())),
          Map.entry("months", names(Month.values())),
          Map.entry("records", Candidate.carriers().stream().sorted().toList()),
          Map.entry("categories", names(DevelopmentCategory.values())),
          Map.entry("country", countries()),
          Map.entry("countries", countries()));

  private ValueNames() {}

  /** Returns the values of a parameter, sorted; none if it takes any value. */
  public static List<String> of(String parameter) {
    return ALL.getOrDefault(parameter, List.of());
  }

  private static List<String> countries() {
    return Stream.of(Locale.getISOCountries()).sorted().toList();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).sorted().toList();
  }
}
