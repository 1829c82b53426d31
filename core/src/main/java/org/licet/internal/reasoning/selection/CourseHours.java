package org.licet.internal.reasoning.selection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.ContinuingEducation;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.condition.TopicHours;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.RecordAmount;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/**
 * The contact hours of courses that count: those on the topics of the selection that a course is
 * in, without those on topics that are left out. Immutable and thread-safe.
 */
public final class CourseHours implements RecordAmount<ContinuingEducation> {

  /** All hours of a course, whatever its topics. */
  public static final CourseHours ALL = on(TopicHours.ALL);

  /**
   * Hours that count of the courses of a selection, or that are left out.
   *
   * @param courses the selection; null if it is every course
   * @param step the step that leaves out whole courses; null if the hours count
   */
  private record Part(
      @Nullable Selection<ContinuingEducation> courses,
      TopicHours hours,
      @Nullable SelectionStep<ContinuingEducation> step) {

    Verdict verdict(Function<Selection<ContinuingEducation>, Verdict> judged) {
      return courses == null ? Verdict.MET : judged.apply(courses);
    }
  }

  private final List<Part> counted;
  private final List<Part> leftOut;
  private final DoubleUnaryOperator rounding;

  private CourseHours(List<Part> counted, List<Part> leftOut, DoubleUnaryOperator rounding) {
    this.counted = counted;
    this.leftOut = leftOut;
    this.rounding = rounding;
  }

  private static CourseHours on(TopicHours topics) {
    return new CourseHours(List.of(new Part(null, topics, null)), List.of(), hours -> hours);
  }

  /** Returns the hours on topics, without what is left out of these hours. */
  public CourseHours onTopics(TopicHours topics) {
    return new CourseHours(List.of(new Part(null, topics, null)), leftOut, rounding);
  }

  /** Returns these hours, those of each course rounded. */
  public CourseHours rounded(DoubleUnaryOperator by) {
    return new CourseHours(counted, leftOut, by);
  }

  /**
   * Returns these hours of some courses and other hours of other courses. Of a course in both, an
   * hour counts once.
   */
  public CourseHours including(
      Selection<ContinuingEducation> own,
      CourseHours others,
      Selection<ContinuingEducation> otherCourses) {
    List<Part> both = new ArrayList<>();
    counted.forEach(part -> both.add(part.courses == null ? in(own, part) : part));
    others.counted.forEach(part -> both.add(part.courses == null ? in(otherCourses, part) : part));
    TopicHours first = both.get(0).hours;
    return both.stream().allMatch(part -> part.hours.equals(first))
        ? on(first)
        : new CourseHours(List.copyOf(both), List.of(), rounding);
  }

  private static Part in(Selection<ContinuingEducation> courses, Part part) {
    return new Part(courses, part.hours, null);
  }

  /**
   * Returns these hours without those of other courses on their topics.
   *
   * @param with the selection, whose last step leaves out the other courses
   */
  public CourseHours except(
      Selection<ContinuingEducation> with,
      CourseHours others,
      Selection<ContinuingEducation> otherCourses) {
    Part only = others.counted.get(0);
    if (others.counted.size() > 1
        || !others.leftOut.isEmpty()
        || only.hours.equals(TopicHours.ALL)) {
      return this;
    }
    List<Part> all = new ArrayList<>(leftOut);
    all.add(new Part(otherCourses, only.hours, with.narrowings().last()));
    return new CourseHours(counted, List.copyOf(all), rounding);
  }

  /**
   * Returns the courses whose hours can be counted. A course of which a part counts passes, and no
   * question is asked there: the hours on the topics are asked.
   *
   * @param unknown the result for a course of unknown hours
   */
  public Selection<ContinuingEducation> countable(
      Selection<ContinuingEducation> courses, Condition<ContinuingEducation> unknown) {
    Condition<ContinuingEducation> part = Condition.holds(this::sentence);
    Selection<ContinuingEducation> kept =
        leftOut.isEmpty() ? courses : courses.withSteps(this::byHours);
    return kept.where(
        (course, application) -> {
          if (counted.size() == 1 && counted.get(0).hours.isPart(course)) {
            return part;
          }
          return course.hours().isKnown() ? Condition.holds() : unknown;
        });
  }

  /** Returns the step that leaves out hours in the place of one that leaves out whole courses. */
  private SelectionStep<ContinuingEducation> byHours(SelectionStep<ContinuingEducation> step) {
    for (Part part : leftOut) {
      if (part.step == step) {
        Condition<ContinuingEducation> without =
            Condition.holds(
                entry ->
                    part.verdict(courses -> courses.verdict(entry)) == Verdict.NOT_MET
                        ? Text.NONE
                        : part.hours.sentenceOnLeftOut(
                            entry.record(),
                            part.verdict(courses -> courses.verdict(entry)) == Verdict.MET));
        return (course, application) ->
            part.hours.isPart(course) ? without : step.of(course, application);
      }
    }
    return step;
  }

  private Text sentence(RecordEntry<ContinuingEducation> entry) {
    return counted.get(0).hours.sentence(entry.record());
  }

  /** Returns the hours on the topics of the selections that a course is in. */
  private @Nullable TopicHours counted(
      Function<Selection<ContinuingEducation>, Verdict> judged, boolean possible) {
    if (counted.size() == 1) {
      return counted.get(0).hours;
    }
    TopicHours all = null;
    for (Part part : counted) {
      Verdict in = part.verdict(judged);
      if (in == Verdict.MET || (possible && in == Verdict.UNDETERMINED)) {
        all = all == null ? part.hours : all.or(part.hours);
      }
    }
    return all;
  }

  /** Returns the hours that are left out of a course. */
  private @Nullable TopicHours leftOut(
      ContinuingEducation course,
      Function<Selection<ContinuingEducation>, Verdict> judged,
      boolean possible) {
    TopicHours all = null;
    for (Part part : leftOut) {
      if (part.hours.isPart(course)) {
        Verdict in = part.verdict(judged);
        if (in == Verdict.MET || (possible && in == Verdict.UNDETERMINED)) {
          all = all == null ? part.hours : all.or(part.hours);
        }
      }
    }
    return all;
  }

  private double most(
      ContinuingEducation course, Function<Selection<ContinuingEducation>, Verdict> judged) {
    TopicHours on = counted(judged, true);
    if (on == null) {
      return 0;
    }
    double most = on.most(course);
    TopicHours without = leftOut(course, judged, false);
    if (without != null) {
      most = Math.min(most, on.or(without).most(course) - without.least(course));
    }
    return rounding.applyAsDouble(Math.max(0, most));
  }

  private double least(
      ContinuingEducation course, Function<Selection<ContinuingEducation>, Verdict> judged) {
    TopicHours on = counted(judged, false);
    if (on == null) {
      return 0;
    }
    TopicHours without = leftOut(course, judged, true);
    double least =
        without == null ? on.least(course) : on.or(without).least(course) - without.most(course);
    return rounding.applyAsDouble(Math.max(0, least));
  }

  @Override
  public double most(ContinuingEducation course, ApplicationContext application) {
    return most(course, courses -> courses.verdict(course, application));
  }

  @Override
  public double least(ContinuingEducation course, ApplicationContext application) {
    return least(course, courses -> courses.verdict(course, application));
  }

  @Override
  public double most(RecordEntry<ContinuingEducation> entry) {
    return most(entry.record(), courses -> courses.verdict(entry));
  }

  @Override
  public double least(RecordEntry<ContinuingEducation> entry) {
    return least(entry.record(), courses -> courses.verdict(entry));
  }

  @Override
  public double mostOnAnyDay(RecordEntry<ContinuingEducation> entry) {
    return most(entry.record(), courses -> Verdict.UNDETERMINED); // nothing is left out for sure
  }

  @Override
  public List<Question> asked(RecordEntry<ContinuingEducation> entry) {
    if (least(entry) == most(entry)) {
      return List.of();
    }
    ContinuingEducation course = entry.record();
    Function<Selection<ContinuingEducation>, Verdict> judged = courses -> courses.verdict(entry);
    Set<Question> asked = new LinkedHashSet<>();
    addMemberships(counted.size() == 1 ? List.of() : counted, entry, asked);
    addMemberships(
        leftOut.stream().filter(part -> part.hours.isPart(course)).toList(), entry, asked);
    TopicHours on = counted(judged, true);
    TopicHours without = leftOut(course, judged, true);
    if (without != null) {
      asked.addAll(without.asked(entry));
    }
    if (on != null) {
      asked.addAll((without == null ? on : on.or(without)).asked(entry));
    }
    return List.copyOf(asked);
  }

  private static void addMemberships(
      List<Part> parts, RecordEntry<ContinuingEducation> entry, Set<Question> asked) {
    for (Part part : parts) {
      Selection<ContinuingEducation> courses = part.courses;
      if (courses != null && courses.verdict(entry) == Verdict.UNDETERMINED) {
        asked.addAll(courses.narrowings().asked(entry));
      }
    }
  }
}
