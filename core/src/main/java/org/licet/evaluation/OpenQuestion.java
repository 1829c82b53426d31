package org.licet.evaluation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A question whose answer could still change the decision. Immutable and thread-safe. */
public final class OpenQuestion {

  private final Question question;
  private final List<String> criteria;

  private OpenQuestion(Question question, List<String> criteria) {
    criteria = List.copyOf(criteria);
    this.question = question;
    this.criteria = criteria;
  }

  /** Returns an open question with the criteria that depend on it. */
  public static OpenQuestion of(Question question, List<String> criteria) {
    return new OpenQuestion(question, criteria);
  }

  /** Returns the question. */
  public Question question() {
    return question;
  }

  /** Returns the key by which an answer names the question, see {@link Question#key}. */
  public String key() {
    return question.key(criteria.isEmpty() ? "" : criteria.get(0));
  }

  /**
   * Returns the ids of the undetermined criteria that depend on the answer, in the requirement's
   * order.
   */
  public List<String> criteria() {
    return criteria;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OpenQuestion that
        && question.equals(that.question)
        && criteria.equals(that.criteria);
  }

  @Override
  public int hashCode() {
    return Objects.hash(question, criteria);
  }

  @Override
  public String toString() {
    return "OpenQuestion[question=%s, criteria=%s]".formatted(question, criteria);
  }
}
