package org.licet.reasoning;

import java.util.function.Function;
import org.licet.candidate.Certification;
import org.licet.candidate.Fact;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;
import org.licet.text.Text;

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
    LICENSE(Noun.LICENSE, "type", "ask.license-type"),
    /** A certification. */
    CERTIFICATION(Noun.CERTIFICATION, "credential", "ask.certification-type");

    private final Noun noun;
    private final String typeField;
    private final String askType;

    Kind(Noun noun, String typeField, String askType) {
      this.noun = noun;
      this.typeField = typeField;
      this.askType = askType;
    }

    /** Returns what one is called. */
    public Noun noun() {
      return noun;
    }

    /** Returns the name of the field that holds the type. */
    public String typeField() {
      return typeField;
    }

    /** Returns the message that asks of what type one is, with it in its first place. */
    public String askType() {
      return askType;
    }
  }

  /** Returns the candidate's licenses. */
  public static Selection<Held> licenses(Context context) {
    return all(Noun.LICENSE, "licenses", context.candidate().licenses(), Held::of);
  }

  /** Returns the candidate's certifications. */
  public static Selection<Held> certifications(Context context) {
    return all(
        Noun.CERTIFICATION, "certifications", context.candidate().certifications(), Held::of);
  }

  private static <T> Selection<Held> all(
      Noun noun, String list, Listing<T> listing, Function<T, Held> held) {
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

  private Text name(int number) {
    Text name =
        type.toOptional()
            .map(code -> Text.of("name.held", code, kind.noun.one()))
            .orElseGet(() -> Text.of("name.number", kind.noun.one(), number));
    return jurisdiction.toOptional().map(place -> Text.of("name.of", name, place)).orElse(name);
  }
}
