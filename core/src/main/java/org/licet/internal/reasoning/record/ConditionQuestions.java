package org.licet.internal.reasoning.record;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.internal.reasoning.Inquiry;

/**
 * The questions of an open condition, computed on first use, and what follows their answers.
 * Immutable and thread-safe.
 *
 * @param inquiries returns the questions
 * @param alternatives the open alternatives, of which one suffices; null if all questions need
 *     favorable answers
 * @param against the condition after unfavorable answers; null if the record then fails without an
 *     explanation
 * @param ruled returns the condition with recorded rulings; null if they answer the questions
 *     directly
 * @param <T> the type of the record
 */
record ConditionQuestions<T>(
    Function<RecordEntry<T>, List<Inquiry>> inquiries,
    @Nullable Alternatives<T> alternatives,
    @Nullable Condition<T> against,
    @Nullable Function<RecordEntry<T>, Condition<T>> ruled) {

  private static final ConditionQuestions<Object> NONE = of(entry -> List.of());

  /** Returns the absence of questions of a condition that is certain. */
  @SuppressWarnings("unchecked") // it reads no record
  static <T> ConditionQuestions<T> none() {
    return (ConditionQuestions<T>) NONE;
  }

  /** Returns questions that all need favorable answers. */
  static <T> ConditionQuestions<T> of(Function<RecordEntry<T>, List<Inquiry>> inquiries) {
    return new ConditionQuestions<>(inquiries, null, null, null);
  }

  /** Returns the questions of alternatives. */
  static <T> ConditionQuestions<T> of(Alternatives<T> alternatives) {
    return new ConditionQuestions<>(alternatives::inquiries, alternatives, null, null);
  }

  /** Returns these questions with the condition that follows unfavorable answers. */
  ConditionQuestions<T> otherwise(@Nullable Condition<T> then) {
    return new ConditionQuestions<>(inquiries, alternatives, then, ruled);
  }

  /** Returns these questions with another way to apply recorded rulings; null for the usual one. */
  ConditionQuestions<T> ruledBy(@Nullable Function<RecordEntry<T>, Condition<T>> other) {
    return new ConditionQuestions<>(inquiries, alternatives, against, other);
  }
}
