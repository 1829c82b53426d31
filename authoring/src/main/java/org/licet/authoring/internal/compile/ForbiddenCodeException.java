package org.licet.authoring.internal.compile;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when compiled rules do more than use words. */
public final class ForbiddenCodeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Part> parts;

  /**
   * The violations of one rule.
   *
   * @param rule the name of the rule; empty if it is unknown
   * @param does the violation: a clause that follows the name
   */
  public record Part(String rule, String does) {}

  ForbiddenCodeException(List<Part> parts) {
    super(
        parts.stream()
            .map(part -> "the rule \"" + part.rule() + "\" " + part.does())
            .collect(Collectors.joining("\n")));
    this.parts = List.copyOf(parts);
  }

  /** Returns the violations. */
  public List<Part> parts() {
    return parts;
  }
}
