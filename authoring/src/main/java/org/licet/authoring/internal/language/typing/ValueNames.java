package org.licet.authoring.internal.language.typing;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.DevelopmentCategory;
import org.licet.candidate.Status;
import org.licet.evaluation.Stage;

/** The values that some parameters of words are limited to. Stateless and thread-safe. */
public final class ValueNames {

  private ValueNames() {}

  /** Returns the values of a parameter, sorted; none if it takes any value. */
  public static List<String> of(String parameter) {
    return switch (parameter) {
      case "stage", "earlier" -> names(Stage.values());
      case "statuses" -> names(Status.values());
      case "levels" -> names(DegreeLevel.values());
      case "month", "months" -> names(Month.values());
      case "records" -> Candidate.carriers().stream().sorted().toList();
      case "categories" -> names(DevelopmentCategory.values());
      case "country", "countries" -> Stream.of(Locale.getISOCountries()).sorted().toList();
      default -> List.of();
    };
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).sorted().toList();
  }
}
