package org.licet.reasoning;

import java.util.function.Function;
import org.licet.candidate.Certification;
import org.licet.candidate.Fact;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;

/**
 * A license or a certification, as far as rules ask the same of both.
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
 */
public record Held(
    Kind kind,
    Fact<String> type,
    Fact<Status> status,
    Fact<Boolean> restricted,
    Fact<PartialDate> issued,
    Fact<PartialDate> expires,
    Fact<String> jurisdiction,
    Fact<Boolean> independentAssessment) {

  /** What is held, and what its fields are called. */
  public enum Kind {
    /** A license. */
    LICENSE("license", "type"),
    /** A certification. */
    CERTIFICATION("certification", "credential");

    private final String noun;
    private final String typeField;
    private final String askType;

    Kind(String noun, String typeField) {
      this.noun = noun;
      this.typeField = typeField;
      this.askType = "What " + noun + " is {}?";
    }

    /** Returns {@code license} or {@code certification}. */
    public String noun() {
      return noun;
    }

    /** Returns the name of the field that holds the type. */
    public String typeField() {
      return typeField;
    }

    /** Returns the question of what type one is, in which {@code {}} stands for it. */
    public String askType() {
      return askType;
    }
  }

  /** Returns the candidate's licenses. */
  public static Selection<Held> licenses(Context context) {
    return all("license", "licenses", context.candidate().licenses(), Held::of);
  }

  /** Returns the candidate's certifications. */
  public static Selection<Held> certifications(Context context) {
    return all("certification", "certifications", context.candidate().certifications(), Held::of);
  }

  private static <T> Selection<Held> all(
      String noun, String list, Listing<T> listing, Function<T, Held> held) {
    return Selection.of(noun, list, listing, held, Held::name);
  }

  private static Held of(License license) {
    return new Held(
        Kind.LICENSE,
        license.type(),
        license.status(),
        license.restricted(),
        license.issued(),
        license.expires(),
        license.jurisdiction(),
        license.independentAssessment());
  }

  private static Held of(Certification certification) {
    return new Held(
        Kind.CERTIFICATION,
        certification.credential(),
        certification.status(),
        certification.status().map(status -> status != Status.ACTIVE),
        certification.issued(),
        certification.expires(),
        Fact.unknown(),
        Fact.unknown());
  }

  private String name(int number) {
    String where = jurisdiction.toOptional().map(place -> " of " + place).orElse("");
    return type.toOptional()
            .map(code -> "the " + code + " " + kind.noun)
            .orElse(kind.noun + " " + number)
        + where;
  }
}
