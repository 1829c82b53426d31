package org.licet.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Fact;
import org.licet.evaluation.Unit;
import org.licet.reasoning.Codes;
import org.licet.reasoning.Condition;
import org.licet.reasoning.Context;
import org.licet.reasoning.Entry;
import org.licet.reasoning.Happened;
import org.licet.reasoning.Selection;
import org.licet.reasoning.Sums;
import org.licet.reasoning.Term;
import org.licet.text.Text;

/**
 * Continuing education, narrowed step by step. What is completed only after the day of evaluation
 * does not count. Immutable and thread-safe.
 */
public final class Courses {

  private static final Text CONTACT_HOURS = Text.of("label.contact-hours");

  private final Context context;
  private final Selection<ContinuingEducation> courses;

  Courses(Context context, Selection<ContinuingEducation> courses) {
    this.context = context;
    this.courses = courses;
  }

  /** Those completed in the last so many years, the day of evaluation included. */
  public Courses inLastYears(long years) {
    LocalDate first = context.on().minusYears(years);
    return onTheDay(entry -> completed(entry).between(first, context.on()));
  }

  /**
   * Those completed in the so many years that end on the day on which the credential that is held
   * expires.
   */
  public Courses inTermOf(String credential, long years) {
    Term term = Term.of(context, credential, years);
    return onTheDay(entry -> term.contains(completed(entry)));
  }

  private static Happened completed(Entry<ContinuingEducation> entry) {
    return new Happened(entry.record().completed(), entry, "completed", "completed");
  }

  private Courses onTheDay(Function<Entry<ContinuingEducation>, Condition> step) {
    return new Courses(context, courses.whereOnTheDay(step));
  }

  /** Those with at least one of the topics: {@code "ETHICS"}. */
  public Courses onTopic(String... topics) {
    List<String> wanted = List.of(topics);
    return new Courses(
        context,
        courses.where(
            entry ->
                Codes.anyIn(
                    entry.record().topics(),
                    wanted,
                    entry,
                    "topics",
                    "ask.topics",
                    () -> Text.of("course.not-about", String.join(", ", wanted)))));
  }

  /** Counts their contact hours. */
  public Amount hours() {
    return new Amount(
        Sums.of(courses.where(Courses::hoursKnown), CONTACT_HOURS, Unit.HOURS, 2, Courses::hours));
  }

  private static double hours(ContinuingEducation course) {
    return course.hours() instanceof Fact.Known<BigDecimal> known
        ? known.value().doubleValue()
        : Double.POSITIVE_INFINITY;
  }

  private static Condition hoursKnown(Entry<ContinuingEducation> entry) {
    return entry.record().hours().isKnown()
        ? Condition.HOLDS
        : Condition.ask(entry, "hours", "ask.contact-hours");
  }

  /** Returns this with the last step turned round. Not a word. */
  Courses withLastTurned() {
    return new Courses(context, courses.changingLast(Condition::opposite));
  }
}
