package org.licet.internal.engine.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Inquiry;
import org.licet.internal.reasoning.Together;

/**
 * Groups the open questions of some criteria. Questions that settle the same things together form
 * one group. Not thread-safe.
 */
public final class QuestionGroups {

  /** The maximum number of groups; each is a bit of a {@code long}. */
  private static final int MOST_POINTS = Long.SIZE;

  private final Map<Object, Integer> pointOf;
  private final int count;

  private QuestionGroups(Map<Object, Integer> pointOf, int count) {
    this.pointOf = pointOf;
    this.count = count;
  }

  static QuestionGroups of(List<Conclusion> open) {
    Map<Inquiry, List<Integer>> settled =
        new LinkedHashMap<>(); // the criteria that each inquiry helps settle
    int thing = 0;
    for (Conclusion conclusion : open) {
      for (Together asked : conclusion.grounds().asked()) {
        for (Inquiry inquiry : asked.inquiries()) {
          settled.computeIfAbsent(inquiry, any -> new ArrayList<>()).add(thing);
        }
        thing++;
      }
    }
    Map<List<Integer>, Integer> places = new HashMap<>();
    List<List<Integer>> things = new ArrayList<>();
    Map<Object, Set<Integer>> placesOf = new LinkedHashMap<>();
    settled.forEach(
        (inquiry, all) -> {
          Integer place = places.get(all);
          if (place == null) {
            place = things.size();
            things.add(all);
            places.put(all, place);
          }
          for (Question question : inquiry.questions()) {
            placesOf.computeIfAbsent(subject(question), any -> new TreeSet<>()).add(place);
          }
        });
    Map<Set<Integer>, Integer> known = new HashMap<>(); // many subjects settle the same things
    Map<Set<Integer>, Integer> points = new HashMap<>();
    Map<Object, Integer> pointOf = new HashMap<>();
    placesOf.forEach(
        (subject, at) ->
            pointOf.put(
                subject,
                known.computeIfAbsent(
                    at,
                    any -> {
                      Set<Integer> union = new HashSet<>();
                      at.forEach(place -> union.addAll(things.get(place)));
                      return points.computeIfAbsent(union, one -> points.size());
                    })));
    return new QuestionGroups(pointOf, points.size());
  }

  /**
   * Returns the subject of a question. Questions to the candidate about one fact share a subject;
   * questions to an issuing body differ by their text.
   */
  public static Object subject(Question question) {
    return question instanceof Question.OfCandidate candidate ? candidate.fact() : question;
  }

  /** Returns whether there are too many groups to find the decisive ones. */
  boolean isTooMany() {
    return count > MOST_POINTS;
  }

  /** Returns the bit of a subject's group. */
  long bit(Object subject) {
    return 1L << pointOf.getOrDefault(subject, 0);
  }

  /** Returns the bits of the groups of several subjects. */
  long bits(Iterable<?> subjects) {
    long bits = 0;
    for (Object subject : subjects) {
      bits |= bit(subject);
    }
    return bits;
  }

  /**
   * Returns the verdicts of an undetermined conclusion by the groups with favorable answers.
   *
   * @param questions the open questions of the conclusion
   */
  ByPoints of(Conclusion conclusion, List<Question> questions) {
    Map<Question, Long> bits = new HashMap<>();
    long points = 0;
    for (Question question : questions) {
      long bit = bit(subject(question));
      bits.put(question, bit);
      points |= bit;
    }
    return new ByPoints(conclusion, bits, points);
  }

  /** The verdicts of a conclusion by the groups with favorable answers, each computed once. */
  static final class ByPoints implements DecisiveQuestions.Answered {

    private final Conclusion conclusion;
    private final Map<Question, Long> bits;
    private final long points;
    private final Map<Assumed, Verdict> known = new HashMap<>();

    /** The bits of the favorable answers, and of the questions without an answer. */
    private record Assumed(long favorable, long open) {}

    private ByPoints(Conclusion conclusion, Map<Question, Long> bits, long points) {
      this.conclusion = conclusion;
      this.bits = bits;
      this.points = points;
    }

    /** Returns the bits of the groups that the verdict depends on. */
    long points() {
      return points;
    }

    @Override
    public Verdict given(long favorable, long open) {
      if ((open & points) == points) {
        return Verdict.UNDETERMINED; // nothing is answered, and the conclusion is open
      }
      Assumed assumed = new Assumed(favorable & points, open & points);
      Verdict verdict = known.get(assumed);
      if (verdict == null) {
        verdict = find(assumed.favorable, assumed.open);
        known.put(assumed, verdict);
      }
      return verdict;
    }

    private Verdict find(long favorable, long open) {
      AssumedAnswers answers =
          question -> {
            Long bit = bits.get(question);
            return bit == null || (open & bit) != 0
                ? Verdict.UNDETERMINED
                : Verdict.of((favorable & bit) != 0);
          };
      return conclusion.given(answers);
    }
  }
}
