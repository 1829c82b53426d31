package org.licet.evaluation;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The failure of a candidate that could not be read or evaluated. Immutable and thread-safe. */
public final class Failure {

  private final Optional<String> candidate;
  private final String message;
  private final Optional<String> pointer;
  private final Optional<String> rule;

  private Failure(
      Optional<String> candidate, String message, Optional<String> pointer, Optional<String> rule) {
    this.candidate = candidate;
    this.message = message;
    this.pointer = pointer;
    this.rule = rule;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the host's key, or empty if even that could not be read. */
  public Optional<String> candidate() {
    return candidate;
  }

  /** Returns what is wrong, where, and what to do. */
  public String message() {
    return message;
  }

  /** Returns the JSON pointer to the value that is refused, if it is one. */
  public Optional<String> pointer() {
    return pointer;
  }

  /** Returns the name of the rule that failed, if one did. */
  public Optional<String> rule() {
    return rule;
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder().candidate(candidate).message(message).pointer(pointer).rule(rule);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Failure that
        && candidate.equals(that.candidate)
        && message.equals(that.message)
        && pointer.equals(that.pointer)
        && rule.equals(that.rule);
  }

  @Override
  public int hashCode() {
    return Objects.hash(candidate, message, pointer, rule);
  }

  @Override
  public String toString() {
    return "Failure[candidate=%s, message=%s, pointer=%s, rule=%s]"
        .formatted(candidate, message, pointer, rule);
  }

  /** Builds a {@link Failure}. Not thread-safe. */
  public static final class Builder {
    private Optional<String> candidate = Optional.empty();
    private @Nullable String message;
    private Optional<String> pointer = Optional.empty();
    private Optional<String> rule = Optional.empty();

    private Builder() {}

    /** Sets the host's key, or empty if even that could not be read. */
    public Builder candidate(Optional<String> candidate) {
      this.candidate = candidate;
      return this;
    }

    /** Sets what is wrong, where, and what to do. */
    public Builder message(String message) {
      this.message = message;
      return this;
    }

    /** Sets the JSON pointer to the value that is refused, if it is one. */
    public Builder pointer(Optional<String> pointer) {
      this.pointer = pointer;
      return this;
    }

    /** Sets the name of the rule that failed, if one did. */
    public Builder rule(Optional<String> rule) {
      this.rule = rule;
      return this;
    }

    /** Returns the values that were set. */
    public Failure build() {
      return new Failure(candidate, Objects.requireNonNull(message, "message"), pointer, rule);
    }
  }
}
