package org.licet.authoring.internal.language;

import java.util.Optional;
import java.util.regex.Pattern;
import org.licet.internal.pattern.PatternFault;
import org.licet.json.internal.advice.Nearest;

/** The advice on a fault in patterns. Stateless and thread-safe. */
public final class PatternAdvice {

  /** Advice names no more names than a person reads. */
  private static final int MOST_NAMED = 12;

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_0-9]+");

  private PatternAdvice() {}

  /** Returns the advice of a fault: its own, the nearest name, or the names to choose from. */
  public static Optional<String> of(PatternFault fault) {
    return fault
        .maybe()
        .filter(advice -> !advice.isEmpty())
        .or(() -> Nearest.to(fault.written(), fault.known()))
        .or(() -> named(fault));
  }

  private static Optional<String> named(PatternFault fault) {
    if (fault.known().isEmpty() || fault.known().contains(fault.written())) {
      return Optional.empty();
    }
    if (CODE.matcher(fault.written()).matches()) {
      return Optional.of('"' + fault.written() + '"');
    }
    return fault.known().size() > MOST_NAMED
        ? Optional.empty()
        : Optional.of("use one of " + String.join(", ", fault.known()));
  }
}
