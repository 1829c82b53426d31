package org.licet.internal.engine.question;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licet.evaluation.Question;

/**
 * The places of questions in a list of open questions. Verdicts under answers ask for the same
 * objects again and again, so that their subjects are compared once. Not thread-safe.
 */
final class SubjectPlaces {

  /** The place of a question that changes nothing. */
  static final int POINTLESS = -1;

  /** The place of any other question. */
  static final int NONE = -2;

  /** Questions that are made anew each time are not worth remembering. */
  private static final int REMEMBERED = 16;

  private final Map<Object, Integer> bySubject = new HashMap<>();
  private final IdentityHashMap<Question, Integer> byQuestion = new IdentityHashMap<>();
  private final int most;

  /**
   * Numbers questions.
   *
   * @param pointless subjects whose answers change nothing
   */
  SubjectPlaces(List<RankedQuestion> asked, Set<Object> pointless) {
    pointless.forEach(subject -> bySubject.put(subject, POINTLESS));
    for (int i = 0; i < asked.size(); i++) {
      bySubject.put(asked.get(i).subject(), i);
    }
    this.most = REMEMBERED * bySubject.size();
  }

  /** Returns the place of a subject. */
  int ofSubject(Object subject) {
    return bySubject.getOrDefault(subject, NONE);
  }

  /** Returns the place of a question's subject. */
  int of(Question question) {
    Integer known = byQuestion.get(question);
    if (known != null) {
      return known;
    }
    Integer place = bySubject.getOrDefault(QuestionGroups.subject(question), NONE);
    if (byQuestion.size() < most) {
      byQuestion.put(question, place);
    }
    return place;
  }
}
