package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.CodeCondition;
import org.licet.internal.reasoning.RecordNames;
import org.licet.internal.reasoning.RecordNoun;
import org.licet.text.Text;

/**
 * The day on which the candidate applied for the attempts that count: a known day, or one of
 * several possible days.
 */
sealed interface ApplicationDay {

  /** There is no attempt, and so no such day. */
  record None() implements ApplicationDay {}

  /**
   * One of some days.
   *
   * @param stated what is stated of it
   * @param days the days that it may be; none of them if it may be any up to the last
   * @param last the last day that it may be
   * @param asks the questions that settle it; none if it is one day
   * @param attempts for each examination the attempts on days of which one counts; none if it is
   *     open when they were
   */
  record Days(
      Optional<PartialDate> stated,
      List<LocalDate> days,
      LocalDate last,
      List<Question> asks,
      List<List<Attempted>> attempts)
      implements ApplicationDay {

    /** Tells whether it is not known which days it may be. */
    boolean isUnbounded() {
      return days.isEmpty() || attempts.stream().anyMatch(List::isEmpty);
    }
  }

  /**
   * An attempt that may be the one that counts.
   *
   * @param record the attempt
   * @param on a day on which it may have been taken
   */
  record Attempted(Examination record, LocalDate on) {}

  /**
   * It is open which attempts count.
   *
   * @param questions the questions that settle it
   * @param cases what it may be, where these are known; else none
   */
  record Open(List<Question> questions, List<Case> cases) implements ApplicationDay {

    /** Opens it for any day. */
    Open(List<Question> questions) {
      this(questions, List.of());
    }
  }

  /**
   * One of the answers that leave it open which attempts count.
   *
   * @param favorable the questions that are answered with yes; the others are answered with no
   * @param day the day that it then is
   */
  record Case(Set<Question> favorable, ApplicationDay day) {}

  /** With more open results than this the day is taken to be open instead of trying them all. */
  int TRIED_RESULTS = 6;

  /**
   * Finds the day: the latest passed attempt at each examination counts, and of these the earliest
   * application; the latest attempt where none is passed. Results that nobody has stated leave it
   * open only if they could change it.
   *
   * @param known codes that are known to be what they say; an attempt with any other may be at one
   *     of the examinations
   * @param periods when one applies for an attempt
   */
  static ApplicationDay of(
      Candidate candidate,
      Set<String> exams,
      Set<String> known,
      LocalDate on,
      ApplicationPeriods periods) {
    if (!candidate.examinations().isKnown()) {
      String ask = candidate.examinations().isPartial() ? "ask.list.others" : "ask.list";
      return new Open(
          List.of(
              Question.OfCandidate.of("/examinations", Text.of(ask, RecordNoun.ATTEMPT.many()))));
    }
    List<RecordedAttempt> attempts = new ArrayList<>();
    List<Question> open = new ArrayList<>();
    List<Examination> all = candidate.examinations().entries();
    for (int i = 0; i < all.size(); i++) {
      Examination record = all.get(i);
      boolean future =
          record.taken().toOptional().map(day -> day.earliest().isAfter(on)).orElse(false);
      if (future) {
        continue;
      }
      if (!(record.exam() instanceof Fact.Known<String> exam)) {
        open.add(
            Question.OfCandidate.of(
                "/examinations/" + i + "/exam",
                Text.of("ask.exam", RecordNames.attempt(record, i + 1))));
      } else if (exams.contains(exam.value())) {
        addOnce(new RecordedAttempt(record, i), attempts);
      } else if (!known.contains(exam.value())) {
        Text name = new RecordedAttempt(record, i).name();
        open.add(
            Question.OfCandidate.of(
                "/examinations/" + i + "/exam", CodeCondition.askExam(name, exam.value())));
      }
    }
    List<RecordedAttempt> unknown =
        attempts.stream().filter(attempt -> !attempt.record().passed().isKnown()).toList();
    unknown.forEach(
        attempt ->
            open.add(
                Question.OfCandidate.of(
                    attempt.pointer() + "/passed", Text.of("ask.passed", attempt.name()))));
    if (open.size() > unknown.size() || unknown.size() > TRIED_RESULTS) {
      return new Open(open);
    }
    ApplicationDays found = new ApplicationDays(attempts, on, periods);
    List<Case> cases = new ArrayList<>();
    for (int results = 0; results < 1 << unknown.size(); results++) {
      Set<RecordedAttempt> passed = new HashSet<>();
      Set<Question> favorable = new LinkedHashSet<>();
      for (int i = 0; i < unknown.size(); i++) {
        if ((results >> i & 1) == 1) {
          passed.add(unknown.get(i));
          favorable.add(open.get(i));
        }
      }
      cases.add(new Case(favorable, given(attempts, found, passed)));
    }
    boolean same = cases.stream().map(Case::day).distinct().count() == 1;
    return same ? cases.get(0).day() : new Open(open, cases);
  }

  /**
   * Returns the question when an attempt was, in the words in which a rule asks it.
   *
   * @param index its place in the list
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

  /** Adds an attempt; one that is listed twice is one, of which each row may say something. */
  private static void addOnce(RecordedAttempt attempt, List<RecordedAttempt> attempts) {
    for (int i = 0; i < attempts.size(); i++) {
      if (attempts.get(i).isSame(attempt)) {
        attempts.set(i, attempts.get(i).with(attempt.record()));
        return;
      }
    }
    attempts.add(attempt);
  }

  private static ApplicationDay given(
      List<RecordedAttempt> attempts, ApplicationDays found, Set<RecordedAttempt> alsoPassed) {
    if (attempts.isEmpty()) {
      return new None();
    }
    Predicate<RecordedAttempt> passed =
        attempt -> attempt.record().passed().is(true) || alsoPassed.contains(attempt);
    List<RecordedAttempt> counting =
        attempts.stream().anyMatch(passed)
            ? attempts.stream().filter(passed).toList()
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
   * @param index its place in the list
   */
  record RecordedAttempt(Examination record, int index) {

    String exam() {
      return record.exam().toOptional().orElseThrow();
    }

    /** Tells whether two rows are of one attempt: one examination on one day. */
    boolean isSame(RecordedAttempt other) {
      return record.exam().equals(other.record.exam())
          && record.taken().equals(other.record.taken())
          && record.taken().toOptional().filter(PartialDate::isExact).isPresent();
    }

    /** Returns this with what another row says of the same attempt. */
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

    String pointer() {
      return "/examinations/" + index;
    }

    Text name() {
      return RecordNames.attempt(record, index + 1);
    }

    /** Returns when it was taken, or at least when it was applied for. */
    private Optional<PartialDate> dated() {
      return record.taken().toOptional().or(() -> record.applied().toOptional());
    }

    private LocalDate earliest() {
      return dated().map(PartialDate::earliest).orElse(LocalDate.MIN);
    }

    private LocalDate latest() {
      return dated().map(PartialDate::latest).orElse(LocalDate.MAX);
    }

    /** Returns those that may be the latest. */
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
