package org.licet.evaluation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a candidate that no ruleset declares. It changes no evaluation; its name is often a
 * misspelling. Immutable and thread-safe.
 */
public final class UndeclaredFact {

  private final String name;
  private final String record;
  private final String pointer;

  private UndeclaredFact(String name, String record, String pointer) {
    this.name = name;
    this.record = record;
    this.pointer = pointer;
  }

  /** Returns an undeclared fact. */
  public static UndeclaredFact of(String name, String record, String pointer) {
    return new UndeclaredFact(name, record, pointer);
  }

  /** Returns the name under which the candidate carries it. */
  public String name() {
    return name;
  }

  /**
   * Returns the carrier: the name of a list such as {@code employment}, {@code conduct} or {@code
   * candidate}.
   */
  public String record() {
    return record;
  }

  /** Returns its JSON pointer, such as {@code /employment/0/facts/ADULT_ONCOLGY}. */
  public String pointer() {
    return pointer;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UndeclaredFact that
        && name.equals(that.name)
        && record.equals(that.record)
        && pointer.equals(that.pointer);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, record, pointer);
  }

  @Override
  public String toString() {
    return "UndeclaredFact[name=%s, record=%s, pointer=%s]".formatted(name, record, pointer);
  }
}
