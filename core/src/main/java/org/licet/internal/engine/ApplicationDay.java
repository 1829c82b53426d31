package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.AssumedAnswers;

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
      DaySet days,
      LocalDate last,
      List<Question> asks,
      List<List<Attempted>> attempts)
      implements ApplicationDay {

    /** Compares what rarely is the same first. */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Days that
              && last.equals(that.last)
              && days.equals(that.days)
              && attempts.equals(that.attempts)
              && stated.equals(that.stated)
              && asks.equals(that.asks));
    }

    @Override
    public int hashCode() {
      return Objects.hash(last, days, attempts.size(), asks.size());
    }

    /** Returns whether every day up to the last is possible. */
    boolean isUnbounded() {
      return days.isEmpty() || attempts.stream().anyMatch(List::isEmpty);
    }
  }

  /**
   * An attempt that may be the one that counts.
   *
   * @param record the attempt
   * @param on the possible days of the attempt, at least one
   */
  record Attempted(Examination record, DaySet on) {}

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

    /** Returns the application dates, each once, that the answers leave possible. */
    Set<ApplicationDay> daysUnder(AssumedAnswers answers) {
      Set<Question> favorable = new HashSet<>();
      Set<Question> unfavorable = new HashSet<>();
      for (Question question : questions) {
        Verdict answer = answers.to(question);
        if (answer != Verdict.UNDETERMINED) {
          (answer == Verdict.MET ? favorable : unfavorable).add(question);
        }
      }
      Set<ApplicationDay> possible = new LinkedHashSet<>();
      for (Case one : cases) {
        if (one.favorable().containsAll(favorable)
            && Collections.disjoint(one.favorable(), unfavorable)) {
          possible.add(one.day());
        }
      }
      return possible;
    }
  }

  /**
   * A combination of answers with the resulting application date.
   *
   * @param favorable the questions answered with yes; all others are answered with no
   * @param day the application date in this case
   * @param stating makes the candidate with the facts of this case, as far as facts can state them;
   *     the result is empty if they contradict another fact
   */
  record Case(Set<Question> favorable, ApplicationDay day, Supplier<Optional<Candidate>> stating) {}
}
