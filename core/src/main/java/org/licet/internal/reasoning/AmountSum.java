package org.licet.internal.reasoning;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.evaluation.Evidence;

/**
 * The sum of two amounts of one candidate. A record that counts in both counts twice. Immutable and
 * thread-safe.
 */
record AmountSum(FoundAmount one, FoundAmount other) implements FoundAmount {

  @Override
  public CountedAmount open() {
    return one.open().plus(other.open());
  }

  @Override
  public CountedAmount given(AssumedAnswers answers) {
    return one.given(answers).plus(other.given(answers));
  }

  @Override
  public Optional<LocalDate> since() {
    return Stream.concat(one.since().stream(), other.since().stream()).min(naturalOrder());
  }

  @Override
  public boolean isLimited() {
    return one.isLimited() && other.isLimited();
  }

  @Override
  public Grounds grounds(Reader reader) {
    return one.grounds(reader).and(other.grounds(reader));
  }

  /** Joins the evidence. A record that counts in one amount is not shown as left out of another. */
  static List<Evidence> evidence(List<Evidence> one, List<Evidence> other) {
    Map<String, List<Evidence>> byFact = new LinkedHashMap<>();
    for (Evidence each : one) {
      byFact.computeIfAbsent(each.fact(), any -> new ArrayList<>(2)).add(each);
    }
    for (Evidence each : other) {
      byFact.computeIfAbsent(each.fact(), any -> new ArrayList<>(2)).add(each);
    }
    List<Evidence> all = new ArrayList<>();
    for (List<Evidence> mentions : byFact.values()) {
      List<Evidence> counting = mentions.stream().filter(AmountSum::counts).distinct().toList();
      all.addAll(counting.isEmpty() ? mentions.subList(0, 1) : counting);
    }
    return all;
  }

  private static boolean counts(Evidence one) {
    return one.counted()
        .map(range -> !range.isExact() || range.atLeast().signum() > 0)
        .orElse(true);
  }
}
