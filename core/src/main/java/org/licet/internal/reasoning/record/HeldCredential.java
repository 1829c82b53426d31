package org.licet.internal.reasoning.record;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.candidate.License;
import org.licet.candidate.PartialDate;
import org.licet.candidate.PastStatus;
import org.licet.candidate.Status;
import org.licet.text.Text;

/**
 * The facts that licenses and certifications share.
 *
 * @param kind license or certification
 * @param type the license type or the credential
 * @param issuer the issuing body; unknown for licenses
 * @param status the status as of today
 * @param restricted whether a restriction is in force; an {@code ACTIVE} certification has none
 * @param issued the issue date
 * @param expires the expiration date, the last valid day
 * @param jurisdiction the jurisdiction that issued the license; unused for certifications
 * @param license the license as stated, with the facts that certifications do not have; nothing is
 *     known of it for certifications
 * @param history the past statuses
 * @param facts the declared facts
 */
public record HeldCredential(
    Kind kind,
    Fact<String> type,
    Fact<String> issuer,
    Fact<Status> status,
    Fact<Boolean> restricted,
    Fact<PartialDate> issued,
    Fact<PartialDate> expires,
    Fact<String> jurisdiction,
    License license,
    List<PastStatus> history,
    Facts facts) {

  private static final Set<Status> GONE =
      Set.copyOf(EnumSet.of(Status.REVOKED, Status.SURRENDERED, Status.RETIRED));

  private static final License NO_LICENSE = License.builder().build();

  private static final Condition<HeldCredential> STATUS_UNKNOWN =
      Condition.ask("status", "ask.status");
  private static final Condition<HeldCredential> NO_MORE =
      Condition.fails(
          entry ->
              Text.of(
                  "held.other-status",
                  Text.of("status." + entry.record().status.toOptional().orElseThrow())));

  /** The issue date. */
  public static final EventDate<HeldCredential> ISSUED =
      EventDate.of(HeldCredential::issued, "issued");

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

    /** Returns the noun for the kind. */
    public RecordNoun noun() {
      return noun;
    }
  }

  /** Returns a candidate's licenses. */
  public static List<HeldCredential> licenses(Candidate candidate) {
    return each(candidate.licenses().entries(), HeldCredential::of);
  }

  /** Returns a candidate's certifications. */
  public static List<HeldCredential> certifications(Candidate candidate) {
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
        Fact.unknown(),
        license.status(),
        license.restricted(),
        license.issued(),
        license.expires(),
        license.jurisdiction(),
        license,
        license.history().entries(),
        license.facts());
  }

  private static HeldCredential of(Certification certification) {
    return new HeldCredential(
        Kind.CERTIFICATION,
        certification.credential(),
        certification.issuer(),
        certification.status(),
        certification.status().map(status -> status != Status.ACTIVE),
        certification.issued(),
        certification.expires(),
        Fact.unknown(),
        NO_LICENSE,
        certification.history().entries(),
        certification.facts());
  }

  /**
   * Passes credentials that the candidate still holds. REVOKED, SURRENDERED and RETIRED ones fail.
   */
  public static SelectionStep<HeldCredential> stillHeld() {
    return (held, application) ->
        held.status() instanceof Fact.Known<Status> known
            ? GONE.contains(known.value()) ? NO_MORE : Condition.holds()
            : STATUS_UNKNOWN;
  }

  /**
   * Passes credentials issued by the evaluation date. One without an issue date counts as issued.
   */
  public static SelectionStep<HeldCredential> issuedByThen() {
    return ISSUED.byThen();
  }
}
