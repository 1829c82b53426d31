package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * A step that passes the attempts on whose day of application an answer holds. Immutable and
 * thread-safe.
 */
public final class Qualification implements SelectionStep<Examination> {

  private static final Condition<Examination> QUALIFIED = Condition.holds();

  private final Reasoning required;

  private Qualification(Reasoning required) {
    this.required = required;
  }

  /**
   * Passes attempts by what held on the day of their application.
   *
   * @param required what has to hold on that day
   */
  public static Qualification of(Reasoning required) {
    return new Qualification(required);
  }

  /**
   * Returns the question when the application for an attempt was submitted.
   *
   * @param pointer the JSON pointer of the attempt
   * @param exam the code of its examination
   */
  public static Question askApplied(Examination attempt, String pointer, String exam) {
    Text name = Text.exam(exam);
    Optional<PartialDate> taken = attempt.taken().toOptional();
    return Question.OfCandidate.of(
        pointer + "/applied",
        attempt
            .applied()
            .toOptional()
            .map(day -> Text.of("ask.applied.day", name, day))
            .or(() -> taken.map(day -> Text.of("ask.applied.of", name, day)))
            .orElseGet(() -> Text.of("ask.applied", name)));
  }

  @Override
  public Condition<Examination> of(Examination attempt, ApplicationContext application) {
    if (!(applied(attempt, application) instanceof Fact.Known<PartialDate> applied)) {
      return Condition.open(entry -> asked(entry, application));
    }
    PartialDate day = applied.value();
    Verdict all = required.verdict(on(day.earliestDay(), application));
    for (int one = day.earliestDay() + 1; one <= day.latestDay(); one++) {
      if (required.verdict(on(one, application)) != all) {
        return Condition.open(entry -> asked(entry, application));
      }
    }
    ApplicationContext last = on(day.latestDay(), application);
    return switch (all) {
      case MET -> QUALIFIED;
      case NOT_MET -> Condition.fails(entry -> Text.of("attempt.not-qualified", day));
      case UNDETERMINED ->
          Condition.open(
              entry ->
                  day.isExact()
                      ? required.explain(last).grounds().questions()
                      : asked(entry, last));
    };
  }

  /** Returns the day of application; another row of the same attempt may state it. */
  private static Fact<PartialDate> applied(Examination attempt, ApplicationContext application) {
    Fact<PartialDate> stated = attempt.applied();
    if (stated.isKnown() || !attempt.taken().toOptional().map(PartialDate::isExact).orElse(false)) {
      return stated;
    }
    for (Examination other : application.candidate().examinations().entries()) {
      if (other.applied().isKnown()
          && other.exam().equals(attempt.exam())
          && other.taken().equals(attempt.taken())) {
        return other.applied();
      }
    }
    return stated;
  }

  private static ApplicationContext on(int day, ApplicationContext application) {
    return application.at(LocalDate.ofEpochDay(day), null);
  }

  /** Asks for the day, and for the open questions whatever the day. */
  private List<Question> asked(RecordEntry<Examination> entry, ApplicationContext application) {
    Set<Question> asked = new LinkedHashSet<>();
    entry
        .record()
        .exam()
        .toOptional()
        .ifPresent(exam -> asked.add(askApplied(entry.record(), entry.pointer(), exam)));
    for (Question open : required.explain(application).grounds().questions()) {
      if (!(open instanceof Question.OfCandidate fact && fact.fact().indexOf('@') >= 0)) {
        asked.add(open);
      }
    }
    return new ArrayList<>(asked);
  }
}
