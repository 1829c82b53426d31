package org.licet.internal.reasoning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Fact;
import org.licet.candidate.License;
import org.licet.candidate.PartialDate;
import org.licet.candidate.PastStatus;
import org.licet.candidate.Status;
import org.licet.text.Text;

/**
 * The facts that licenses and certifications share.
 *
 * @param kind which of both
 * @param type the type of license or the credential
 * @param status the status today
 * @param restricted whether a restriction is in force; for a certification, {@code ACTIVE} settles
 *     that there is none
 * @param issued the day of issue
 * @param expires the last day on which it is good
 * @param jurisdiction who licenses; not asked of a certification
 * @param independentAssessment whether it allows assessing a client independently; a certification
 *     does not say
 * @param history the status that it had before, for a time each
 */
public record HeldCredential(
    Kind kind,
    Fact<String> type,
    Fact<Status> status,
    Fact<Boolean> restricted,
    Fact<PartialDate> issued,
    Fact<PartialDate> expires,
    Fact<String> jurisdiction,
    Fact<Boolean> independentAssessment,
    List<PastStatus> history) {

  private static final Set<Status> GONE =
      Set.copyOf(EnumSet.of(Status.REVOKED, Status.SURRENDERED, Status.RETIRED));

  private static final Condition<HeldCredential> STATUS_UNKNOWN =
      Condition.ask("status", "ask.status");
  private static final Condition<HeldCredential> NO_MORE =
      Condition.fails(
          entry ->
              Text.of(
                  "held.other-status",
                  Text.of("status." + entry.record().status.toOptional().orElseThrow())));

  /** The day of issue. */
  static final EventDate<HeldCredential> ISSUED = EventDate.of(HeldCredential::issued, "issued");

  /** The name of the credential. */
  public enum Kind {
    /** A license. */
    LICENSE(RecordNoun.LICENSE),
    /** A certification. */
    CERTIFICATION(RecordNoun.CERTIFICATION);

    private final RecordNoun noun;

    Kind(RecordNoun noun) {
      this.noun = noun;
    }

    /** Returns what one is called. */
    public RecordNoun noun() {
      return noun;
    }
  }

  /** Returns a candidate's licenses. */
  static List<HeldCredential> licenses(Candidate candidate) {
    return each(candidate.licenses().entries(), HeldCredential::of);
  }

  /** Returns a candidate's certifications. */
  static List<HeldCredential> certifications(Candidate candidate) {
    return each(candidate.certifications().entries(), HeldCredential::of);
  }

  private static <T> List<HeldCredential> each(
      List<T> entries, Function<T, HeldCredential> making) {
    List<HeldCredential> all = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      all.add(making.apply(entries.get(i)));
    }
    return all;
  }

  private static HeldCredential of(License license) {
    return new HeldCredential(
        Kind.LICENSE,
        license.type(),
        license.status(),
        license.restricted(),
        license.issued(),
        license.expires(),
        license.jurisdiction(),
        license.independentAssessment(),
        license.history().entries());
  }

  private static HeldCredential of(Certification certification) {
    return new HeldCredential(
        Kind.CERTIFICATION,
        certification.credential(),
        certification.status(),
        certification.status().map(status -> status != Status.ACTIVE),
        certification.issued(),
        certification.expires(),
        Fact.unknown(),
        Fact.unknown(),
        certification.history().entries());
  }

  /**
   * Passes what has not been given up or taken away: what is REVOKED, SURRENDERED or RETIRED is
   * held no more.
   */
  public static SelectionStep<HeldCredential> stillHeld() {
    return (held, application) ->
        held.status() instanceof Fact.Known<Status> known
            ? GONE.contains(known.value()) ? NO_MORE : Condition.holds()
            : STATUS_UNKNOWN;
  }

  /**
   * Passes what was issued by the day of evaluation; what states no day of issue is taken as
   * issued.
   */
  public static SelectionStep<HeldCredential> issuedByThen() {
    return (held, application) -> ISSUED.by(held.issued(), application);
  }
}
