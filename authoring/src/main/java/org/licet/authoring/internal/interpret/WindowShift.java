package org.licet.authoring.internal.interpret;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Fact;
import org.licet.candidate.License;
import org.licet.candidate.PartialDate;
import org.licet.internal.reasoning.ApplicationContext;

/** Moves the time window of a chain by a day. */
final class WindowShift {

  private static final Set<String> TERMS = Set.of("inTermOf", "inPeriod", "havingInTermOf");

  private WindowShift() {}

  /**
   * Returns the view of applications that moves the chain's window by a day. Empty if it does not
   * move.
   */
  static Optional<UnaryOperator<ApplicationContext>> of(StepMutation twist, Chain chain) {
    return switch (twist.how()) {
      case TURNED -> Optional.empty();
      case DAY_EARLIER -> Optional.of(by(-1, twist, chain));
      case DAY_LATER -> Optional.of(by(1, twist, chain));
    };
  }

  private static UnaryOperator<ApplicationContext> by(long days, StepMutation twist, Chain chain) {
    boolean term = isTerm(twist.step()) || chain.steps().stream().anyMatch(WindowShift::isTerm);
    // A term ends with the certification. Other windows end on the date of evaluation.
    return term
        ? context -> context.of(expiring(days, context.candidate()))
        : context -> context.plusDays(days);
  }

  private static boolean isTerm(ChainStep step) {
    return TERMS.contains(step.word().text());
  }

  private static Candidate expiring(long days, Candidate candidate) {
    return candidate.toBuilder()
        .licenses(candidate.licenses().map(held -> expiring(days, held)))
        .certifications(candidate.certifications().map(held -> expiring(days, held)))
        .build();
  }

  private static Certification expiring(long days, Certification held) {
    return moved(days, held.issued(), held.expires())
        .map(expires -> held.toBuilder().expires(expires).build())
        .orElse(held);
  }

  private static License expiring(long days, License held) {
    return moved(days, held.issued(), held.expires())
        .map(expires -> held.toBuilder().expires(expires).build())
        .orElse(held);
  }

  private static Optional<PartialDate> moved(
      long days, Fact<PartialDate> issued, Fact<PartialDate> expires) {
    return expires
        .toOptional()
        .filter(PartialDate::isExact)
        .map(day -> day.latest().plusDays(days))
        .filter(day -> issued.toOptional().filter(award -> award.earliest().isAfter(day)).isEmpty())
        .map(PartialDate::of);
  }
}
