package org.licet.internal.reasoning.amount;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Range;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.text.Text;

/**
 * The sum of two amounts of one candidate. A record that counts in both counts twice; its evidence
 * shows the sum. Immutable and thread-safe.
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
    Grounds grounds = one.grounds(reader);
    Grounds others = other.grounds(reader);
    Grounds both = grounds.and(others);
    return new Grounds(
        joined(grounds.evidence(), others.evidence(), AmountSum::sum),
        both.asked(),
        both.remarks(),
        both.sources(),
        both.dated());
  }

  /** Returns one mention of a record that counts in both amounts. */
  private static List<Evidence> sum(List<Evidence> mentions) {
    Optional<Range> counted = Optional.empty();
    Set<Text> because = new LinkedHashSet<>();
    for (Evidence one : mentions) {
      counted = counted.isEmpty() ? one.counted() : one.counted().map(counted.get()::plus);
      because.add(one.because());
    }
    return List.of(
        Evidence.of(mentions.get(0).fact(), counted, Text.joined("; ", List.copyOf(because))));
  }

  /** Joins the evidence. A record that counts in one amount is not shown as left out of another. */
  static List<Evidence> evidence(List<Evidence> one, List<Evidence> other) {
    return joined(one, other, mentions -> mentions.stream().distinct().toList());
  }

  private static List<Evidence> joined(
      List<Evidence> one, List<Evidence> other, UnaryOperator<List<Evidence>> several) {
    Map<String, List<Evidence>> byFact = new LinkedHashMap<>();
    for (Evidence each : one) {
      byFact.computeIfAbsent(each.fact(), any -> new ArrayList<>(2)).add(each);
    }
    for (Evidence each : other) {
      byFact.computeIfAbsent(each.fact(), any -> new ArrayList<>(2)).add(each);
    }
    List<Evidence> all = new ArrayList<>();
    for (List<Evidence> mentions : byFact.values()) {
      List<Evidence> counting = mentions.stream().filter(AmountSum::counts).toList();
      all.addAll(
          switch (counting.size()) {
            case 0 -> mentions.subList(0, 1);
            case 1 -> counting;
            default -> several.apply(counting);
          });
    }
    return all;
  }

  private static boolean counts(Evidence one) {
    return one.counted()
        .map(range -> !range.isExact() || range.atLeast().signum() > 0)
        .orElse(true);
  }
}
