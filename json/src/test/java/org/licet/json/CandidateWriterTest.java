package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Status;

class CandidateWriterTest {

  private static final YAMLMapper YAML = new YAMLMapper();

  @Provide
  Arbitrary<Candidate> candidates() {
    return AnyCandidate.candidates();
  }

  @Provide
  Arbitrary<Candidate> plainCandidates() {
    return AnyCandidate.candidates(AnyCandidate.plainTexts());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void written_text_reads_back_equal(@ForAll("candidates") Candidate candidate) {
    String line = CandidateWriter.toLine(candidate);

    assertThat(CandidateReader.readOne(line)).isEqualTo(candidate);
    assertThat(CandidateReader.read(CandidateWriter.toJson(candidate))).isEqualTo(candidate);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_line_is_the_object_written_by_jackson(@ForAll("candidates") Candidate candidate)
      throws IOException {
    StringWriter written = new StringWriter();
    CandidateWriter.writeLine(candidate, written);
    assertThat(written).hasToString(CandidateWriter.toLine(candidate) + "\n");
    assertThat(CandidateWriter.toLine(candidate))
        .isEqualTo(CandidateWriter.toJson(candidate).toString());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void yaml_reads_back_equal(@ForAll("plainCandidates") Candidate candidate)
      throws JsonProcessingException {
    String yaml = YAML.writeValueAsString(CandidateWriter.toJson(candidate));

    assertThat(CandidateReader.read(new StringReader(yaml), CandidateFormat.YAML))
        .singleElement()
        .isInstanceOfSatisfying(
            CandidateReading.Accepted.class,
            accepted -> assertThat(accepted.candidate()).isEqualTo(candidate));
  }

  @Test
  void unknown_lists_are_omitted_and_empty_lists_are_written() {
    Candidate candidate =
        Candidate.withId("cand-7")
            .licenses(
                License.ofType("RN").jurisdiction("US-TX").status(Status.ACTIVE).expires("2027"))
            .noDegrees()
            .employment(Job.builder().hoursPerWeek(40).supervisorCredentials().purchasers(3))
            .continuingEducation(ContinuingEducation.ofHours(7.5).topics("ETHICS"))
            .conduct(Conduct.builder().felonyConviction(false))
            .build();

    assertThat(CandidateWriter.toLine(candidate))
        .isEqualTo(
            """
            {"id":"cand-7",\
            "licenses":[{"type":"RN","jurisdiction":"US-TX","status":"ACTIVE","expires":"2027"}],\
            "degrees":[],\
            "employment":[{"hoursPerWeek":40,"supervisorCredentials":[],"purchasers":3}],\
            "continuingEducation":[{"hours":7.5,"topics":["ETHICS"]}],\
            "conduct":{"felonyConviction":false}}""");
    assertThat(CandidateWriter.toLine(Candidate.withId("a").build())).isEqualTo("{\"id\":\"a\"}");
  }

  @Test
  void numbers_have_no_exponent() {
    Candidate candidate =
        CandidateReader.readOne(
            "{\"id\":\"a\",\"continuingEducation\":[{\"hours\":1e-9},{\"hours\":1.20e2},"
                + "{\"hours\":999999999},{\"hours\":0}]}");

    assertThat(
            CandidateWriter.toLine(
                Candidate.withId("a")
                    .continuingEducation(ContinuingEducation.ofHours(3e9))
                    .build()))
        .contains("{\"hours\":3000000000}");
    assertThat(CandidateWriter.toLine(candidate))
        .isEqualTo(
            "{\"id\":\"a\",\"continuingEducation\":[{\"hours\":0.000000001},{\"hours\":120},"
                + "{\"hours\":999999999},{\"hours\":0}]}");
  }
}
