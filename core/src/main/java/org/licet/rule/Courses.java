package org.licet.rule;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Function;
import org.licet.candidate.ContinuingEducation;
import org.licet.evaluation.Unit;
import org.licet.reasoning.Codes;
import org.licet.reasoning.Condition;
import org.licet.reasoning.Context;
import org.licet.reasoning.Entry;
import org.licet.reasoning.Happened;
import org.licet.reasoning.Selection;
import org.licet.reasoning.Sums;
import org.licet.reasoning.Term;

/**
 * Continuing education, narrowed step by step. What is completed only after the day of evaluation
 * does not count. Immutable and thread-safe.
 */
public final class Courses {

  private final Context context;
  private final Selection<ContinuingEducation> courses;

  Courses(Context context, Selection<ContinuingEducation> courses) {
    this.context = context;
    this.courses = courses;
  }

  /** Those completed in the last so many years, the day of evaluation included. */
  public Courses inLastYears(long years) {
    return onTheDay(
        entry ->
            Happened.between(
                context.on().minusYears(years),
                context.on(),
                entry.record().completed(),
                entry.at("completed"),
                entry.name() + " completed"));
  }

  /**
   * Those completed in the so many years that end on the day on which the credential that is held
   * expires.
   */
  public Courses inTermOf(String credential, long years) {
    Term term = Term.of(context, credential, years);
    return onTheDay(
        entry ->
            term.contains(
                entry.record().completed(), entry.at("completed"), entry.name() + " completed"));
  }

  private Courses onTheDay(Function<Entry<ContinuingEducation>, Condition> step) {
    return new Courses(context, courses.whereOnTheDay(step));
  }

  /** Those with at least one of the topics: {@code "ETHICS"}. */
  public Courses onTopic(String... topics) {
    Set<String> wanted = Set.of(topics);
    return new Courses(
        context,
        courses.where(
            entry ->
                Codes.anyIn(
                    entry.record().topics(),
                    wanted,
                    entry.at("topics"),
                    "What is " + entry.name() + " about?",
                    "not about " + String.join(", ", topics))));
  }

  /** Counts their contact hours. */
  public Amount hours() {
    return new Amount(
        Sums.of(
            courses.where(Courses::hoursKnown),
            "contact hours",
            Unit.HOURS,
            2,
            entry ->
                entry
                    .record()
                    .hours()
                    .toOptional()
                    .map(BigDecimal::doubleValue)
                    .orElse(Double.POSITIVE_INFINITY)));
  }

  private static Condition hoursKnown(Entry<ContinuingEducation> entry) {
    return entry.record().hours().isKnown()
        ? Condition.HOLDS
        : Condition.ask(entry.at("hours"), "How many contact hours has " + entry.name() + "?");
  }

  /** Returns this with the last step turned round. Not a word. */
  Courses withLastTurned() {
    return new Courses(context, courses.changingLast(Condition::opposite));
  }
}
