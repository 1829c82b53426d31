package org.licet.outlook;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.text.Text;

/**
 * The causes that moved a verdict or a decision. Each alternative is a smallest set of changes that
 * leads from the first result to the second. Several alternatives each suffice without the others;
 * the causes of one alternative suffice only together. Immutable and thread-safe.
 */
public final class Causes {

  /** No causes: nothing moved, or they were not determined. */
  public static final Causes NONE = new Causes(List.of());

  private final List<Set<Cause>> alternatives;

  private Causes(List<Set<Cause>> alternatives) {
    this.alternatives = alternatives;
  }

  /** Returns causes. */
  public static Causes of(Collection<Set<Cause>> alternatives) {
    return new Causes(alternatives.stream().map(Set::copyOf).toList());
  }

  /** Returns the smallest sets of changes that suffice. */
  public List<Set<Cause>> alternatives() {
    return alternatives;
  }

  /** Returns the causes of all alternatives. */
  public Set<Cause> all() {
    EnumSet<Cause> all = EnumSet.noneOf(Cause.class);
    alternatives.forEach(all::addAll);
    return all;
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return alternatives.isEmpty();
  }

  /** Returns a sentence that names the causes; empty if there are none. */
  public Text sentence() {
    return switch (alternatives.size()) {
      case 0 -> Text.NONE;
      case 1 ->
          Text.of(
              alternatives.get(0).size() == 1 ? "cause.one" : "cause.together",
              words(alternatives.get(0)));
      default ->
          Text.of(
              "cause.each", Text.joined("; ", alternatives.stream().map(Causes::words).toList()));
    };
  }

  private static Text words(Set<Cause> together) {
    return Text.list(together.stream().sorted().map(Cause::words).toList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Causes that && alternatives.equals(that.alternatives);
  }

  @Override
  public int hashCode() {
    return alternatives.hashCode();
  }

  @Override
  public String toString() {
    return alternatives.stream()
        .map(
            together ->
                together.stream().sorted().map(Cause::name).collect(Collectors.joining("+")))
        .collect(Collectors.joining(", ", "Causes[", "]"));
  }
}
