package org.licet.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question whose answer could still change the decision. Immutable and thread-safe. */
public final class OpenQuestion {

  private final Question question;
  private final List<String> criteria;
  private final boolean needed;

  private OpenQuestion(Question question, List<String> criteria, boolean needed) {
    criteria = List.copyOf(criteria);
    this.question = question;
    this.criteria = criteria;
    this.needed = needed;
  }

  /** Returns an open question with the criteria that depend on it. */
  public static OpenQuestion of(Question question, List<String> criteria) {
    return new OpenQuestion(question, criteria, true);
  }

  /** Returns an open question with the criteria that depend on it. See {@link #isNeeded}. */
  public static OpenQuestion of(Question question, List<String> criteria, boolean needed) {
    return new OpenQuestion(question, criteria, needed);
  }

  /**
   * Returns the open questions of several evaluations of one candidate, each once, in the order in
   * which to ask them. A question that comes early for several evaluations comes first. The
   * criteria of a question are those of all evaluations.
   */
  public static List<OpenQuestion> ofAll(List<Evaluation> evaluations) {
    if (evaluations.size() == 1) {
      return evaluations.get(0).questions();
    }
    Map<String, OpenQuestion> byKey = new LinkedHashMap<>();
    Map<String, Double> early = new HashMap<>();
    for (Evaluation evaluation : evaluations) {
      double place = 1;
      for (OpenQuestion one : evaluation.questions()) {
        byKey.merge(one.key(), one, OpenQuestion::with);
        early.merge(one.key(), 1 / place, Double::sum);
        place++;
      }
    }
    return byKey.values().stream()
        .sorted(
            Comparator.comparing((OpenQuestion one) -> early.getOrDefault(one.key(), 0.0))
                .reversed())
        .toList();
  }

  private OpenQuestion with(OpenQuestion same) {
    Set<String> all = new LinkedHashSet<>(criteria);
    all.addAll(same.criteria);
    return new OpenQuestion(question, List.copyOf(all), needed || same.needed);
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

  /**
   * Returns whether the question is one of the few that decide if all their answers favor the
   * candidate, or if none does. Other answers may need the other questions. Questions of an
   * evaluation that was read from JSON are all needed. Two questions are equal even if this
   * differs.
   */
  public boolean isNeeded() {
    return needed;
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
