package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.InvalidFactException;
import org.licet.candidate.Listing;
import org.licet.candidate.Ruling;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.ApplicationDay.Case;
import org.licet.internal.reasoning.RecordedRulings;
import org.licet.internal.reasoning.condition.ExamCondition;
import org.licet.internal.reasoning.record.RecordNames;
import org.licet.text.Text;

/**
 * The attempts of a candidate at some examinations, as far as they may have happened by the
 * evaluation date. Unknown facts of an attempt leave several possibilities: its examination, its
 * result, and whether it has happened yet. Immutable.
 */
final class PossibleAttempts {

  /** The last days of the calendar date attempts that are yet to come: none is booked then. */
  private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

  /** With more possibilities, the date counts as unknown instead of trying every one. */
  private static final int MOST = 64;

  /**
   * An unknown fact of an attempt.
   *
   * @param fact what is unknown
   * @param question the question that settles it
   * @param index the position of the attempt among the possible ones
   * @param options what the attempt is by each answer, the unfavorable answer first; a result of
   *     {@code null} means that the attempt does not count
   */
  private record Unknown(UnknownFact fact, Question question, int index, List<Option> options) {}

  /** An unknown fact, with the record that states an answer to it. */
  private enum UnknownFact {
    /** The examination; that it is none of some cannot be stated. */
    EXAM {
      @Override
      Examination stated(
          Examination record, @Nullable RecordedAttempt answered, @Nullable LocalDate later) {
        return answered == null ? record : record.toBuilder().exam(answered.exam()).build();
      }
    },
    /** Whether its unknown code stands for an examination; a ruling states that it does not. */
    CODE {
      @Override
      Examination stated(
          Examination record, @Nullable RecordedAttempt answered, @Nullable LocalDate later) {
        return answered == null ? record : record.toBuilder().exam(answered.exam()).build();
      }
    },
    /** Whether it has happened; that a partial date is past cannot be stated. */
    TAKEN {
      @Override
      Examination stated(
          Examination record, @Nullable RecordedAttempt answered, @Nullable LocalDate later) {
        return answered == null && later != null ? record.toBuilder().taken(later).build() : record;
      }
    },
    /** The result. */
    PASSED {
      @Override
      Examination stated(
          Examination record, @Nullable RecordedAttempt answered, @Nullable LocalDate later) {
        return answered == null ? record : record.toBuilder().passed(answered.passed()).build();
      }
    };

    abstract Examination stated(
        Examination record, @Nullable RecordedAttempt answered, @Nullable LocalDate later);
  }

  /** Returns an attempt as an answer makes it; {@code null} if it does not count. */
  private interface Option extends Function<RecordedAttempt, @Nullable RecordedAttempt> {}

  private final Candidate candidate;
  private final LocalDate on;
  private final Set<String> exams;
  private final List<RecordedAttempt> attempts;
  private final List<Unknown> unknowns;

  private PossibleAttempts(
      Candidate candidate,
      LocalDate on,
      Set<String> exams,
      List<RecordedAttempt> attempts,
      List<Unknown> unknowns) {
    this.candidate = candidate;
    this.on = on;
    this.exams = exams;
    this.attempts = attempts;
    this.unknowns = unknowns;
  }

  /**
   * Finds the attempts of a candidate.
   *
   * @param exams the codes of the examinations
   * @param known codes with a known meaning; an attempt with another code may be at one of the
   *     examinations
   */
  static PossibleAttempts of(
      Candidate candidate, Set<String> exams, Set<String> known, LocalDate on) {
    RecordedRulings rulings = RecordedRulings.of(candidate, Set.of());
    Map<Object, RecordedAttempt> once = new LinkedHashMap<>();
    List<Examination> all = candidate.examinations().entries();
    for (int i = 0; i < all.size(); i++) {
      RecordedAttempt attempt = new RecordedAttempt(all.get(i), i);
      boolean otherExam =
          all.get(i).exam() instanceof Fact.Known<String> exam
              && !exams.contains(exam.value())
              && known.contains(exam.value());
      if (!otherExam && !attempt.isLaterThan(on)) {
        once.merge(attempt.identity(), attempt, (first, again) -> first.with(again.record()));
      }
    }
    List<RecordedAttempt> attempts =
        RecordedAttempt.sorted(
            once.values().stream()
                .map(one -> rulings.same(one.pointer() + "/exam").map(one::at).orElse(one))
                .toList());
    List<Unknown> unknowns = new ArrayList<>();
    for (int i = 0; i < attempts.size(); i++) {
      RecordedAttempt attempt = attempts.get(i);
      if (!attempt.record().exam().isKnown()) {
        Question asked =
            Question.OfCandidate.of(
                attempt.pointer() + "/exam",
                Text.of("ask.exam", RecordNames.attempt(attempt.record(), attempt.index() + 1)));
        unknowns.add(new Unknown(UnknownFact.EXAM, asked, i, ofOneOf(exams)));
      } else if (!known.contains(attempt.exam()) && !exams.contains(attempt.exam())) {
        addCodes(attempt, i, exams, rulings, unknowns);
      }
    }
    for (int i = 0; i < attempts.size(); i++) {
      RecordedAttempt attempt = attempts.get(i);
      if (attempt.mayBeLaterThan(on)) {
        Question taken = RecordedAttempt.askTaken(attempt.record(), attempt.index());
        unknowns.add(new Unknown(UnknownFact.TAKEN, taken, i, List.of(one -> null, one -> one)));
      }
    }
    for (int i = 0; i < attempts.size(); i++) {
      RecordedAttempt attempt = attempts.get(i);
      if (!attempt.record().passed().isKnown()) {
        Question passed =
            Question.OfCandidate.of(
                attempt.pointer() + "/passed", Text.of("ask.passed", attempt.name()));
        unknowns.add(
            new Unknown(
                UnknownFact.PASSED,
                passed,
                i,
                List.of(one -> one.withResult(false), one -> one.withResult(true))));
      }
    }
    return new PossibleAttempts(candidate, on, exams, attempts, unknowns);
  }

  /** Adds the questions whether an unknown code stands for one of the examinations. */
  private static void addCodes(
      RecordedAttempt attempt,
      int index,
      Set<String> exams,
      RecordedRulings rulings,
      List<Unknown> unknowns) {
    for (String exam : new TreeSet<>(exams)) {
      Question asked = ExamCondition.ask(attempt.pointer(), attempt.name(), attempt.exam(), exam);
      if (rulings.answer(asked) == Verdict.UNDETERMINED) {
        unknowns.add(
            new Unknown(UnknownFact.CODE, asked, index, List.of(one -> one, one -> one.at(exam))));
      }
    }
  }

  private static List<Option> ofOneOf(Set<String> exams) {
    List<Option> options = new ArrayList<>();
    options.add(one -> null);
    for (String exam : new TreeSet<>(exams)) {
      options.add(one -> one.at(exam));
    }
    return options;
  }

  /**
   * Returns the application date, given the date for the attempts of each possibility. Unknown
   * facts that never change the date are not asked for.
   *
   * @param byFirstAttempt whether the first attempt decides which rules judge the later ones; it
   *     may be one at an unknown examination
   */
  ApplicationDay day(
      Function<List<RecordedAttempt>, ApplicationDay> given, boolean byFirstAttempt) {
    int count = count();
    boolean openFirst =
        byFirstAttempt
            && unknowns.stream()
                .anyMatch(one -> one.fact == UnknownFact.EXAM || one.fact == UnknownFact.CODE);
    if (count > MOST || openFirst) {
      return new ApplicationDay.Open(unknowns.stream().map(Unknown::question).toList());
    }
    List<ApplicationDay> days = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      days.add(given.apply(possibility(i)));
    }
    List<Unknown> asked = new ArrayList<>();
    int step = 1;
    for (Unknown unknown : unknowns) {
      if (isMattering(days, step, unknown.options.size())) {
        asked.add(unknown);
      }
      step *= unknown.options.size();
    }
    if (asked.isEmpty()) {
      return days.get(0);
    }
    return new ApplicationDay.Open(
        asked.stream().map(Unknown::question).toList(), cases(days, asked));
  }

  private int count() {
    int count = 1;
    for (Unknown unknown : unknowns) {
      count = Math.min(MOST + 1, count * unknown.options.size());
    }
    return count;
  }

  /** Returns the attempts of a possibility. In its number, each unknown fact has a digit. */
  private List<RecordedAttempt> possibility(int number) {
    List<@Nullable RecordedAttempt> each = new ArrayList<>(attempts);
    int rest = number;
    for (Unknown unknown : unknowns) {
      int choice = rest % unknown.options.size();
      rest /= unknown.options.size();
      RecordedAttempt attempt = each.get(unknown.index);
      each.set(unknown.index, attempt == null ? null : unknown.options.get(choice).apply(attempt));
    }
    List<RecordedAttempt> counting = new ArrayList<>();
    for (RecordedAttempt attempt : each) {
      if (attempt != null && exams.contains(attempt.exam())) {
        counting.add(attempt);
      }
    }
    return counting;
  }

  /**
   * Returns whether the answer to a question ever changes the date.
   *
   * @param step the distance between the numbers of two possibilities that differ in it by one
   */
  private static boolean isMattering(List<ApplicationDay> days, int step, int options) {
    for (int i = 0; i < days.size(); i++) {
      int least = i - i / step % options * step;
      if (!days.get(i).equals(days.get(least))) {
        return true;
      }
    }
    return false;
  }

  private List<Case> cases(List<ApplicationDay> days, List<Unknown> asked) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      Set<Question> favorable = new LinkedHashSet<>();
      boolean plain = true;
      int rest = i;
      for (Unknown unknown : unknowns) {
        int choice = rest % unknown.options.size();
        rest /= unknown.options.size();
        if (choice > 0 && asked.contains(unknown)) {
          favorable.add(unknown.question);
        }
        plain &= choice == 0 || asked.contains(unknown);
      }
      if (plain) {
        int number = i;
        cases.add(new Case(favorable, days.get(i), () -> stated(number, asked)));
      }
    }
    return cases;
  }

  /** Returns a day after the evaluation; {@code null} at the end of the calendar. */
  private @Nullable LocalDate later(RecordedAttempt attempt) {
    LocalDate day = LAST_DAY.minusDays(attempt.index());
    return day.isAfter(on) ? day : null;
  }

  /**
   * Returns the candidate who states the answers of a possibility, as far as facts can; empty if
   * they contradict another fact.
   */
  private Optional<Candidate> stated(int number, List<Unknown> asked) {
    List<Examination> all = new ArrayList<>(candidate.examinations().entries());
    List<Ruling> rulings = new ArrayList<>(candidate.rulings().entries());
    int rest = number;
    for (Unknown unknown : unknowns) {
      int choice = rest % unknown.options.size();
      rest /= unknown.options.size();
      if (unknown.fact == UnknownFact.CODE && choice == 0 && asked.contains(unknown)) {
        rulings.add(Ruling.on(unknown.question.key(""), false).build());
      } else if (asked.contains(unknown)) {
        RecordedAttempt attempt = attempts.get(unknown.index);
        RecordedAttempt answered = unknown.options.get(choice).apply(attempt);
        Examination record = all.get(attempt.index());
        all.set(attempt.index(), unknown.fact.stated(record, answered, later(attempt)));
      }
    }
    try {
      return Optional.of(
          candidate.toBuilder().examinations(Listing.of(all)).rulings(Listing.of(rulings)).build());
    } catch (InvalidFactException e) {
      return Optional.empty(); // another row on the same attempt states something else
    }
  }
}
