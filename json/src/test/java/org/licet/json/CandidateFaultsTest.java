package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.licet.json.Told.told;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message for authors of candidates, word for word. */
class CandidateFaultsTest {

  private static final String STATUSES =
      "ACTIVE, INACTIVE, EXPIRED, LAPSED, PROBATION, SUSPENDED, REVOKED, SURRENDERED, RETIRED.";
  private static final String DAY =
      "Expected a date from 1900 to 2199, as YYYY-MM-DD, YYYY-MM or YYYY.";
  private static final String CODE =
      "Expected a code of capital letters, digits and _ . / + -, such as ";

  static Stream<Arguments> faults() {
    return Stream.of(
        // keys
        arguments(
            "'employment': [{'hourPerWeek': 40}]",
            "/employment/0/hourPerWeek The key \"hourPerWeek\" is unknown.\nMaybe you mean"
                + " \"hoursPerWeek\"."),
        arguments(
            "'employment': [{'hours_per_week': 40}]",
            "/employment/0/hours_per_week The key \"hours_per_week\" is unknown.\nMaybe you"
                + " mean \"hoursPerWeek\"."),
        arguments(
            "'licences': []",
            "/licences The key \"licences\" is unknown.\nMaybe you mean \"licenses\"."),
        arguments(
            "'examinations': [{'score': 500}]",
            "/examinations/0/score The key \"score\" is unknown. Expected one of exam,"
                + " jurisdiction, taken, applied, passed, verified, facts."),
        arguments(
            "'employment': [{'facts': {'beds': 24}}]",
            "/employment/0/facts/beds The field \"facts\" is \"beds\". Expected a code of capital"
                + " letters, digits and _ . / + -, such as BEDS."),
        arguments(
            "'facts': {'UNITS': ['ICU', 7]}",
            "/facts/UNITS/1 The list UNITS contains 7." + " Expected text."),
        arguments(
            "'facts': {'SHIFT': 'at night'}",
            "/facts/SHIFT The field \"facts/SHIFT\" is \"at night\". Expected a code of capital"
                + " letters, digits and _ . / + -, such as AT_NIGHT."),
        arguments(
            "'facts': {'A/B': {}}",
            "/facts/A~1B The field \"A/B\" is {}. Expected true, false, a number, a code, a date as"
                + " \"YYYY-MM-DD\", or a list of codes."),
        arguments(
            "'facts': []",
            "/facts The field \"facts\" is []. Expected an object of facts by" + " name."),
        arguments(
            "'conduct': {'a/b~': null}",
            "/conduct/a~1b~0 The key \"a/b~\" is unknown. Expected one of"
                + " codeOfConductAccepted, felonyConviction, licenseDiscipline,"
                + " supervisorAttestation, verified, facts."),
        arguments(
            "'licenses': [{'type': 'RN', 'type': 'LPN'}]",
            "/licenses/0/type The key \"type\" appears twice in one object. Expected it once."),
        arguments(
            "'employment': [], 'incomplete': ['jobs']",
            "/incomplete/0 The list incomplete contains \"jobs\". Expected the name of a list:"
                + " licenses, certifications, degrees, employment, continuingEducation,"
                + " professionalDevelopment, examinations, records."),
        arguments(
            "'employment': [], 'incomplete': ['employment', 'Employement']",
            "/incomplete/1 The list incomplete contains \"Employement\". Expected the name of a"
                + " list: licenses, certifications, degrees, employment, continuingEducation,"
                + " professionalDevelopment, examinations, records.\n"
                + "Maybe you mean \"employment\"."),
        arguments(
            "'incomplete': ['employment']",
            "/incomplete/0 The list incomplete contains \"employment\". Expected a list that"
                + " the candidate has, with its known entries.\nMaybe leave the name out. A missing"
                + " list is unknown anyway."),
        arguments(
            "'employment': [], 'incomplete': 'employment'",
            "/incomplete The field \"incomplete\" is \"employment\". Expected a list. An empty list"
                + " means that there are none."),
        // types
        arguments(
            "'employment': [{'current': 'true'}]",
            "/employment/0/current The field \"current\" is \"true\". Expected true or false,"
                + " without quotes.\nMaybe you mean true."),
        arguments(
            "'employment': [{'current': 0}]",
            "/employment/0/current The field \"current\" is 0. Expected true or false, without"
                + " quotes.\nMaybe you mean false."),
        arguments(
            "'employment': [{'current': 'perhaps'}]",
            "/employment/0/current The field \"current\" is \"perhaps\". Expected true or false,"
                + " without quotes."),
        arguments(
            "'employment': [{'hoursPerWeek': '40'}]",
            "/employment/0/hoursPerWeek The field \"hoursPerWeek\" is \"40\". Expected a number"
                + " such as 37.5, without quotes."),
        arguments(
            "'employment': [{'purchasers': 40.5}]",
            "/employment/0/purchasers The field \"purchasers\" is 40.5. Expected a whole number."),
        arguments(
            "'employment': [{'purchasers': -1}]",
            "/employment/0/purchasers The field \"purchasers\" is -1. Expected a whole number, 0 or"
                + " more."),
        arguments(
            "'employment': [{'purchasers': 1000000000}]",
            "/employment/0/purchasers The field \"purchasers\" is 1000000000. Expected a number"
                + " with at most 9 digits before and 20 after the decimal point."),
        arguments(
            "'continuingEducation': [{'hours': 1e999999999}]",
            "/continuingEducation/0/hours The field \"hours\" is 1E+999999999. Expected a number"
                + " with at most 9 digits before and 20 after the decimal point."),
        arguments(
            "'continuingEducation': [{'hours': 1e-999999999}]",
            "/continuingEducation/0/hours The field \"hours\" is 1E-999999999. Expected a number"
                + " with at most 9 digits before and 20 after the decimal point."),
        arguments(
            "'licenses': [{'number': 4711}]",
            "/licenses/0/number The field \"number\" is 4711. Expected text.\nMaybe write \"4711\","
                + " in quotes."),
        arguments(
            "'licenses': [{'number': true}]",
            "/licenses/0/number The field \"number\" is true. Expected text."),
        arguments(
            "'licenses': [{'number': ['a list that is long enough to be cut short in a message,"
                + " here']}]",
            "/licenses/0/number The field \"number\" is [\"a list that is long enough to be cut"
                + " short in a message, h.... Expected text."),
        arguments(
            "'licenses': 'RN'",
            "/licenses The field \"licenses\" is \"RN\". Expected a list. An empty list means that"
                + " there are none."),
        arguments(
            "'licenses': {'type': 'RN'}",
            "/licenses The field \"licenses\" is {\"type\":\"RN\"}. Expected a list. An empty list"
                + " means that there are none."),
        arguments(
            "'licenses': [{}, null]",
            "/licenses/1 The list licenses contains null." + " Expected an object."),
        arguments(
            "'employment': [{'supervisorCredentials': ['CCM', null]}]",
            "/employment/0/supervisorCredentials/1 The list supervisorCredentials contains"
                + " null. Expected text."),
        arguments(
            "'continuingEducation': [{'topics': [7]}]",
            "/continuingEducation/0/topics/0 The list topics contains 7. Expected text."),
        arguments("'conduct': []", "/conduct The field \"conduct\" is []. Expected an object."),
        // dates
        arguments(
            "'degrees': [{'conferred': 2019}]",
            "/degrees/0/conferred The field \"conferred\" is 2019. Expected a date in quotes, as"
                + " \"YYYY-MM-DD\", \"YYYY-MM\" or \"YYYY\".\nMaybe write \"2019\", in quotes."),
        arguments(
            "'degrees': [{'conferred': '2023-02-30'}]",
            "/degrees/0/conferred The field \"conferred\" is \"2023-02-30\". "
                + DAY
                + "\nMaybe the month or day is wrong: 2023-02-30 does not exist."),
        arguments(
            "'degrees': [{'conferred': '05/03/2019'}]",
            "/degrees/0/conferred The field \"conferred\" is \"05/03/2019\". " + DAY),
        arguments(
            "'degrees': [{'conferred': '1899'}]",
            "/degrees/0/conferred The field \"conferred\" is \"1899\". " + DAY),
        arguments(
            "'degrees': [{'conferred': ''}]",
            "/degrees/0/conferred The field \"conferred\" is \"\". " + DAY),
        // vocabularies
        arguments(
            "'licenses': [{'status': 'active'}]",
            "/licenses/0/status The field \"status\" is \"active\". Expected one of "
                + STATUSES
                + "\nMaybe you mean \"ACTIVE\"."),
        arguments(
            "'licenses': [{'status': 'OK'}]",
            "/licenses/0/status The field \"status\" is \"OK\". Expected one of " + STATUSES),
        arguments(
            "'licenses': [{'status': 1}]",
            "/licenses/0/status The field \"status\" is 1. Expected one of " + STATUSES),
        arguments(
            "'degrees': [{'level': 'BACHELORS'}]",
            "/degrees/0/level The field \"level\" is \"BACHELORS\". Expected one of DIPLOMA,"
                + " ASSOCIATE, BACHELOR, MASTER, DOCTORATE.\nMaybe you mean \"BACHELOR\"."),
        arguments(
            "'licenses': [{'type': 'rn'}]",
            "/licenses/0/type The field \"type\" is \"rn\". " + CODE + "RN."),
        arguments(
            "'continuingEducation': [{'topics': ['ETHICS', 'case management']}]",
            "/continuingEducation/0/topics/1 The field \"topics\" is \"case management\". "
                + CODE
                + "CASE_MANAGEMENT."),
        arguments(
            "'employment': [{'supervisorCredentials': ['ccm']}]",
            "/employment/0/supervisorCredentials/0 The field \"supervisorCredentials\" is \"ccm\". "
                + CODE
                + "CCM."),
        arguments(
            "'employment': [{'country': 'USA'}]",
            "/employment/0/country The field \"country\" is \"USA\". Expected a country code (ISO"
                + " 3166-1) such as US."),
        arguments(
            "'licenses': [{'jurisdiction': 'TX'}]",
            "/licenses/0/jurisdiction The field \"jurisdiction\" is \"TX\". Expected a state or"
                + " province (ISO 3166-2) such as US-TX, or a country (ISO 3166-1) such as PH."),
        arguments(
            "'employment': [{'employer': ' '}]",
            "/employment/0/employer The field \"employer\" is \" \". Expected some text. Leave the"
                + " field out if it is unknown."),
        // contradictions
        arguments(
            "'employment': [{}, {'from': '2024-05', 'to': '2024-04-30'}]",
            "/employment/1/to The field \"to\" is 2024-04-30. Expected a date on or after \"from\""
                + " (2024-05)."),
        arguments(
            "'employment': [{'to': '2024-05', 'current': true}]",
            "/employment/0/current The field \"current\" is true. Expected false or no value,"
                + " because the job ends (\"to\" is 2024-05)."),
        arguments(
            "'employment': [{'supervisorCredentials': ['CCM'], 'supervised': false}]",
            "/employment/0/supervised The field \"supervised\" is false. Expected true or no value,"
                + " because the supervisor held CCM (supervisorCredentials)."),
        arguments(
            "'employment': [{'hoursPerWeek': 200}]",
            "/employment/0/hoursPerWeek The field \"hoursPerWeek\" is 200. Expected 0 to 168 hours"
                + " a week."),
        arguments(
            "'employment': [{'hoursPerWeek': 20, 'caseManagementHoursPerWeek': 20.5}]",
            "/employment/0/caseManagementHoursPerWeek The field \"caseManagementHoursPerWeek\" is"
                + " 20.5. Expected at most the hours of the job (hoursPerWeek is 20)."),
        arguments(
            "'continuingEducation': [{'hours': -0.5}]",
            "/continuingEducation/0/hours The field \"hours\" is -0.5. Expected 0 hours or more."),
        arguments(
            "'licenses': [{'issued': '2024-05-03', 'expires': '2024-05-02'}]",
            "/licenses/0/expires The field \"expires\" is 2024-05-02. Expected a date on or after"
                + " \"issued\" (2024-05-03)."),
        arguments(
            "'certifications': [{'issued': '2024', 'expires': '2023'}]",
            "/certifications/0/expires The field \"expires\" is 2023. Expected a date on or after"
                + " \"issued\" (2024)."),
        arguments(
            "'examinations': [{'applied': '2024-05-03', 'taken': '2024-05-02'}]",
            "/examinations/0/taken The field \"taken\" is 2024-05-02. Expected a date on or after"
                + " \"applied\" (2024-05-03)."));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_refusal_names_pointer_value_and_expectation(String facts, String told) {
    String line = ("{'id': 'a', " + facts + "}").replace('\'', '"');

    assertThat(told("{\"id\": \"z\"}\n" + line + "\n{\"id\": \"b\"}"))
        .containsExactly("1 z", "2 a " + told, "3 b");
    assertThat(told("[{\"id\": \"z\"},\n" + line + ",\n{\"id\": \"b\"}]"))
        .containsExactly("1 z", "2 a " + told, "3 b");
  }

  static Stream<Arguments> faultyIds() {
    return Stream.of(
        arguments(
            "{'id': null}",
            "1 ? /id The field \"id\" is missing. Expected the key of this"
                + " candidate in your system."),
        arguments(
            "{'id': ''}",
            "1 ? /id The field \"id\" is \"\". Expected the key of this"
                + " candidate in your system."),
        arguments(
            "{'id': ' '}",
            "1 ? /id The field \"id\" is \" \". Expected the key of this"
                + " candidate in your system."),
        arguments(
            "{'id': 7}",
            "1 ? /id The field \"id\" is 7. Expected text.\nMaybe write \"7\"," + " in quotes."),
        arguments(
            "{'id': 'a', 'id': 'b'}",
            "1 ? /id The key \"id\" appears twice in one object. Expected it once."),
        arguments("[7]", "1 ? The value is 7. Expected a candidate as an object."),
        arguments("[null]", "1 ? The value is null. Expected a candidate as an object."),
        arguments(
            "[[{'id': 'a'}]]",
            "1 ? The value is [{\"id\":\"a\"}]. Expected a candidate as an" + " object."));
  }

  @ParameterizedTest
  @MethodSource("faultyIds")
  void a_candidate_has_an_id(String candidate, String told) {
    assertThat(told(candidate.replace('\'', '"'))).containsExactly(told);
  }

  @Test
  void an_object_that_was_parsed_already_may_have_years_as_numbers() {
    ObjectNode object = JsonNodeFactory.instance.objectNode().put("id", "a");
    object.putArray("degrees").addObject().put("conferred", 2019);

    assertThat(CandidateReader.read(object))
        .isEqualTo(
            CandidateReader.readOne("{\"id\":\"a\",\"degrees\":[{\"conferred\":\"2019\"}]}"));
  }

  @Test
  void norway_read_as_false_is_refused_with_advice() {
    ObjectNode object = JsonNodeFactory.instance.objectNode().put("id", "a");
    object.putArray("employment").addObject().put("country", false);

    Assertions.assertThatThrownBy(() -> CandidateReader.read(object))
        .hasMessage(
            "The field \"country\" is false. Expected text.\nMaybe put the word in quotes, such as"
                + " \"NO\".");
  }
}
