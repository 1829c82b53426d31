package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
   */
  record Case(Set<Question> favorable, ApplicationDay day) {}

  /** With more unknown results, the date counts as unknown instead of trying every combination. */
  int TRIED_RESULTS = 6;

  /**
   * Finds the application date. The latest passed attempt at each examination counts, or the latest
   * attempt if none is passed; among these, the earliest application decides. An unknown result
   * matters only if it could change the date.
   *
   * @param known codes with a known meaning; an attempt with another code may be at one of the
   *     examinations
   * @param periods the application periods of attempts
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
    Map<Object, RecordedAttempt> once = new LinkedHashMap<>();
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
        RecordedAttempt attempt = new RecordedAttempt(record, i);
        once.merge(attempt.identity(), attempt, (first, again) -> first.with(again.record()));
      } else if (!known.contains(exam.value())) {
        Text name = new RecordedAttempt(record, i).name();
        open.add(
            Question.OfCandidate.of(
                "/examinations/" + i + "/exam", CodeCondition.askExam(name, exam.value())));
      }
    }
    List<RecordedAttempt> attempts = List.copyOf(once.values());
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
    List<ApplicationDay> byResults = new ArrayList<>();
    for (int results = 0; results < 1 << unknown.size(); results++) {
      Set<RecordedAttempt> passed = new HashSet<>();
      for (int i = 0; i < unknown.size(); i++) {
        if ((results >> i & 1) == 1) {
          passed.add(unknown.get(i));
        }
      }
      byResults.add(given(attempts, found, passed));
    }
    return of(byResults, open);
  }

  /**
   * Returns the application date, given the date for each combination of unknown results. Results
   * that never change the date are not asked for.
   *
   * @param byResults the dates; in their positions, each bit is the result of one attempt
   * @param open the questions for the results
   */
  private static ApplicationDay of(List<ApplicationDay> byResults, List<Question> open) {
    int mattering = 0;
    for (int results = 0; results < byResults.size(); results++) {
      for (int i = 0; i < open.size(); i++) {
        if (!byResults.get(results).equals(byResults.get(results | 1 << i))) {
          mattering |= 1 << i;
        }
      }
    }
    List<Question> asked = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      if ((mattering >> i & 1) == 1) {
        asked.add(open.get(i));
      }
    }
    List<Case> cases = new ArrayList<>();
    for (int results = 0; results < byResults.size(); results++) {
      if ((results & ~mattering) == 0) {
        Set<Question> favorable = new LinkedHashSet<>();
        for (int i = 0; i < open.size(); i++) {
          if ((results >> i & 1) == 1) {
            favorable.add(open.get(i));
          }
        }
        cases.add(new Case(favorable, byResults.get(results)));
      }
    }
    return cases.size() == 1 ? cases.get(0).day() : new Open(asked, cases);
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
   * @param index the position in the list
   */
  record RecordedAttempt(Examination record, int index) {

    String exam() {
      return record.exam().toOptional().orElseThrow();
    }

    /** An examination on a day. */
    private record Identity(Fact<String> exam, Fact<PartialDate> taken) {}

    /** Returns the examination and the exact day, which all rows on one attempt share. */
    Object identity() {
      return record.taken().toOptional().filter(PartialDate::isExact).isPresent()
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
