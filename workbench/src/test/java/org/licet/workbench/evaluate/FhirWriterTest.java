package org.licet.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.candidate.Verification;
import org.licet.json.CandidateReading;
import org.licet.records.FhirWriter;
import org.licet.records.SourceKind;
import org.licet.records.SourceReader;
import org.licet.testkit.Population;
import org.licet.workbench.Licet;

/** Candidates and evaluations as FHIR. */
class FhirWriterTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  /** The types of licenses that the reader of FHIR knows by their names. */
  private static final Set<String> READ =
      Set.of("RN", "NP", "CNM", "CNS", "LPN", "LVN", "LCSW", "LMSW", "LBSW", "LPC");

  @TempDir private Path folder;

  private static Candidate nurse(String id) {
    return Candidate.withId(id)
        .licenses(
            License.builder()
                .type("RN")
                .jurisdiction("US-TX")
                .number("800301")
                .status(Status.ACTIVE)
                .issued("2020-01-01")
                .expires("2027-05-31")
                .verified(Verification.by("Nursys").on("2026-11-17")))
        .certifications(Certification.builder().credential("CCM").status(Status.EXPIRED))
        .build();
  }

  @Test
  void a_candidate_is_a_practitioner_with_verified_qualifications() {
    assertThat(FhirWriter.toJson(nurse("n-1"), List.of(), Locale.ROOT))
        .hasToString(
            """
            {"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":
            "urn:uuid:a4386734-91da-3e81-88ea-e77373b6a467","resource":{"resourceType":"Practitioner","id":"n-1","qualification":[{"extension":[{"extension":[{"url":"status",
            "valueCode":"active"},{"url":"whereValid","valueCodeableConcept":{"coding":[{"system":
            "https://www.usps.com/","code":"TX"}]}}],"url":
            "http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/practitioner-qualification"}],
            "identifier":[{"value":"800301"}],"code":{"coding":[{"system":
            "http://terminology.hl7.org/CodeSystem/v2-0360","code":"RN"}]},"period":{"start":
            "2020-01-01","end":"2027-05-31"}},{"extension":[{"extension":[{"url":"status",
            "valueCode":"unknown"}],"url":
            "http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/practitioner-qualification"}],
            "code":{"text":"CCM"}}]}},{"fullUrl":"urn:uuid:af429e78-b2f2-382e-9cc8-9f7097245401","resource":{"resourceType":
            "VerificationResult","target":[{"reference":
            "urn:uuid:a4386734-91da-3e81-88ea-e77373b6a467"}],"status":"validated","statusDate":"2026-11-17",
            "targetLocation":["Practitioner.qualification[0]"],"primarySource":[{"who":{"display":
            "Nursys"},"validationStatus":{"coding":[{"system":
            "http://terminology.hl7.org/CodeSystem/validation-status","code":"successful"}]},
            "validationDate":"2026-11-17"}]}}]}
            """
                .replace("\n", ""));
    JsonNode unusual = FhirWriter.toJson(nurse("n 1"), List.of(), Locale.ROOT);
    assertThat(unusual.at("/entry/0/resource/identifier/0/value").asText()).isEqualTo("n 1");
    assertThat(unusual.at("/entry/0/fullUrl").asText())
        .startsWith("urn:uuid:")
        .isEqualTo(unusual.at("/entry/1/resource/target/0/reference").asText());
  }

  /** The reader of FHIR returns licenses and certifications as they were. */
  @Test
  void licenses_and_certifications_are_read_back() throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      Candidate candidate = i == 1 ? nurse("n-1") : Population.of(7, ON).candidate(i);
      candidates.add(candidate);
      Path file = folder.resolve("n" + i + ".fhir.json");
      Files.writeString(file, FhirWriter.toJson(candidate, List.of(), Locale.ROOT).toString());
      try (SourceReader reader = SourceReader.open(file, SourceKind.FHIR)) {
        List<CandidateReading> read = reader.readings().toList();
        assertThat(read).hasSize(1);
        assertThat(read.get(0)).isInstanceOf(CandidateReading.Accepted.class);
        Candidate back = ((CandidateReading.Accepted) read.get(0)).candidate();
        assertThat(back.id()).isEqualTo(candidate.id());
        assertThat(back.licenses().entries().stream().map(FhirWriterTest::shown).toList())
            .isEqualTo(
                candidate.licenses().entries().stream()
                    .filter(one -> READ.contains(one.type().toOptional().orElse("")))
                    .map(FhirWriterTest::shown)
                    .toList());
        assertThat(back.certifications().entries())
            .extracting(one -> one.credential() + " " + one.expires())
            .isEqualTo(
                candidate.certifications().entries().stream()
                    .map(one -> one.credential() + " " + one.expires())
                    .toList());
      }
    }
    assertThat(candidates).anySatisfy(one -> assertThat(one.licenses().entries()).isNotEmpty());
  }

  private static String shown(License license) {
    String status =
        license
            .status()
            .toOptional()
            .filter(Set.of(Status.ACTIVE, Status.INACTIVE, Status.REVOKED)::contains)
            .map(Status::name)
            .orElse("");
    String state =
        license.jurisdiction().toOptional().filter(code -> code.startsWith("US-")).orElse("");
    return license.type()
        + " "
        + state
        + " "
        + license.number()
        + " "
        + status
        + " "
        + license.expires();
  }

  @Test
  void the_command_writes_a_bundle_on_each_line() throws IOException {
    Path file = folder.resolve("c.jsonl");
    Files.writeString(file, "{\"id\":\"a\",\"licenses\":[]}\n{\"id\":\"b\"}\n");
    Licet outcome =
        Licet.run(
            "evaluate",
            file.toString(),
            "--on=2026-11-23",
            "--credential=CCM,ACM",
            "--format=fhir");
    assertThat(outcome.code()).isZero();
    List<String> lines = outcome.out().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode bundle = JsonMapper.builder().build().readTree(lines.get(0));
    assertThat(bundle.path("entry")).hasSize(3);
    JsonNode result = bundle.at("/entry/1/resource");
    assertThat(result.path("status").asText()).isEqualTo("in-process");
    assertThat(result.at("/validationProcess/0/text").asText())
        .startsWith("CCM, examination: ")
        .contains("Rules in force from 2019-05-21, fingerprint sha256:");
    assertThat(result.at("/validationProcess/1/coding/0/code").asText()).isEqualTo("CCM-LICENSE");
    assertThat(result.has("targetLocation")).isFalse();
  }
}
