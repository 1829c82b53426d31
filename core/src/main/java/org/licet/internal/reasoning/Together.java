package org.licet.internal.reasoning;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * Questions that settle one thing only together, such as whether a record counts. All need
 * favorable answers. Immutable and thread-safe.
 *
 * @param inquiries the questions, which other things may share
 */
public record Together(List<Inquiry> inquiries) {

  /** Returns questions that nothing else shares. */
  public static Together of(Collection<Question> questions) {
    return new Together(List.of(Inquiry.of(questions)));
  }

  /** Returns whether there is no question. */
  public boolean isEmpty() {
    return count() == 0;
  }

  /** Returns the number of questions, with repetitions. */
  public int count() {
    int count = 0;
    for (int i = 0; i < inquiries.size(); i++) {
      count += inquiries.get(i).questions().size();
    }
    return count;
  }

  /** Returns whether all questions have favorable answers, under the assumed answers. */
  Verdict given(AssumedAnswers answers) {
    return given(inquiries, answers);
  }

  /** Returns whether all inquiries have favorable answers, under the assumed answers. */
  public static Verdict given(List<Inquiry> inquiries, AssumedAnswers answers) {
    Verdict all = Verdict.MET;
    for (int i = 0; i < inquiries.size(); i++) {
      all = all.and(inquiries.get(i).given(answers));
    }
    return all;
  }

  /** Returns every question once, and reads a shared inquiry once. */
  public static List<Question> questions(Collection<Together> asked) {
    Set<Inquiry> inquiries = new LinkedHashSet<>();
    for (Together one : asked) {
      inquiries.addAll(one.inquiries);
    }
    Set<Question> questions = new LinkedHashSet<>();
    for (Inquiry inquiry : inquiries) {
      questions.addAll(inquiry.questions());
    }
    return List.copyOf(questions);
  }
}
