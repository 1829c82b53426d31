package org.licet.evaluation;

import java.util.Optional;

/**
 * A candidate that could not be read or evaluated. Immutable and thread-safe.
 *
 * @param candidate the host's key, or empty if even that could not be read
 * @param message what is wrong, where, and what to do
 * @param pointer JSON pointer to the value that is refused, if it is one
 * @param rule the name of the rule that failed, if one did
 */
public record Failure(
    Optional<String> candidate, String message, Optional<String> pointer, Optional<String> rule) {}
