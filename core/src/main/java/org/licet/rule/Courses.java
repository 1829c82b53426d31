package org.licet.rule;

import java.math.BigDecimal;
import java.util.List;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Fact;
import org.licet.evaluation.Unit;
import org.licet.internal.reasoning.condition.Codes;
import org.licet.internal.reasoning.condition.TopicHours;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.EventDate;
import org.licet.internal.reasoning.selection.CourseHours;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.internal.reasoning.selection.Selection;
import org.licet.internal.reasoning.selection.Sums;
import org.licet.internal.reasoning.selection.Term;
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
      Selection.of(RecordList.COURSES).whereOnTheDay(COMPLETED.byThen());

  private final Selection<ContinuingEducation> courses;

  /** The hours of each course that count. */
  private final CourseHours counted;

  private Courses(
      RulesetContext basis, Selection<ContinuingEducation> courses, CourseHours counted) {
    super(basis);
    this.courses = courses;
    this.counted = counted;
  }

  static Courses of(RulesetContext basis) {
    return new Courses(basis, ALL, CourseHours.ALL);
  }

  @Override
  Selection<ContinuingEducation> selection() {
    return courses;
  }

  @Override
  @SuppressWarnings("unchecked") // it is made of the selection of this kind
  Courses select(Selection<?> selection) {
    return new Courses(basis, (Selection<ContinuingEducation>) selection, counted);
  }

  @Override
  Courses in(Term term) {
    return select(courses.whereOnTheDay(term.holds(COMPLETED)));
  }

  /**
   * Keeps the courses with at least one of the topics: {@code "ETHICS"}. A topic that no table of
   * the ruleset lists becomes a question. Hours count as far as they are on these topics: all hours
   * of a course without other topics; otherwise the hours that {@code topicHours} states. Licet
   * asks for hours that it does not state. Words that count courses take the whole course.
   */
  public Courses onTopic(String... topics) {
    List<String> wanted = List.of(topics);
    return new Courses(
        basis,
        courses.where(
            Codes.anyIn(
                ContinuingEducation::topics,
                wanted,
                basis.knownWith(wanted),
                "topics",
                "ask.topics",
                "ask.same-topic",
                "course.not-about",
                "matter.topic")),
        counted.onTopics(TopicHours.on(wanted)));
  }

  /**
   * Keeps the courses that at least one of the bodies approved: {@code "ANCC"}. A body that no
   * table of the ruleset lists becomes a question. {@link #orRulingBy} may follow.
   */
  public Courses approvedBy(String... bodies) {
    return select(
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

  @Override
  Courses without(Courses others) {
    Selection<ContinuingEducation> kept = courses.except(others.courses);
    return new Courses(basis, kept, counted.except(kept, others.counted, others.courses));
  }

  @Override
  Courses with(Courses others) {
    return new Courses(
        basis,
        courses.including(others.courses),
        counted.including(courses, others.counted, others.courses));
  }

  /** Keeps the courses of at least the given number of contact hours each, on any topic. */
  public Courses ofAtLeastHours(int fewest) {
    BigDecimal bound = BigDecimal.valueOf(fewest);
    Condition<ContinuingEducation> shorter =
        Condition.failsBy(
            "hours",
            entry -> Text.of("course.shorter", entry.record().hours().toOptional().orElseThrow()));
    return select(
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
    return hours(counted.rounded(hours -> Sums.roundedDown(hours, parts, whole)));
  }

  /** Counts the contact hours; after {@link #onTopic}, those on the topics. */
  public Amount hours() {
    return hours(counted);
  }

  private Amount hours(CourseHours of) {
    return new Amount(
        Sums.of(of.countable(courses, HOURS_UNKNOWN), CONTACT_HOURS, Unit.HOURS, 2, of));
  }
}
