package org.licet.internal.reasoning;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * A set of questions that settle something only together. Records with the same questions share one
 * inquiry, which is answered once for all of them. Two inquiries are equal only if they are the
 * same object. Immutable and thread-safe.
 */
public final class Inquiry {

  private final List<Question> questions;

  /** The last answer; concurrent threads compute equal answers. */
  private @Nullable Answered last;

  private record Answered(AssumedAnswers answers, Verdict verdict) {}

  private Inquiry(Collection<Question> questions) {
    this.questions = List.copyOf(questions);
  }

  /** Returns a new inquiry. */
  public static Inquiry of(Collection<Question> questions) {
    return new Inquiry(questions);
  }

  /** Returns the questions. */
  public List<Question> questions() {
    return questions;
  }

  /** Returns whether all questions have favorable answers, under the assumed answers. */
  @SuppressWarnings("ReferenceEquality") // one verdict uses the same answers for all records
  Verdict given(AssumedAnswers answers) {
    if (questions.size() == 1) {
      return answers.to(questions.get(0));
    }
    Answered known = last;
    if (known == null || known.answers != answers) {
      known = new Answered(answers, answers.toAll(questions));
      last = known;
    }
    return known.verdict;
  }
}
