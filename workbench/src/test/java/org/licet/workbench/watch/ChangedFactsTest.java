package org.licet.workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.candidate.Field;
import org.licet.candidate.RecordType;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.json.agenda.RecordChange;
import org.licet.text.Text;
import org.licet.workbench.report.RecordNames;
import org.licet.workbench.report.Wording;

/** Changed facts name the record and the field. */
class ChangedFactsTest {

  private static List<String> words(String before, String after, Locale locale) throws Exception {
    Candidate was = candidate(before);
    Candidate is = candidate(after);
    Wording wording = Wording.of(locale);
    ChangedFacts facts =
        new ChangedFacts(wording, RecordNames.of(is, wording), RecordNames.of(was, wording));
    return RecordChange.between(was, is).stream().map(facts::of).toList();
  }

  private static Candidate candidate(String members) throws Exception {
    return ((CandidateReading.Accepted)
            CandidateReader.read(new StringReader("{\"id\":\"a\"," + members + "}"))
                .findFirst()
                .orElseThrow())
        .candidate();
  }

  @Test
  void a_field_has_its_record_and_its_words() throws Exception {
    String license = "\"licenses\":[{\"type\":\"RN\",\"jurisdiction\":\"US-TX\"%s}]";
    assertThat(
            words(
                license.formatted(",\"expires\":\"2026-12-31\",\"verified\":{\"by\":\"Nursys\"}"),
                license.formatted(
                    ",\"expires\":\"2028-12-31\",\"encumbered\":false,\"status\":\"ACTIVE\","
                        + "\"verified\":{\"by\":\"Nursys\",\"on\":\"2026-12-01\"},"
                        + "\"facts\":{\"LIMIT\":true}"),
                Locale.ROOT))
        .containsExactlyInAnyOrder(
            "RN license, Texas (status of a license) from unknown to active",
            "RN license, Texas (restriction on a license) from unknown to no",
            "RN license, Texas (expiration date of a license) from 2026-12-31 to 2028-12-31",
            "RN license, Texas (verification of a license) from unknown to 2026-12-01",
            "RN license, Texas (limit) from unknown to yes");
    assertThat(
            words(
                license.formatted(",\"expires\":\"2026-12-31\""),
                license.formatted(",\"expires\":\"2028-12-31\""),
                Locale.forLanguageTag("es")))
        .allSatisfy(words -> assertThat(words).contains("2026").doesNotContain("/licenses"));
  }

  @Test
  void lists_entries_and_other_facts_have_words() throws Exception {
    assertThat(
            words(
                "\"degrees\":[{\"level\":\"BACHELOR\",\"field\":\"NURSING\"}],\"licenses\":[],"
                    + "\"continuingEducation\":[{\"topics\":[\"ETHICS\"],\"hours\":2}],"
                    + "\"facts\":{\"SHIFTS\":[\"DAY\"]}",
                "\"degrees\":[],\"licenses\":[{\"type\":\"RN\"}],\"residence\":\"US-TX\","
                    + "\"continuingEducation\":[{\"topics\":[\"ETHICS\",\"NURSING\"],\"hours\":2}],"
                    + "\"conduct\":{\"felonyConviction\":false},\"employment\":[],"
                    + "\"facts\":{\"SHIFTS\":[\"DAY\",\"NIGHT\"]}",
                Locale.ROOT))
        .containsExactlyInAnyOrder(
            "RN license is new",
            "Bachelor's degree, nursing was removed",
            "state or country of residence from unknown to Texas",
            "Course on ethics and nursing (topics of a course) from ethics to ethics, nursing",
            "felony conviction from unknown to no",
            "jobs, if any from unknown to none",
            "shifts from day to day, night");
  }

  @Test
  void decisions_of_issuing_bodies_and_dates_have_the_language_of_the_reader() throws Exception {
    String ruling = "\"rulings\":[%s]";
    String one = "{\"key\":\"CCM-DEGREE#a\",\"by\":\"CCMC\",\"answer\":true}";
    assertThat(words(ruling.formatted(""), ruling.formatted(one), Locale.US))
        .containsExactly("a decision of an issuing body is new");
    assertThat(
            words(
                "\"examinations\":[{\"exam\":\"CCM\"}]",
                "\"examinations\":[{\"exam\":\"CCM\",\"taken\":\"2026-11\"}]",
                Locale.US))
        .allSatisfy(words -> assertThat(words).endsWith("from unknown to November 2026"));
  }

  @Test
  void every_field_of_a_record_has_words_in_both_languages() {
    Set<String> others = Set.of("facts", "rulings", "incomplete", "assumed", "id");
    for (Field<?> list : Candidate.TYPE.fields()) {
      RecordType<?> type =
          list instanceof Field.Records<?, ?> records
              ? records.type()
              : list instanceof Field.Inner<?, ?> inner ? inner.type() : null;
      if (type == null || others.contains(list.name())) {
        continue;
      }
      for (Field<?> field : type.fields()) {
        Text words = Text.of("fact." + list.name() + "." + field.name());
        if (!others.contains(field.name())) {
          assertThat(words.in(Locale.ROOT)).as(words.toString()).isNotBlank();
          assertThat(words.in(Locale.forLanguageTag("es"))).isNotBlank();
        }
      }
    }
  }
}
