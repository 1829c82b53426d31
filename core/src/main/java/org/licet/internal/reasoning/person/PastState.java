package org.licet.internal.reasoning.person;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.candidate.PastStatus;
import org.licet.candidate.Status;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.text.Text;

/**
 * The state of a license or certification on a day in the past. Records state today's status; their
 * history states earlier ones.
 *
 * <p>If the history does not cover the day, two assumptions apply: a license that is ACTIVE,
 * EXPIRED or LAPSED today was active from its issue to its expiry, and one without restrictions
 * today had none then. Everything else is unknown.
 */
public final class PastState {

  /** The source id of the assumption that a clean record today was clean in the past. */
  public static final String ASSUMPTION = "LICET-PAST";

  /** The source ids of conditions that rest on the assumption. */
  public static final Set<String> ON_ASSUMPTION = Set.of(ASSUMPTION);

  private static final Condition<HeldCredential> STATUS_UNKNOWN =
      Condition.ask("status", "ask.status");
  private static final Condition<HeldCredential> ISSUE_UNKNOWN =
      Condition.ask("issued", "ask.issued");
  private static final Condition<HeldCredential> EXPIRY_UNKNOWN =
      Condition.ask("expires", "ask.expires");
  private static final Condition<HeldCredential> UNKNOWN =
      Condition.open(
          entry ->
              List.of(
                  entry.ask(
                      "history@" + entry.on(), Text.of("ask.history", entry.name(), entry.on()))));
  private static final Condition<HeldCredential> IN_TERM =
      Condition.holds(entry -> Text.of("held.in-term", entry.on()));
  private static final Condition<HeldCredential> STATED_ON = Condition.holds();
  private static final Condition<HeldCredential> NOT_IN_FORCE =
      Condition.fails(entry -> Text.of("held.not-in-force", entry.on()));
  private static final Condition<HeldCredential> OTHER_STATUS =
      Condition.fails(
          entry ->
              Text.of("held.other-status-then", Text.of("status." + statusOn(entry)), entry.on()));
  private static final Condition<HeldCredential> UNRESTRICTED = Condition.holds();
  private static final Condition<HeldCredential> TAKEN_AS_UNRESTRICTED =
      Condition.<HeldCredential>holds(entry -> Text.of("held.unrestricted-then", entry.on()))
          .restingOn(entry -> ON_ASSUMPTION);
  private static final Condition<HeldCredential> RESTRICTED =
      Condition.fails(
          entry -> Text.of("held.restricted-then", entry.on()),
          "encumbered",
          entry -> Text.of("held.restricted-then", entry.on()));
  private static final Condition<HeldCredential> RESTRICTION_UNKNOWN =
      Condition.ask("encumbered", "ask.encumbered");

  private PastState() {}

  /** Returns whether the credential had one of the statuses on the day. */
  public static Condition<HeldCredential> hadStatus(
      List<String> wanted, HeldCredential held, ApplicationContext application) {
    Stated<Status> stated = stated(held, application, PastStatus::status);
    if (stated.open) {
      return UNKNOWN;
    }
    if (stated.value != null) {
      return wanted.contains(stated.value.name()) ? STATED_ON : OTHER_STATUS;
    }
    if (!(held.status() instanceof Fact.Known<Status> status)) {
      return STATUS_UNKNOWN;
    }
    return switch (status.value()) {
      case ACTIVE, EXPIRED, LAPSED -> inTerm(wanted, held, status.value(), application);
      default -> outOfTerm(held, application) ? NOT_IN_FORCE : UNKNOWN;
    };
  }

  private static Condition<HeldCredential> inTerm(
      List<String> wanted, HeldCredential held, Status today, ApplicationContext application) {
    Verdict issued = by(held.issued(), application.day());
    Verdict expired = by(held.expires(), application.day() - 1);
    if (issued == Verdict.NOT_MET) {
      return NOT_IN_FORCE;
    }
    boolean active = wanted.contains(Status.ACTIVE.name());
    boolean afterwards =
        today == Status.ACTIVE
            ? wanted.contains(Status.EXPIRED.name())
            : wanted.contains(today.name());
    if (expired != Verdict.NOT_MET && !(active && afterwards)) {
      if (expired == Verdict.UNDETERMINED) {
        return active || afterwards ? EXPIRY_UNKNOWN : NOT_IN_FORCE;
      }
      return afterwards ? STATED_ON : NOT_IN_FORCE;
    }
    if (!active) {
      return NOT_IN_FORCE;
    }
    return issued == Verdict.UNDETERMINED ? ISSUE_UNKNOWN : IN_TERM;
  }

  private static boolean outOfTerm(HeldCredential held, ApplicationContext application) {
    return by(held.issued(), application.day()) == Verdict.NOT_MET
        || by(held.expires(), application.day() - 1) == Verdict.MET;
  }

  /** Returns whether a date is on or before a day. */
  private static Verdict by(Fact<PartialDate> date, int day) {
    if (!(date instanceof Fact.Known<PartialDate> known)) {
      return Verdict.UNDETERMINED;
    }
    if (known.value().latestDay() <= day) {
      return Verdict.MET;
    }
    return known.value().earliestDay() > day ? Verdict.NOT_MET : Verdict.UNDETERMINED;
  }

  /** Returns whether the credential was without a restriction on the day. */
  public static Condition<HeldCredential> wasUnrestricted(
      HeldCredential held, ApplicationContext application) {
    Stated<Boolean> stated = stated(held, application, PastStatus::restricted);
    if (stated.open) {
      return UNKNOWN;
    }
    if (stated.value != null) {
      return stated.value ? RESTRICTED : UNRESTRICTED;
    }
    if (held.kind() == HeldCredential.Kind.CERTIFICATION) {
      return unrestrictedCertification(held, application);
    }
    if (!(held.restricted() instanceof Fact.Known<Boolean> restricted)) {
      return RESTRICTION_UNKNOWN;
    }
    return restricted.value() ? UNKNOWN : TAKEN_AS_UNRESTRICTED;
  }

  /** Returns whether a certification was active, which implies good standing. */
  private static Condition<HeldCredential> unrestrictedCertification(
      HeldCredential held, ApplicationContext application) {
    Stated<Status> stated = stated(held, application, PastStatus::status);
    if (stated.open) {
      return UNKNOWN;
    }
    if (stated.value != null) {
      return stated.value == Status.ACTIVE ? UNRESTRICTED : RESTRICTED;
    }
    if (!(held.status() instanceof Fact.Known<Status> status)) {
      return STATUS_UNKNOWN;
    }
    return switch (status.value()) {
      case ACTIVE, EXPIRED, LAPSED -> TAKEN_AS_UNRESTRICTED;
      default -> UNKNOWN;
    };
  }

  /**
   * The value that a history states for a day.
   *
   * @param value the value; {@code null} if the history states none
   * @param open whether it is unknown which row of the history covers the day
   */
  private record Stated<V>(@Nullable V value, boolean open) {}

  /** A row about one day alone, such as an answer, precedes rows that last longer. */
  private static <V> Stated<V> stated(
      HeldCredential held, ApplicationContext application, Function<PastStatus, Fact<V>> field) {
    int day = application.day();
    Stated<V> alone =
        stated(held, field, row -> Verdict.of(isDay(row.from(), day) && isDay(row.to(), day)));
    return alone.value != null ? alone : stated(held, field, row -> speaks(row, day));
  }

  private static <V> Stated<V> stated(
      HeldCredential held,
      Function<PastStatus, Fact<V>> field,
      Function<PastStatus, Verdict> covers) {
    V value = null;
    boolean open = false;
    for (PastStatus row : held.history()) {
      if (field.apply(row) instanceof Fact.Known<V> known) {
        Verdict speaks = covers.apply(row);
        if (speaks == Verdict.MET && value == null) {
          value = known.value();
        } else if (speaks == Verdict.UNDETERMINED
            || (speaks == Verdict.MET && !known.value().equals(value))) {
          open = true;
        }
      }
    }
    return new Stated<>(value, open);
  }

  private static Verdict speaks(PastStatus row, int day) {
    Verdict begun = by(row.from(), day);
    Verdict over = by(row.to(), day - 1);
    if (begun == Verdict.UNDETERMINED && isDay(row.to(), day)) {
      begun = Verdict.MET; // a row covers at least one day
    }
    if (over == Verdict.UNDETERMINED && isDay(row.from(), day)) {
      over = Verdict.NOT_MET;
    }
    return begun.and(over.opposite());
  }

  private static boolean isDay(Fact<PartialDate> date, int day) {
    return date instanceof Fact.Known<PartialDate> known
        && known.value().isExact()
        && known.value().earliestDay() == day;
  }

  private static Status statusOn(RecordEntry<HeldCredential> entry) {
    Status value = stated(entry.record(), entry.context(), PastStatus::status).value;
    return value == null ? entry.record().status().toOptional().orElseThrow() : value;
  }
}
