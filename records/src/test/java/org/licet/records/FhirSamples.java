package org.licet.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.candidate.Verification;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/** FHIR that is valid, as Licet writes it and as its tests read it. */
final class FhirSamples {

  private FhirSamples() {}

  /** Returns bundles, each as JSON. */
  static List<String> all() throws IOException {
    List<String> samples = new ArrayList<>();
    for (Locale locale : List.of(Locale.US, Locale.forLanguageTag("es"))) {
      for (Candidate candidate : candidates()) {
        samples.add(FhirWriter.toJson(candidate, evaluations(candidate.id()), locale).toString());
      }
    }
    String read = Files.readString(Path.of("../examples/sources/practitioners.fhir.json"));
    samples.add(read.replace("next year", "2027")); // a fault on purpose
    return samples;
  }

  private static List<Candidate> candidates() {
    Candidate nurse =
        Candidate.withId("n-1")
            .licenses(
                License.builder()
                    .type("RN")
                    .jurisdiction("US-TX")
                    .number("800301")
                    .status(Status.ACTIVE)
                    .issued("2020-01-01")
                    .expires("2027-05")
                    .verified(Verification.by("Nursys").on("2026-11")),
                License.builder().type("LCSW").jurisdiction("CA").status(Status.PROBATION),
                License.builder())
            .certifications(
                Certification.builder().credential("CCM").issuer("CCMC").expires("2027"),
                Certification.builder())
            .degrees(
                Degree.builder().level(DegreeLevel.BACHELOR).field("NURSING").conferred("2014"),
                Degree.builder().level(DegreeLevel.DIPLOMA),
                Degree.builder())
            .build();
    return List.of(
        nurse,
        Candidate.withId("N 2/\u00E4").degrees(Degree.builder().field("SOCIAL_WORK")).build(),
        Candidate.withId("x".repeat(70)).build());
  }

  private static List<Evaluation> evaluations(String candidate) {
    List<Evaluation> evaluations = new ArrayList<>();
    for (Decision decision : Decision.values()) {
      evaluations.add(
          Evaluation.builder()
              .candidate(candidate)
              .credential("CCM")
              .stage(Stage.EXAMINATION)
              .on(LocalDate.of(2026, 11, 23))
              .decision(decision)
              .findings(
                  List.of(
                      Finding.builder()
                          .criterion("CCM-LICENSE")
                          .verdict(Verdict.MET)
                          .title(Text.verbatim("A license"))
                          .rule("License")
                          .explanation(
                              () ->
                                  Finding.Explanation.builder()
                                      .reason(Text.verbatim("The license is active."))
                                      .build())
                          .build()))
              .build());
    }
    return evaluations;
  }
}
