package org.licet.records.internal.fhir;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.licet.records.internal.source.SourceObject;
import org.licet.records.internal.vocabulary.CredentialName;
import org.licet.records.internal.vocabulary.DegreeName;

/**
 * The meaning of the code of a qualification: a license, a certification or a degree. Immutable and
 * thread-safe.
 *
 * @param credential the license or certification; empty for a degree
 * @param degree the degree; empty for a license or certification
 */
record QualificationCode(Optional<CredentialName> credential, Optional<DegreeName> degree) {

  private static final String DEGREES_AND_LICENSES = "/v2-0360";
  private static final String TAXONOMY = "nucc.org/provider-taxonomy";

  /** The code of HL7 for an advanced practice nurse, which is a practical nurse elsewhere. */
  private static final String ADVANCED = "PN";

  /** The licenses of the table of HL7. */
  private static final Map<String, String> LICENSES =
      Map.of("RN", "RN", "NP", "NP", "CNP", "NP", "CNM", "CNM", "CNS", "CNS");

  /** The degrees of the table of HL7 whose letters have one meaning. */
  private static final Set<String> DEGREES =
      Set.of("AA", "AAS", "AS", "BA", "BS", "BSN", "MA", "MBA", "MS", "MSN", "PHD");

  /** The groups of the taxonomy that are one type of license. */
  private static final Map<Pattern, String> GROUPS =
      Map.of(
          Pattern.compile("163W[A-Z0-9]{5}X"), "RN",
          Pattern.compile("164W00000X"), "LPN",
          Pattern.compile("164X00000X"), "LVN",
          Pattern.compile("363L[A-Z0-9]{5}X"), "NP",
          Pattern.compile("183500000X"), "PHARMACIST");

  /**
   * Returns the meaning; empty if neither a coding nor the text has one, or if they contradict each
   * other.
   *
   * @param concept the code of a qualification
   */
  static Optional<QualificationCode> of(SourceObject concept) {
    Set<QualificationCode> meanings = new LinkedHashSet<>();
    for (SourceObject coding : concept.objects("coding")) {
      Optional<String> display = coding.text("display");
      if (coding.text("system").filter(of -> of.endsWith(DEGREES_AND_LICENSES)).isPresent()
          && coding.text("code").filter(ADVANCED::equalsIgnoreCase).isPresent()) {
        return Optional.empty();
      }
      ofCoding(coding.text("system").orElse(""), coding.text("code").orElse(""))
          .or(() -> display.flatMap(QualificationCode::ofText))
          .ifPresent(meanings::add);
    }
    Optional<QualificationCode> text = concept.text("text").flatMap(QualificationCode::ofText);
    if (meanings.isEmpty()) {
      return text;
    }
    return meanings.size() == 1 && text.map(meanings::contains).orElse(true)
        ? Optional.of(meanings.iterator().next())
        : Optional.empty();
  }

  /** Returns the texts of a code, for a report of what was not understood. */
  static String shown(SourceObject concept) {
    return concept
        .text("text")
        .or(
            () ->
                concept.objects("coding").stream()
                    .map(coding -> coding.text("display").or(() -> coding.text("code")))
                    .flatMap(Optional::stream)
                    .findFirst())
        .orElse("");
  }

  private static Optional<QualificationCode> ofCoding(String system, String code) {
    if (system.endsWith(DEGREES_AND_LICENSES)) {
      String upper = code.toUpperCase(Locale.ROOT);
      return DEGREES.contains(upper)
          ? DegreeName.of(upper).map(QualificationCode::of)
          : Optional.ofNullable(LICENSES.get(upper)).map(QualificationCode::ofLicense);
    } else if (system.endsWith(TAXONOMY)) {
      return GROUPS.entrySet().stream()
          .filter(group -> group.getKey().matcher(code).matches())
          .findFirst()
          .map(group -> ofLicense(group.getValue()));
    }
    return Optional.empty();
  }

  private static Optional<QualificationCode> ofText(String text) {
    Optional<DegreeName> degree = DegreeName.of(text);
    return degree.isPresent()
        ? degree.map(QualificationCode::of)
        : CredentialName.of(text)
            .map(name -> new QualificationCode(Optional.of(name), Optional.empty()));
  }

  private static QualificationCode of(DegreeName degree) {
    return new QualificationCode(Optional.empty(), Optional.of(degree));
  }

  private static QualificationCode ofLicense(String type) {
    return new QualificationCode(
        Optional.of(new CredentialName(true, type, Optional.empty())), Optional.empty());
  }

  /** Returns the name of the list that has such records. */
  String list() {
    return degree.isPresent()
        ? "degrees"
        : List.of("certifications", "licenses")
            .get(credential.map(CredentialName::isLicense).orElse(false) ? 1 : 0);
  }
}
