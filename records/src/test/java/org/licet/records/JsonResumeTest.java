package org.licet.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resumes in the format of JSON Resume, read into candidates. */
class JsonResumeTest {

  private static final Path RESUME = Path.of("../examples/sources/resume.json");

  @TempDir private Path folder;

  private Imported json(String text) throws IOException {
    return Imported.of(folder, "C-7.json", text, SourceKind.JSON_RESUME);
  }

  @Test
  void a_resume_is_one_candidate_and_what_it_does_not_state_is_unknown() throws IOException {
    Imported resume = Imported.of(RESUME, SourceKind.JSON_RESUME);
    assertThat(resume.one())
        .isEqualTo(
            "{\"id\":\"resume\",\"residence\":\"US-TX\","
                + "\"licenses\":[{\"type\":\"RN\",\"jurisdiction\":\"US-TX\",\"issued\":\"2016-07\"}],"
                + "\"certifications\":[{\"credential\":\"CCM\",\"issuer\":\"CCMC\",\"issued\":\"2023-11\"}],"
                + "\"degrees\":[{\"level\":\"BACHELOR\",\"field\":\"NURSING\"}],"
                + "\"employment\":[{\"employer\":\"Lakeside Hospital\",\"title\":\"Case manager\","
                + "\"from\":\"2021-03\"},{\"employer\":\"Bayview Clinic\",\"title\":\"Staff nurse\","
                + "\"from\":\"2017\",\"to\":\"2021-02-26\"},{\"employer\":\"Community shelter\",\"title\":"
                + "\"Nurse\",\"from\":\"2019-05\",\"to\":\"2020-01\",\"paid\":false}],"
                + "\"incomplete\":[\"licenses\",\"certifications\",\"degrees\",\"employment\"]}");
    assertThat(resume.summary().unknown())
        .containsExactly("certificates/name \"Forklift training\" with 1 value");
    assertThat(resume.summary().unused())
        .contains(
            "basics/name with 1 value", "education/endDate with 1 value", "languages with 1 value");
    assertThat(SourceKind.detect(RESUME)).contains(SourceKind.JSON_RESUME);
  }

  @Test
  void resumes_of_a_list_are_numbered_unless_they_have_an_id() throws IOException {
    Imported resumes =
        json(
            """
            [{"basics": {"location": {"countryCode": "ph"}}},
             {"work": [{"company": "Lakeside", "startDate": "2020", "endDate": "Present"}]},
             {"id": "N-3", "basics": {"location": {"countryCode": "Texas", "region": "TX"}}},
             {"certificates": [{"name": "CCM", "date": "spring"}]}]
            """);
    assertThat(resumes.read())
        .containsExactly(
            "{\"id\":\"C-7\",\"residence\":\"PH\"}",
            "{\"id\":\"C-7-2\",\"employment\":[{\"employer\":\"Lakeside\",\"from\":\"2020\","
                + "\"current\":true}],\"incomplete\":[\"employment\"]}",
            "{\"id\":\"N-3\"}");
    assertThat(resumes.refused())
        .containsExactly(
            "4 C-7-4 /3/certificates/0/date: The value is \"spring\". Expected a date from 1900 to 2199,"
                + " such as 2027-05-31.");
    assertThat(resumes.summary().unknown())
        .containsExactly("basics/location/countryCode \"Texas\" with 1 value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "BSN                                  |          | BACHELOR  | NURSING",
        "B.S.N.                               | Nursing  | BACHELOR  | NURSING",
        "Bachelor                             | Nursing  | BACHELOR  | NURSING",
        "Bachelor's degree                    | History  | BACHELOR  | -",
        "Bachelor of Science in Nursing (BSN) |          | BACHELOR  | NURSING",
        "Bachelor of Science (BSN)            |          | BACHELOR  | NURSING",
        "Master of Science (BSN)              | Nursing  | -         | NURSING",
        "Master's (in progress)               | Nursing  | -         | NURSING",
        "Master of Social Work                |          | MASTER    | SOCIAL_WORK",
        "MSW                                  | Nursing  | MASTER    | -",
        "Associate of Applied Science         | Nursing  | ASSOCIATE | NURSING",
        "Doctor of Philosophy in Nursing      |          | DOCTORATE | NURSING",
        "Diploma                              | Nursing  | DIPLOMA   | NURSING",
        "Diploma                              | Welding  | -         | -",
        "High school                          |          | -         | -",
      })
  void degrees_have_the_level_and_field_that_their_names_state(
      String type, String area, String level, String field) throws IOException {
    Imported resume =
        json(
            "{\"education\": [{\"studyType\": \"%s\", \"area\": \"%s\"}]}"
                .formatted(type, area == null ? "" : area));
    String members =
        (level == null ? "" : "\"level\":\"" + level + "\"")
            + (level == null || field == null ? "" : ",")
            + (field == null ? "" : "\"field\":\"" + field + "\"");
    assertThat(resume.one())
        .isEqualTo(
            members.isEmpty()
                ? "{\"id\":\"C-7\"}"
                : "{\"id\":\"C-7\",\"degrees\":[{" + members + "}],\"incomplete\":[\"degrees\"]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "RN                             | licenses:RN:",
        "Registered Nurse (RN)          | licenses:RN:",
        "Texas RN License               | licenses:RN:US-TX",
        "Registered Nurse, TX           | licenses:RN:US-TX",
        "RN License - New York          | licenses:RN:US-NY",
        "Registered Nurse (North Carolina) | licenses:RN:US-NC",
        "Registered Nurse, Georgia      | -",
        "Registered Nurse (LPN)         | -",
        "Licensed Clinical Social Worker | licenses:LCSW:",
        "CCM                            | certifications:CCM:",
        "Certified Case Manager         | certifications:CCM:",
        "Accredited Case Manager (ACM-RN) | certifications:ACM:",
        "ACM-SW                         | certifications:ACM:",
        "Oncology Certified Nurse (OCN) | certifications:OCN:",
        "BLS                            | certifications:BLS:",
        "BLS (AHA)                      | -",
        "Basic life support, Ohio       | -",
      })
  void certificates_are_licenses_or_certifications_by_their_names(String name, String expected)
      throws IOException {
    String line = json("{\"certificates\": [{\"name\": \"" + name + "\"}]}").one();
    if (expected == null) {
      assertThat(line).isEqualTo("{\"id\":\"C-7\"}");
      return;
    }
    String[] parts = expected.split(":", -1);
    assertThat(line)
        .startsWith("{\"id\":\"C-7\",\"" + parts[0] + "\":[{")
        .contains(":\"" + parts[1] + "\"");
    if (parts[2].isEmpty()) {
      assertThat(line).doesNotContain("jurisdiction");
    } else {
      assertThat(line).contains("\"jurisdiction\":\"" + parts[2] + "\"");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CCM (expired)                          | CCM     | EXPIRED",
        "CCM, lapsed                            | CCM     | LAPSED",
        "Certified Case Manager (CCM) - retired | CCM     | RETIRED",
        "ACM-RN (Active)                        | ACM     | ACTIVE",
        "ACM RN                                 | ACM     | ",
        "ACM-SW                                 | ACM     | ",
        "acm-sw                                 | ACM     | ",
        "Accredited Case Manager (ACM-RN)       | ACM     | ",
        "Accredited Case Manager - RN           | ACM     | ",
        "Accredited Case Manager, Social Worker | ACM     | ",
        "cmgt-bc                                | CMGT-BC | ",
      })
  void a_certification_may_have_its_status_after_the_name(
      String name, String letters, String status) throws IOException {
    String line = json("{\"certificates\": [{\"name\": \"" + name + "\"}]}").one();

    assertThat(line)
        .contains(
            "\"certifications\":[{\"credential\":\""
                + letters
                + (status == null ? "\"}]" : "\",\"status\":\"" + status + "\"}]"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Texas Board of Nursing, US-TX",
        "Georgia Board of Nursing, US-GA",
        "North Carolina State Board of Nursing, US-NC",
        "State of Ohio, US-OH",
        "American Board of Nursing, -",
        "Texas Health, -"
      })
  void the_issuer_of_a_license_may_be_the_board_of_a_state(String issuer, String expected)
      throws IOException {
    String line =
        json("{\"certificates\": [{\"name\": \"RN\", \"issuer\": \"" + issuer + "\"}]}").one();
    assertThat(line)
        .isEqualTo(
            "{\"id\":\"C-7\",\"licenses\":[{\"type\":\"RN\"%s}],\"incomplete\":[\"licenses\"]}"
                .formatted(expected == null ? "" : ",\"jurisdiction\":\"" + expected + "\""));
  }
}
