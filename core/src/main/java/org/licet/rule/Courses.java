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

  @Override
  Courses in(Term term) {
    return new Courses(basis, courses.whereOnTheDay(term.holds(COMPLETED)));
  }

  /**
   * Keeps the courses with at least one of the topics: {@code "ETHICS"}. A topic that no table of
   * the ruleset lists becomes a question.
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
                "course.not-about",
                "matter.topic")));
  }

  /**
   * Keeps the courses that at least one of the bodies approved: {@code "ANCC"}. A body that no
   * table of the ruleset lists becomes a question. {@link #orRulingBy} may follow.
   */
  public Courses approvedBy(String... bodies) {
    return new Courses(
        basis,
        courses.where(
            Codes.byAny(
                ContinuingEducation::approvedBy,
                List.of(bodies),
                basis.knownWith(List.of(bodies)),
                "approvedBy",
                "ask.approved-by",
                "ask.same-approval",
                "course.not-approved-by",
                "matter.approved-by")));
  }

  /** Keeps the courses of at least the given number of contact hours each. */
  public Courses ofAtLeastHours(int fewest) {
    BigDecimal bound = BigDecimal.valueOf(fewest);
    Condition<ContinuingEducation> shorter =
        Condition.fails(
            entry -> Text.of("course.shorter", entry.record().hours().toOptional().orElseThrow()));
    return new Courses(
        basis,
        courses.where(
            (course, application) ->
                course.hours() instanceof Fact.Known<BigDecimal> stated
                    ? stated.value().compareTo(bound) >= 0 ? Condition.holds() : shorter
                    : HOURS_UNKNOWN));
  }

  /**
   * Counts the contact hours, those of each course rounded down to a whole number of steps: {@code
   * hoursEachRoundedDownTo(1, 2)} counts half hours.
   */
  public Amount hoursEachRoundedDownTo(int parts, int whole) {
    return new Amount(
        Sums.of(
            courses.where(Courses::hoursKnown),
            CONTACT_HOURS,
            Unit.HOURS,
            2,
            course -> Sums.roundedDown(hours(course), parts, whole)));
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
}
