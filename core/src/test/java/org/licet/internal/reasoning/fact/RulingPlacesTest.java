package org.licet.internal.reasoning.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.Field;
import org.licet.candidate.InvalidFactException;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.OtherRecord;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.candidate.Ruling;

/** Every kind of key of a ruling, with a record that exists and one that does not. */
class RulingPlacesTest {

  private static final Set<String> CRITERIA = Set.of("X-ONE");

  /** A candidate with one record in every list. */
  private static Candidate.Builder one() {
    return Candidate.withId("one")
        .licenses(License.ofType("RN"))
        .certifications(Certification.of("CCM-R"))
        .degrees(Degree.builder().field("NURSING"))
        .employment(Job.at("Mercy"))
        .continuingEducation(ContinuingEducation.ofHours(1))
        .professionalDevelopment(ProfessionalDevelopment.builder())
        .examinations(Examination.builder().exam("CCM-1"))
        .records(OtherRecord.builder().kind("COURSE"));
  }

  private static List<Field.Records<?, ?>> lists() {
    List<Field.Records<?, ?>> lists = new ArrayList<>();
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field instanceof Field.Records<?, ?> list && !field.name().equals("rulings")) {
        lists.add(list);
      }
    }
    return lists;
  }

  private static Optional<RulingPlaces.Fault> fault(String key) {
    return RulingPlaces.fault(one().rulings(Ruling.on(key, true)).build(), CRITERIA);
  }

  @Test
  void a_ruling_on_a_criterion_alone_names_no_record() {
    assertThat(fault("X-ONE#which-track")).isEmpty();
  }

  @Test
  void a_ruling_names_a_record_of_the_candidate() {
    assertThat(lists()).hasSize(8);
    for (Field.Records<?, ?> list : lists()) {
      String record = "/" + list.name() + "/";
      assertThat(fault("X-ONE#matter@" + record + "0")).as(record).isEmpty();
      assertThat(fault("X-ONE#matter@" + record + "1"))
          .contains(
              new RulingPlaces.Fault(
                  "/rulings/0/key",
                  "The candidate has no record at "
                      + record
                      + "1, which the ruling \"X-ONE#matter@"
                      + record
                      + "1\" names.\nMaybe you mean "
                      + record
                      + "0."));
      assertThat(fault("OTHER#matter@" + record + "1")).as("another ruleset").isEmpty();
    }
  }

  @Test
  void a_ruling_on_a_code_names_a_code_of_a_record() {
    int codes = 0;
    for (Field.Records<?, ?> list : lists()) {
      for (Field<?> field : list.type().fields()) {
        boolean declared = field instanceof Field.Declared<?>;
        String name = field.name() + (declared ? "/TRACK" : "") + "#CCM";
        String key = "/" + list.name() + "/0/" + name;
        boolean isCode =
            declared
                || field instanceof Field.Codes<?>
                || (field instanceof Field.Value<?> value
                    && List.of(Field.Kind.CODE, Field.Kind.TEXT).contains(value.kind()));
        assertThat(fault(key).isEmpty()).as(key).isEqualTo(isCode);
        assertThat(fault(key.replace("/0/", "/1/"))).as(key).isPresent();
        codes += isCode ? 1 : 0;
      }
    }
    assertThat(codes).isGreaterThan(15);
  }

  @Test
  void a_code_and_a_list_that_do_not_exist_are_named_with_advice() {
    assertThat(fault("/certifications/0/credentail#CCM").orElseThrow().message())
        .isEqualTo(
            "The records of certifications have no code \"credentail\", which the ruling"
                + " \"/certifications/0/credentail#CCM\" names.\nMaybe you mean credential or"
                + " issuer or facts.");
    assertThat(fault("/diplomas/0/field#NURSING").orElseThrow().message())
        .isEqualTo(
            "The candidate has no record at /diplomas/0, which the ruling"
                + " \"/diplomas/0/field#NURSING\" names.");
  }

  @Test
  void a_ruling_on_a_code_is_a_yes_or_a_no() {
    for (Ruling.Builder other :
        List.of(
            Ruling.on("/certifications/0/credential#CCM", 1),
            Ruling.on("/certifications/0/credential#CCM", "CCM"))) {
      assertThatThrownBy(other::build)
          .isInstanceOf(InvalidFactException.class)
          .hasMessageStartingWith("The field \"answer\" is ")
          .hasMessageEndingWith(
              "Expected true or false, because the key asks whether a code stands for another"
                  + " one.");
    }
  }
}
