package org.licet.evaluation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recorded decision of an issuing body with a key that no loaded ruleset asks for. It changes no
 * evaluation by these rules; its key is often misspelled. Immutable and thread-safe.
 */
public final class UnaskedRuling {

  private final String key;
  private final String pointer;
  private final List<String> asked;

  private UnaskedRuling(String key, String pointer, List<String> asked) {
    this.key = key;
    this.pointer = pointer;
    this.asked = List.copyOf(asked);
  }

  /** Returns a decision that no ruleset asks for. */
  public static UnaskedRuling of(String key, String pointer, List<String> asked) {
    return new UnaskedRuling(key, pointer, asked);
  }

  /** Returns the key, such as {@code CCM-EXPERIENCE-1#contry@/employment/0}. */
  public String key() {
    return key;
  }

  /** Returns the JSON pointer of the key, such as {@code /rulings/0/key}. */
  public String pointer() {
    return pointer;
  }

  /**
   * Returns the keys that it may have been meant to have: those that differ in the criterion, or,
   * where the rules have the criterion, in the question about it. In alphabetical order.
   */
  public List<String> asked() {
    return asked;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnaskedRuling that
        && key.equals(that.key)
        && pointer.equals(that.pointer)
        && asked.equals(that.asked);
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, pointer, asked);
  }

  @Override
  public String toString() {
    return "UnaskedRuling[key=%s, pointer=%s]".formatted(key, pointer);
  }
}
