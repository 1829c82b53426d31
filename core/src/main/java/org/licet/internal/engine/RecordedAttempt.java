package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.record.RecordNames;
import org.licet.text.Text;

/**
 * An attempt at one of the examinations.
 *
 * @param record the attempt
 * @param index the position in the list
 * @param exam the examination; empty if it is unknown
 * @param passed whether it is known to be passed, or taken as passed
 */
record RecordedAttempt(Examination record, int index, String exam, boolean passed) {

  RecordedAttempt(Examination record, int index) {
    this(record, index, record.exam().toOptional().orElse(""), record.passed().is(true));
  }

  /** An examination on a day. */
  private record Identity(Fact<String> exam, Fact<PartialDate> taken) {}

  /** Returns the examination and the exact day, which all rows on one attempt share. */
  Object identity() {
    return record.exam().isKnown()
            && record.taken().toOptional().filter(PartialDate::isExact).isPresent()
        ? new Identity(record.exam(), record.taken())
        : index;
  }

  /** Returns this attempt with the facts of another row on it. */
  RecordedAttempt with(Examination other) {
    Fact<PartialDate> applied =
        isNarrower(other.applied(), record.applied()) ? other.applied() : record.applied();
    Fact<Boolean> passed = record.passed().isKnown() ? record.passed() : other.passed();
    return new RecordedAttempt(
        Examination.builder()
            .exam(record.exam())
            .taken(record.taken())
            .applied(applied)
            .passed(passed)
            .build(),
        index);
  }

  private static boolean isNarrower(Fact<PartialDate> one, Fact<PartialDate> other) {
    return one instanceof Fact.Known<PartialDate> day
        && (!(other instanceof Fact.Known<PartialDate> than)
            || days(day.value()) < days(than.value()));
  }

  private static int days(PartialDate date) {
    return date.latestDay() - date.earliestDay();
  }

  /** Returns whether the record states the examination. */
  boolean isStated() {
    return record.exam().toOptional().filter(exam::equals).isPresent();
  }

  /** Returns this attempt at another examination. */
  RecordedAttempt at(String exam) {
    return new RecordedAttempt(record, index, exam, passed);
  }

  /** Returns this attempt with a result. */
  RecordedAttempt withResult(boolean result) {
    return new RecordedAttempt(record, index, exam, result);
  }

  /** Returns whether it certainly happens after a day. */
  boolean isLaterThan(LocalDate day) {
    return record.taken().toOptional().map(taken -> taken.earliest().isAfter(day)).orElse(false);
  }

  /** Returns whether its date is known in part and may be after a day. */
  boolean mayBeLaterThan(LocalDate day) {
    return record.taken().toOptional().map(taken -> taken.latest().isAfter(day)).orElse(false);
  }

  String pointer() {
    return "/examinations/" + index;
  }

  Text name() {
    return RecordNames.attempt(record, index + 1);
  }

  /** Returns the earliest possible date: the recorded one, or else the application date. */
  private LocalDate earliest() {
    return record
        .taken()
        .toOptional()
        .or(() -> record.applied().toOptional())
        .map(PartialDate::earliest)
        .orElse(LocalDate.MIN);
  }

  /** Returns the latest possible date; an attempt without a date may be the latest of all. */
  private LocalDate latest() {
    return record.taken().toOptional().map(PartialDate::latest).orElse(LocalDate.MAX);
  }

  /** Returns attempts by date. The order does not depend on the order in the record. */
  static List<RecordedAttempt> sorted(Collection<RecordedAttempt> attempts) {
    Map<RecordedAttempt, String> words = new IdentityHashMap<>(); // costly, and rarely needed
    return attempts.stream()
        .sorted(
            Comparator.comparing(RecordedAttempt::earliest)
                .thenComparing(RecordedAttempt::latest)
                .thenComparing(
                    attempt -> words.computeIfAbsent(attempt, any -> String.valueOf(any.record()))))
        .toList();
  }

  /**
   * Returns the attempts that may be the latest, in the same order.
   *
   * @param attempts attempts by date
   */
  static List<RecordedAttempt> latest(List<RecordedAttempt> attempts) {
    LocalDate after =
        attempts.stream()
            .map(RecordedAttempt::earliest)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    return attempts.stream().filter(attempt -> !attempt.latest().isBefore(after)).toList();
  }

  /**
   * Returns the question for the date of an attempt, in the words that rules use.
   *
   * @param index the position in the list
   */
  static Question askTaken(Examination record, int index) {
    Text name = RecordNames.attempt(record, index + 1);
    return Question.OfCandidate.of(
        "/examinations/" + index + "/taken",
        record
            .taken()
            .toOptional()
            .map(day -> Text.of("ask.taken.day", name, day))
            .orElseGet(() -> Text.of("ask.taken", name)));
  }
}
