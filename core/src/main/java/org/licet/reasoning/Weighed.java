package org.licet.reasoning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Verdict;

/**
 * A record at the end of a selection, with what every step said of it. Immutable and thread-safe.
 *
 * @param entry the record
 * @param conditions what the steps said, in their order
 * @param <T> the type of the record
 */
record Weighed<T>(Entry<T> entry, List<Condition> conditions) {

  /** Returns whether the record counts under the assumed answers. */
  Verdict given(Answers answers) {
    Verdict all = Verdict.MET;
    for (Condition condition : conditions) {
      all = all.and(condition.given(answers));
      if (all == Verdict.NOT_MET) {
        return all;
      }
    }
    return all;
  }

  /** Returns whether the record counts. */
  Verdict verdict() {
    return given(Answers.OPEN);
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

  /**
   * Returns what was seen of the record.
   *
   * @param counted what it counts on its own
   * @param alsoOpen what is open about how much it counts
   */
  Evidence evidence(Optional<Range> counted, List<Question> alsoOpen) {
    String because =
        switch (verdict()) {
          case MET -> withDetails("counts", alsoOpen.stream());
          case NOT_MET -> "does not count: " + whyNot();
          case UNDETERMINED ->
              withDetails("may count", Stream.concat(questions(), alsoOpen.stream()));
        };
    return new Evidence(entry.pointer(), counted, because);
  }

  private String withDetails(String start, Stream<Question> open) {
    String details =
        Stream.concat(
                conditions.stream()
                    .map(Condition::because)
                    .filter(text -> !text.isEmpty())
                    .distinct(),
                open.map(question -> "open: " + question.ask()))
            .collect(Collectors.joining("; "));
    return details.isEmpty() ? start : start + ": " + details;
  }
}
