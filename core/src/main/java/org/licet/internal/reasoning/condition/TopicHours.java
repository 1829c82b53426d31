package org.licet.internal.reasoning.condition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Fact;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.text.Text;

/**
 * The contact hours of a course on wanted topics. A course whose topics are all wanted counts with
 * all its hours. Of a course with other topics too, the hours on the wanted ones count. They lie
 * between none and all hours of the course until they are stated. Immutable and thread-safe.
 */
public final class TopicHours {

  /** All hours of a course, whatever its topics. */
  public static final TopicHours ALL = new TopicHours(Set.of());

  /** The wanted topics; empty if any topic is. */
  private final Set<String> wanted;

  private TopicHours(Set<String> wanted) {
    this.wanted = wanted;
  }

  /** Returns the hours on some topics. */
  public static TopicHours on(Collection<String> topics) {
    return new TopicHours(Set.copyOf(topics));
  }

  /** Returns the hours on any of these topics or of others. */
  public TopicHours or(TopicHours other) {
    if (wanted.isEmpty() || other.wanted.isEmpty()) {
      return ALL;
    }
    Set<String> both = new TreeSet<>(wanted);
    both.addAll(other.wanted);
    return both.equals(wanted) ? this : new TopicHours(Set.copyOf(both));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TopicHours hours && wanted.equals(hours.wanted);
  }

  @Override
  public int hashCode() {
    return wanted.hashCode();
  }

  /** Returns whether a course has a wanted topic, and other topics too. */
  public boolean isPart(ContinuingEducation course) {
    List<String> listed = course.topics().entries();
    if (wanted.isEmpty() || listed.size() < 2) {
      return false;
    }
    boolean any = false;
    boolean all = true;
    for (int i = 0; i < listed.size(); i++) {
      boolean one = wanted.contains(listed.get(i));
      any |= one;
      all &= one;
    }
    return any && !all;
  }

  /** Returns a sentence about the hours on the topics of a course that counts in part. */
  public Text sentence(ContinuingEducation course) {
    Text topics = words(topics(course, true));
    double most = bound(course, true);
    return bound(course, false) == most
        ? Text.of("course.topic-hours", shown(most), topics)
        : Text.of("course.topic-hours.unknown", topics);
  }

  /**
   * Returns a sentence about the hours of a course that are left out, because they are on the
   * topics.
   *
   * @param sure whether they are left out for sure
   */
  public Text sentenceOnLeftOut(ContinuingEducation course, boolean sure) {
    Text topics = words(topics(course, true));
    double most = bound(course, true);
    if (bound(course, false) != most) {
      return Text.of("course.topic-hours.unknown", topics);
    }
    return Text.of(
        sure ? "course.topic-hours.left-out" : "course.topic-hours.may-be-left-out",
        shown(most),
        topics);
  }

  private static BigDecimal shown(double hours) {
    return BigDecimal.valueOf(hours).stripTrailingZeros();
  }

  private static Text words(Set<String> topics) {
    return Text.joined(", ", topics.stream().map(Text::code).toList());
  }

  /** Returns the topics of a course that are wanted, or that are not. */
  private Set<String> topics(ContinuingEducation course, boolean in) {
    Set<String> topics = new TreeSet<>();
    for (String topic : course.topics().entries()) {
      if (wanted.contains(topic) == in) {
        topics.add(topic);
      }
    }
    return topics;
  }

  private static double hours(ContinuingEducation course) {
    return course.hours() instanceof Fact.Known<BigDecimal> known
        ? known.value().doubleValue()
        : Double.POSITIVE_INFINITY;
  }

  /** Returns the largest possible hours of a course on the topics. */
  public double most(ContinuingEducation course) {
    return isPart(course) ? bound(course, true) : hours(course);
  }

  /** Returns the smallest possible hours of a course on the topics. */
  public double least(ContinuingEducation course) {
    return isPart(course) ? bound(course, false) : hours(course);
  }

  /** Returns the largest or the smallest possible hours of a course that counts in part. */
  private double bound(ContinuingEducation course, boolean upper) {
    Set<String> on = topics(course, true);
    double all = hours(course);
    double most = Math.min(all, most(course.topicHours(), on));
    if (upper) {
      return most;
    }
    double least = least(course.topicHours(), on);
    if (all < Double.POSITIVE_INFINITY) { // every hour is on one of the topics of the course
      least = Math.max(least, all - most(course.topicHours(), topics(course, false)));
    }
    return Math.min(most, least);
  }

  /** Returns an upper bound of the hours on any of some topics: the stated hours of each add up. */
  private static double most(Map<String, BigDecimal> stated, Set<String> on) {
    double each = 0;
    for (String topic : on) {
      BigDecimal hours = stated.get(topic);
      each += hours == null ? Double.POSITIVE_INFINITY : hours.doubleValue();
    }
    double most = each;
    for (Map.Entry<String, BigDecimal> one : stated.entrySet()) {
      if (parts(one.getKey()).containsAll(on)) {
        most = Math.min(most, one.getValue().doubleValue());
      }
    }
    return most;
  }

  /** Returns a lower bound of the hours on any of some topics: those that are stated for some. */
  private static double least(Map<String, BigDecimal> stated, Set<String> on) {
    double least = 0;
    for (Map.Entry<String, BigDecimal> one : stated.entrySet()) {
      if (on.contains(one.getKey()) || on.containsAll(parts(one.getKey()))) {
        least = Math.max(least, one.getValue().doubleValue());
      }
    }
    return least;
  }

  private static List<String> parts(String key) {
    return key.indexOf('+') < 0 ? List.of(key) : Arrays.asList(key.split("\\+", -1));
  }

  /** Returns the question about the hours on the topics; none if they are known. */
  public List<Question> asked(RecordEntry<ContinuingEducation> entry) {
    ContinuingEducation course = entry.record();
    if (!isPart(course) || bound(course, false) == bound(course, true)) {
      return List.of();
    }
    Set<String> on = topics(course, true);
    Fact<BigDecimal> hours = course.hours();
    String key = String.join("+", on).replace("~", "~0").replace("/", "~1");
    Text ask =
        hours instanceof Fact.Known<BigDecimal> known
            ? Text.of("ask.topic-hours", entry.name(), known.value(), words(on))
            : Text.of("ask.topic-hours.of-any", entry.name(), words(on));
    return List.of(
        Question.OfCandidate.of(
            entry.at("topicHours/" + key),
            ask,
            Text.of("fact.continuingEducation.topicHours"),
            AnswerType.number("HOURS", BigDecimal.ZERO, hours.toOptional().orElse(null))));
  }
}
