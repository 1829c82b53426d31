package org.licet.internal.reasoning.person;

import java.time.LocalDate;
import java.util.List;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/**
 * The step that keeps licenses that do not expire before a position starts. Immutable and
 * thread-safe.
 */
public final class StartState implements SelectionStep<HeldCredential> {

  private static final Condition<HeldCredential> EXPIRY_UNKNOWN =
      Condition.ask("expires", "ask.expires");
  private static final Condition<HeldCredential> EXPIRY_OPEN =
      Condition.ask("expires", entry -> Text.of("ask.expires.day", entry.name(), expires(entry)));
  private static final Condition<HeldCredential> EXPIRED =
      Condition.failsBy("expires", entry -> Text.of("held.expired", expires(entry)));
  private static final Condition<HeldCredential> GOOD =
      Condition.holds(
          entry -> Text.of("held.good-on-start", expires(entry), start(entry.context())));
  private static final Condition<HeldCredential> EXPIRES_BEFORE =
      Condition.failsBy(
          "expires",
          entry -> Text.of("held.expired-on-start", expires(entry), start(entry.context())));

  private final Condition<HeldCredential> startUnknown;

  private StartState(Condition<HeldCredential> startUnknown) {
    this.startUnknown = startUnknown;
  }

  /**
   * Returns the step.
   *
   * @param employer the body that is asked when the start is unknown
   */
  public static StartState of(String employer) {
    return new StartState(
        Condition.open(
            entry ->
                List.of(
                    entry.askIssuer(
                        employer,
                        "start",
                        Text.of("ask.start", employer, entry.name(), expires(entry))))));
  }

  private static PartialDate expires(RecordEntry<HeldCredential> entry) {
    return entry.record().expires().toOptional().orElseThrow();
  }

  /** Returns the start, or the judged day if the start precedes it. */
  private static LocalDate start(ApplicationContext application) {
    LocalDate start = application.others().start().orElseThrow();
    return start.isAfter(application.on()) ? start : application.on();
  }

  @Override
  public Condition<HeldCredential> of(HeldCredential held, ApplicationContext application) {
    if (!(held.expires() instanceof Fact.Known<PartialDate> expires)) {
      return EXPIRY_UNKNOWN;
    }
    int latest = expires.value().latestDay();
    if (application.others().start().isEmpty()) {
      return latest < application.day() ? EXPIRED : startUnknown;
    }
    int start = (int) start(application).toEpochDay();
    if (expires.value().earliestDay() >= start) {
      return GOOD;
    }
    return latest < start ? EXPIRES_BEFORE : EXPIRY_OPEN;
  }

  @Override
  public int sameThrough(HeldCredential held, ApplicationContext application, int until) {
    if (!(held.expires() instanceof Fact.Known<PartialDate> expires)) {
      return MetDays.NEVER;
    }
    int earliest = expires.value().earliestDay();
    int latest = expires.value().latestDay();
    if (application.others().start().isEmpty()) {
      return latest >= application.day() ? latest : MetDays.NEVER;
    }
    int start = (int) start(application).toEpochDay();
    if (latest < start) {
      return MetDays.NEVER;
    }
    return earliest >= start ? earliest : latest;
  }
}
