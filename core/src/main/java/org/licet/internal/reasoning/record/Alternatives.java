package org.licet.internal.reasoning.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.Inquiry;
import org.licet.text.Text;

/**
 * The results of the steps of two selections for one record, which needs to pass all steps of
 * either. Immutable and thread-safe.
 *
 * @param one the results of the steps of the one selection
 * @param other those of the other
 * @param <T> the type of the record
 */
record Alternatives<T>(List<Condition<T>> one, List<Condition<T>> other) {

  /** Returns the condition that all conditions of either list hold. */
  Condition<T> condition() {
    return switch (all(one).or(all(other))) {
      case MET ->
          Condition.<T>holds(this::because)
              .restingOn(entry -> sources(all(one) == Verdict.MET ? one : other, entry));
      case NOT_MET -> refusal();
      case UNDETERMINED ->
          Condition.openFor(this)
              .otherwise(refusal())
              .ruledBy(
                  entry -> new Alternatives<>(ruled(one, entry), ruled(other, entry)).condition());
    };
  }

  private Condition<T> refusal() {
    Condition<T> fails = Condition.failsBy("included", this::whyNot).restingOn(this::sourcesOfBoth);
    Optional<Text> advice =
        failing().stream().map(Condition::advice).flatMap(Optional::stream).findFirst();
    Condition<T> advised = fails.advising(advice);
    return isOtherKind(one) && isOtherKind(other) ? advised.ofOtherKind() : advised;
  }

  private static <T> Verdict all(List<Condition<T>> conditions) {
    Verdict all = Verdict.MET;
    for (Condition<T> condition : conditions) {
      all = all.and(condition.verdict());
    }
    return all;
  }

  private static <T> boolean isOtherKind(List<Condition<T>> conditions) {
    return conditions.stream()
        .anyMatch(condition -> condition.verdict() == Verdict.NOT_MET && condition.isOtherKind());
  }

  private static <T> List<Condition<T>> ruled(List<Condition<T>> all, RecordEntry<T> entry) {
    return all.stream().map(condition -> condition.ruled(entry)).toList();
  }

  private List<Condition<T>> failing() {
    List<Condition<T>> failing = new ArrayList<>(one);
    failing.addAll(other);
    failing.removeIf(condition -> condition.verdict() != Verdict.NOT_MET);
    return failing;
  }

  /** Returns the reasons of the side that holds or may hold; of both, those of the first. */
  Text because(RecordEntry<T> entry) {
    boolean first = all(one) == Verdict.MET || all(other) == Verdict.NOT_MET;
    Set<Text> because = new LinkedHashSet<>();
    for (Condition<T> condition : first || all(other) != Verdict.MET ? one : other) {
      because.add(condition.because(entry));
    }
    because.remove(Text.NONE);
    return Text.joined("; ", List.copyOf(because));
  }

  private Text whyNot(RecordEntry<T> entry) {
    Set<Text> because = new LinkedHashSet<>();
    for (Condition<T> condition : failing()) {
      because.add(condition.because(entry));
    }
    because.remove(Text.NONE);
    return Text.joined("; ", List.copyOf(because));
  }

  private Set<String> sourcesOfBoth(RecordEntry<T> entry) {
    Set<String> ids = sources(one, entry);
    ids.addAll(sources(other, entry));
    return ids;
  }

  private static <T> Set<String> sources(List<Condition<T>> conditions, RecordEntry<T> entry) {
    Set<String> ids = new LinkedHashSet<>();
    conditions.forEach(condition -> ids.addAll(condition.sources(entry)));
    return ids;
  }

  /** Returns the open steps of each side that may hold. */
  List<List<JudgedRecord.Open>> open(RecordEntry<T> entry) {
    List<List<JudgedRecord.Open>> sides = new ArrayList<>(2);
    for (List<Condition<T>> side : List.of(one, other)) {
      if (all(side) == Verdict.UNDETERMINED) {
        sides.add(
            side.stream()
                .filter(condition -> condition.verdict() == Verdict.UNDETERMINED)
                .map(condition -> JudgedRecord.Open.of(condition, entry))
                .toList());
      }
    }
    return sides;
  }

  /** Returns the inquiries about both sides. */
  List<Inquiry> inquiries(RecordEntry<T> entry) {
    Set<Inquiry> asked = new LinkedHashSet<>();
    for (List<Condition<T>> side : List.of(one, other)) {
      if (all(side) == Verdict.UNDETERMINED) {
        for (Condition<T> condition : side) {
          if (condition.verdict() == Verdict.UNDETERMINED) {
            asked.addAll(condition.inquiries(entry));
          }
        }
      }
    }
    return List.copyOf(asked);
  }
}
