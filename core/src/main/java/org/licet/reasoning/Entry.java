package org.licet.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Verdict;

/**
 * A record of the candidate on its way through a selection, with what every step said of it.
 *
 * @param record the record
 * @param pointer JSON pointer to it
 * @param name the record in words, such as {@code the RN license of US-TX}
 * @param conditions what the steps so far said, in their order
 * @param <T> the type of the record
 */
public record Entry<T>(T record, String pointer, String name, List<Condition> conditions) {

  /** Returns whether the record counts under the assumed answers. */
  public Verdict given(Answers answers) {
    Verdict all = Verdict.MET;
    for (Condition condition : conditions) {
      all = all.and(condition.given(answers));
      if (all == Verdict.NOT_MET) {
        return all;
      }
    }
    return all;
  }

  /**
   * Tells whether the record might count on one day and not on another: it fails on no day for what
   * never changes.
   */
  boolean dated() {
    return conditions.stream().anyMatch(Condition::dated)
        && conditions.stream()
            .noneMatch(condition -> !condition.dated() && condition.verdict() == Verdict.NOT_MET);
  }

  /** Returns whether the record counts. */
  public Verdict verdict() {
    return given(Answers.OPEN);
  }

  /** Returns the pointer to a field of the record. */
  public String at(String field) {
    return pointer + "/" + field;
  }

  Entry<T> with(Condition condition) {
    List<Condition> more = new ArrayList<>(conditions.size() + 1);
    more.addAll(conditions);
    more.add(condition);
    return new Entry<>(record, pointer, name, more);
  }

  Entry<T> withLast(Condition condition) {
    List<Condition> changed = new ArrayList<>(conditions);
    changed.set(changed.size() - 1, condition);
    return new Entry<>(record, pointer, name, changed);
  }

  Condition last() {
    return conditions.get(conditions.size() - 1);
  }

  /** Returns what must be answered for the record to count; nothing once that is settled. */
  Stream<Question> questions() {
    return verdict() == Verdict.UNDETERMINED
        ? conditions.stream().flatMap(condition -> condition.questions().stream()).distinct()
        : Stream.empty();
  }

  /** Returns ids of the sources on which it rests that the record counts, or does not. */
  Stream<String> sources() {
    boolean out = verdict() == Verdict.NOT_MET;
    return conditions.stream()
        .filter(condition -> !out || condition.verdict() == Verdict.NOT_MET)
        .flatMap(condition -> condition.sources().stream());
  }

  /** Returns why the record does not count. */
  String whyNot() {
    return conditions.stream()
        .filter(condition -> condition.verdict() == Verdict.NOT_MET)
        .map(Condition::because)
        .collect(Collectors.joining("; "));
  }

  /** Returns what was seen of the record, with what it counts on its own. */
  Evidence evidence(Optional<Range> counted) {
    return evidence(counted, List.of());
  }

  /**
   * Returns what was seen of the record, with what it counts on its own and what is open about how
   * much.
   */
  Evidence evidence(Optional<Range> counted, List<Question> alsoOpen) {
    String because =
        switch (verdict()) {
          case MET -> withDetails("counts", withOpen(alsoOpen.stream()));
          case NOT_MET -> "does not count: " + whyNot();
          case UNDETERMINED ->
              withDetails("may count", withOpen(Stream.concat(questions(), alsoOpen.stream())));
        };
    return new Evidence(pointer, counted, because);
  }

  private Stream<String> withOpen(Stream<Question> open) {
    return Stream.concat(
        conditions.stream().map(Condition::because).filter(text -> !text.isEmpty()).distinct(),
        open.map(question -> "open: " + question.ask()));
  }

  private static String withDetails(String start, Stream<String> details) {
    String all = details.collect(Collectors.joining("; "));
    return all.isEmpty() ? start : start + ": " + all;
  }
}
