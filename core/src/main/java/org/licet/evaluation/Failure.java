package org.licet.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The failure of a candidate that could not be read or evaluated. Immutable and thread-safe. */
public final class Failure {

  private final Optional<String> candidate;
  private final String message;
  private final Optional<String> pointer;
  private final Optional<String> rule;
  private final List<Failure> others;

  private Failure(
      Optional<String> candidate,
      String message,
      Optional<String> pointer,
      Optional<String> rule,
      List<Failure> others) {
    this.candidate = candidate;
    this.message = message;
    this.pointer = pointer;
    this.rule = rule;
    this.others = others;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the host's key of the candidate; empty if the key is unreadable. */
  public Optional<String> candidate() {
    return candidate;
  }

  /** Returns a message with the fault, its place and the remedy. */
  public String message() {
    return message;
  }

  /**
   * Returns the JSON pointer to the rejected value; empty if the failure is not about one value.
   */
  public Optional<String> pointer() {
    return pointer;
  }

  /** Returns the name of the rule that failed; empty if none did. */
  public Optional<String> rule() {
    return rule;
  }

  /**
   * Returns the other faults of the same candidate, in the order of the record; empty if there are
   * none. A reader lists 100 faults of a candidate at most.
   */
  public List<Failure> others() {
    return others;
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder()
        .candidate(candidate)
        .message(message)
        .pointer(pointer)
        .rule(rule)
        .others(others);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Failure that
        && candidate.equals(that.candidate)
        && message.equals(that.message)
        && pointer.equals(that.pointer)
        && rule.equals(that.rule)
        && others.equals(that.others);
  }

  @Override
  public int hashCode() {
    return Objects.hash(candidate, message, pointer, rule, others);
  }

  @Override
  public String toString() {
    return "Failure[candidate=%s, message=%s, pointer=%s, rule=%s, others=%s]"
        .formatted(candidate, message, pointer, rule, others);
  }

  /** Builds a {@link Failure}. Not thread-safe. */
  public static final class Builder {
    private Optional<String> candidate = Optional.empty();
    private @Nullable String message;
    private Optional<String> pointer = Optional.empty();
    private Optional<String> rule = Optional.empty();
    private List<Failure> others = List.of();

    private Builder() {}

    /** Sets the host's key of the candidate; empty if the key is unreadable. */
    public Builder candidate(Optional<String> candidate) {
      this.candidate = candidate;
      return this;
    }

    /** Sets a message with the fault, its place and the remedy. */
    public Builder message(String message) {
      this.message = message;
      return this;
    }

    /** Sets the JSON pointer to the rejected value; empty if the failure is not about one value. */
    public Builder pointer(Optional<String> pointer) {
      this.pointer = pointer;
      return this;
    }

    /** Sets the name of the rule that failed; empty if none did. */
    public Builder rule(Optional<String> rule) {
      this.rule = rule;
      return this;
    }

    /** Sets the other faults of the same candidate, in the order of the record. */
    public Builder others(List<Failure> others) {
      this.others = List.copyOf(others);
      return this;
    }

    /**
     * Builds the failure.
     *
     * @throws NullPointerException if the message is not set
     */
    public Failure build() {
      return new Failure(
          candidate, Objects.requireNonNull(message, "message"), pointer, rule, others);
    }
  }
}
