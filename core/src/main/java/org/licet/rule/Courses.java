package org.licet.rule;

import java.math.BigDecimal;
import java.util.List;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Fact;
import org.licet.evaluation.Unit;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Codes;
import org.licet.internal.reasoning.Condition;
import org.licet.internal.reasoning.EventDate;
import org.licet.internal.reasoning.RecordList;
import org.licet.internal.reasoning.RulesetContext;
import org.licet.internal.reasoning.Selection;
import org.licet.internal.reasoning.SelectionStep;
import org.licet.internal.reasoning.Sums;
import org.licet.internal.reasoning.Term;
import org.licet.text.Text;

/**
 * Continuing education, narrowed step by step. A course that is completed after the day of
 * evaluation does not count. Immutable and thread-safe.
 */
public final class Courses extends SelectedRecords<Courses> {

  private static final Text CONTACT_HOURS = Text.of("label.contact-hours");

  private static final EventDate<ContinuingEducation> COMPLETED =
      EventDate.of(ContinuingEducation::completed, "completed");

  private static final Condition<ContinuingEducation> HOURS_UNKNOWN =
      Condition.ask("hours", "ask.contact-hours");

  private static final Selection<ContinuingEducation> ALL =
      Selection.of(RecordList.COURSES)
          .whereOnTheDay((course, application) -> COMPLETED.by(course.completed(), application));

  private final Selection<ContinuingEducation> courses;

  private Courses(RulesetContext basis, Selection<ContinuingEducation> courses) {
    super(basis);
    this.courses = courses;
  }

  static Courses of(RulesetContext basis) {
    return new Courses(basis, ALL);
  }

  @Override
  Selection<ContinuingEducation> selection() {
    return courses;
  }

  @Override
  @SuppressWarnings("unchecked") // it is made of the selection of this kind
  Courses select(Selection<?> selection) {
    return new Courses(basis, (Selection<ContinuingEducation>) selection);
  }

  /**
   * Keeps the courses completed in the given number of years before the day of evaluation, that day
   * included.
   */
  public Courses inLastYears(long years) {
    return onTheDay(COMPLETED.between(on -> on.minusYears(years), on -> on));
  }

  @Override
  Courses in(Term term) {
    return new Courses(basis, courses.whereOnTheDay(term.holds(COMPLETED)));
  }

  private Courses onTheDay(SelectionStep<ContinuingEducation> step) {
    return new Courses(basis, courses.whereOnTheDay(step));
  }

  /**
   * Keeps the courses with at least one of the topics: {@code "ETHICS"}. A course with a topic that
   * no table of the ruleset lists is asked about.
   */
  public Courses onTopic(String... topics) {
    return new Courses(
        basis,
        courses.where(
            Codes.anyIn(
                ContinuingEducation::topics,
                List.of(topics),
                basis.knownWith(List.of(topics)),
                "topics",
                "ask.topics",
                "ask.same-topic",
                "course.not-about")));
  }

  /** Counts the contact hours. */
  public Amount hours() {
    return new Amount(
        Sums.of(courses.where(Courses::hoursKnown), CONTACT_HOURS, Unit.HOURS, 2, Courses::hours));
  }

  private static double hours(ContinuingEducation course) {
    return course.hours() instanceof Fact.Known<BigDecimal> known
        ? known.value().doubleValue()
        : Double.POSITIVE_INFINITY;
  }

  private static Condition<ContinuingEducation> hoursKnown(
      ContinuingEducation course, ApplicationContext application) {
    return course.hours().isKnown() ? Condition.holds() : HOURS_UNKNOWN;
  }

  /** Returns these courses with the last step negated. Rules cannot use it. */
  Courses withLastTurned() {
    return new Courses(basis, courses.changingLast(Condition::opposite));
  }
}
