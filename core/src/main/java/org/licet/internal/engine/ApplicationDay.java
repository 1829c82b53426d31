package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.record.RecordNames;
import org.licet.internal.reasoning.record.RecordNoun;
import org.licet.text.Text;

/**
 * The application date of the attempts that count: a known day, or one of several possible days.
 */
sealed interface ApplicationDay {

  /** There is no attempt, and therefore no application date. */
  record None() implements ApplicationDay {}

  /**
   * One of several days.
   *
   * @param stated the recorded date
   * @param days the possible days; empty if every day up to the last is possible
   * @param last the last possible day
   * @param asks the questions that settle the day; empty if it is known
   * @param attempts for each examination, the dated attempts of which one counts; empty if their
   *     dates are unknown
   */
  record Days(
      Optional<PartialDate> stated,
      List<LocalDate> days,
      LocalDate last,
      List<Question> asks,
      List<List<Attempted>> attempts)
      implements ApplicationDay {

    /** Returns whether every day up to the last is possible. */
    boolean isUnbounded() {
      return days.isEmpty() || attempts.stream().anyMatch(List::isEmpty);
    }
  }

  /**
   * An attempt that may be the one that counts.
   *
   * @param record the attempt
   * @param on a possible day of the attempt
   */
  record Attempted(Examination record, LocalDate on) {}

  /**
   * It is unknown which attempts count.
   *
   * @param questions the questions that settle it
   * @param cases the possible cases, if known
   */
  record Open(List<Question> questions, List<Case> cases) implements ApplicationDay {

    /** Creates an instance without known cases. */
    Open(List<Question> questions) {
      this(questions, List.of());
    }
  }

  /**
   * A combination of answers with the resulting application date.
   *
   * @param favorable the questions answered with yes; all others are answered with no
   * @param day the application date in this case
   * @param candidate the candidate with the facts of this case, as far as facts can state them;
   *     {@code null} if they contradict another fact
   */
  record Case(Set<Question> favorable, ApplicationDay day, @Nullable Candidate candidate) {}

  /**
   * Finds the application date. The latest passed attempt at each examination counts, or the latest
   * attempt if none is passed; among these, the earliest application decides. An unknown fact of an
   * attempt matters only if it could change the date.
   *
   * @param known codes with a known meaning; an attempt with another code may be at one of the
   *     examinations
   * @param periods the application periods of attempts
   * @param byFirstAttempt whether the first attempt decides which rules judge the later ones
   */
  static ApplicationDay of(
      Candidate candidate,
      Set<String> exams,
      Set<String> known,
      LocalDate on,
      ApplicationPeriods periods,
      boolean byFirstAttempt) {
    if (!candidate.examinations().isKnown()) {
      String ask = candidate.examinations().isPartial() ? "ask.list.others" : "ask.list";
      return new Open(
          List.of(
              Question.OfCandidate.of("/examinations", Text.of(ask, RecordNoun.ATTEMPT.many()))));
    }
    return PossibleAttempts.of(candidate, exams, known, on)
        .day(
            attempts -> given(attempts, new ApplicationDays(attempts, on, periods)),
            byFirstAttempt);
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

  private static ApplicationDay given(List<RecordedAttempt> attempts, ApplicationDays found) {
    if (attempts.isEmpty()) {
      return new None();
    }
    List<RecordedAttempt> counting =
        attempts.stream().anyMatch(RecordedAttempt::passed)
            ? attempts.stream().filter(RecordedAttempt::passed).toList()
            : RecordedAttempt.latest(attempts);
    return found.of(
        counting.stream()
            .map(RecordedAttempt::exam)
            .distinct()
            .sorted()
            .map(
                exam ->
                    RecordedAttempt.latest(
                        counting.stream().filter(one -> one.exam().equals(exam)).toList()))
            .toList());
  }

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

    /** Returns the attempts that may be the latest. */
    static List<RecordedAttempt> latest(List<RecordedAttempt> attempts) {
      LocalDate after =
          attempts.stream()
              .map(RecordedAttempt::earliest)
              .max(Comparator.naturalOrder())
              .orElse(LocalDate.MIN);
      return attempts.stream()
          .filter(attempt -> !attempt.latest().isBefore(after))
          .sorted(
              Comparator.comparing(RecordedAttempt::earliest)
                  .thenComparing(RecordedAttempt::latest))
          .toList();
    }
  }
}
