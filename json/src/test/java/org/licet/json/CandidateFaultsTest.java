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

/** Every message that a candidate's author may see, word for word. */
class CandidateFaultsTest {

  private static final String STATUSES =
      "ACTIVE, INACTIVE, EXPIRED, LAPSED, PROBATION, SUSPENDED, REVOKED, SURRENDERED, RETIRED";
  private static final String DAY =
      "expected a day that exists as YYYY-MM-DD, or YYYY-MM, or YYYY, from 1900 to 2199";
  private static final String CODE =
      "expected a code of capital letters, digits and _ . / + - such as ";

  static Stream<Arguments> faults() {
    return Stream.of(
        // keys
        arguments(
            "'employment': [{'hourPerWeek': 40}]",
            "/employment/0/hourPerWeek \"hourPerWeek\" is no known key\nMaybe you mean \"hoursPerWeek\"."),
        arguments(
            "'employment': [{'hours_per_week': 40}]",
            "/employment/0/hours_per_week \"hours_per_week\" is no known key\n"
                + "Maybe you mean \"hoursPerWeek\"."),
        arguments(
            "'licences': []",
            "/licences \"licences\" is no known key\nMaybe you mean \"licenses\"."),
        arguments(
            "'examinations': [{'score': 500}]",
            "/examinations/0/score \"score\" is no known key, expected one of exam, taken, applied,"
                + " passed, facts"),
        arguments(
            "'employment': [{'facts': {'beds': 24}}]",
            "/employment/0/facts/beds facts is \"beds\", expected a code of capital letters, digits and"
                + " _ . / + - such as BEDS"),
        arguments(
            "'facts': {'UNITS': ['ICU', 7]}", "/facts/UNITS/1 UNITS holds 7, expected strings"),
        arguments(
            "'facts': {'SHIFT': 'at night'}",
            "/facts/SHIFT facts/SHIFT is \"at night\", expected a code of capital letters, digits and"
                + " _ . / + - such as AT_NIGHT"),
        arguments(
            "'facts': {'A/B': {}}",
            "/facts/A~1B A/B is {}, expected true, false, a number, a code, a date as \"YYYY-MM-DD\","
                + " or a list of codes"),
        arguments("'facts': []", "/facts facts is [], expected an object of facts by name"),
        arguments(
            "'conduct': {'a/b~': null}",
            "/conduct/a~1b~0 \"a/b~\" is no known key, expected one of codeOfConductAccepted,"
                + " felonyConviction, licenseDiscipline, supervisorAttestation, facts"),
        arguments(
            "'licenses': [{'type': 'RN', 'type': 'LPN'}]",
            "/licenses/0/type \"type\" stands twice in one object, expected one value"),
        arguments(
            "'employment': [], 'incomplete': ['jobs']",
            "/incomplete/0 incomplete holds \"jobs\", expected names of lists: licenses,"
                + " certifications, degrees, employment, continuingEducation,"
                + " professionalDevelopment, examinations"),
        arguments(
            "'employment': [], 'incomplete': ['employment', 'Employement']",
            "/incomplete/1 incomplete holds \"Employement\", expected names of lists: licenses,"
                + " certifications, degrees, employment, continuingEducation,"
                + " professionalDevelopment, examinations\nMaybe you mean \"employment\"."),
        arguments(
            "'incomplete': ['employment']",
            "/incomplete/0 incomplete holds \"employment\", of which no entry is given, expected a"
                + " list with its known entries\n"
                + "Maybe leave it out: a list that is not given is unknown anyway"),
        arguments(
            "'employment': [], 'incomplete': 'employment'",
            "/incomplete incomplete is \"employment\", expected a list; an empty one says that there"
                + " are none"),
        // types
        arguments(
            "'employment': [{'current': 'true'}]",
            "/employment/0/current current is \"true\", expected true or false, without quotes\n"
                + "Maybe you mean true."),
        arguments(
            "'employment': [{'current': 0}]",
            "/employment/0/current current is 0, expected true or false, without quotes\n"
                + "Maybe you mean false."),
        arguments(
            "'employment': [{'current': 'perhaps'}]",
            "/employment/0/current current is \"perhaps\", expected true or false, without quotes"),
        arguments(
            "'employment': [{'hoursPerWeek': '40'}]",
            "/employment/0/hoursPerWeek hoursPerWeek is \"40\", expected a number such as 37.5,"
                + " without quotes"),
        arguments(
            "'employment': [{'purchasers': 40.5}]",
            "/employment/0/purchasers purchasers is 40.5, expected a whole number"),
        arguments(
            "'employment': [{'purchasers': -1}]",
            "/employment/0/purchasers purchasers is -1, expected a whole number, 0 or more"),
        arguments(
            "'employment': [{'purchasers': 1000000000}]",
            "/employment/0/purchasers purchasers is 1000000000, expected a number of at most 9"
                + " digits before and 20 after the point"),
        arguments(
            "'continuingEducation': [{'hours': 1e999999999}]",
            "/continuingEducation/0/hours hours is 1E+999999999, expected a number of at most 9"
                + " digits before and 20 after the point"),
        arguments(
            "'continuingEducation': [{'hours': 1e-999999999}]",
            "/continuingEducation/0/hours hours is 1E-999999999, expected a number of at most 9"
                + " digits before and 20 after the point"),
        arguments(
            "'licenses': [{'number': 4711}]",
            "/licenses/0/number number is 4711, expected a string\nMaybe write \"4711\", in quotes."),
        arguments(
            "'licenses': [{'number': true}]",
            "/licenses/0/number number is true, expected a string"),
        arguments(
            "'licenses': [{'number': ['a list that is long enough to be cut short in a message, here']}]",
            "/licenses/0/number number is"
                + " [\"a list that is long enough to be cut short in a message, h..., expected a"
                + " string"),
        arguments(
            "'licenses': 'RN'",
            "/licenses licenses is \"RN\", expected a list; an empty one says that there are none"),
        arguments(
            "'licenses': {'type': 'RN'}",
            "/licenses licenses is {\"type\":\"RN\"}, expected a list; an empty one says that there"
                + " are none"),
        arguments("'licenses': [{}, null]", "/licenses/1 licenses holds null, expected objects"),
        arguments(
            "'employment': [{'supervisorCredentials': ['CCM', null]}]",
            "/employment/0/supervisorCredentials/1 supervisorCredentials holds null, expected"
                + " strings"),
        arguments(
            "'continuingEducation': [{'topics': [7]}]",
            "/continuingEducation/0/topics/0 topics holds 7, expected strings"),
        arguments("'conduct': []", "/conduct conduct is [], expected an object"),
        // dates
        arguments(
            "'degrees': [{'conferred': 2019}]",
            "/degrees/0/conferred conferred is 2019, expected a date as \"YYYY-MM-DD\","
                + " \"YYYY-MM\" or \"YYYY\"\nMaybe write \"2019\", in quotes."),
        arguments(
            "'degrees': [{'conferred': '2023-02-30'}]",
            "/degrees/0/conferred conferred is \"2023-02-30\", " + DAY),
        arguments(
            "'degrees': [{'conferred': '05/03/2019'}]",
            "/degrees/0/conferred conferred is \"05/03/2019\", " + DAY),
        arguments(
            "'degrees': [{'conferred': '1899'}]",
            "/degrees/0/conferred conferred is \"1899\", " + DAY),
        arguments(
            "'degrees': [{'conferred': ''}]", "/degrees/0/conferred conferred is \"\", " + DAY),
        // vocabularies
        arguments(
            "'licenses': [{'status': 'active'}]",
            "/licenses/0/status status is \"active\", expected one of "
                + STATUSES
                + "\nMaybe you mean \"ACTIVE\"."),
        arguments(
            "'licenses': [{'status': 'OK'}]",
            "/licenses/0/status status is \"OK\", expected one of " + STATUSES),
        arguments(
            "'licenses': [{'status': 1}]",
            "/licenses/0/status status is 1, expected one of " + STATUSES),
        arguments(
            "'degrees': [{'level': 'BACHELORS'}]",
            "/degrees/0/level level is \"BACHELORS\", expected one of DIPLOMA, ASSOCIATE, BACHELOR,"
                + " MASTER, DOCTORATE\nMaybe you mean \"BACHELOR\"."),
        arguments(
            "'licenses': [{'type': 'rn'}]", "/licenses/0/type type is \"rn\", " + CODE + "RN"),
        arguments(
            "'continuingEducation': [{'topics': ['ETHICS', 'case management']}]",
            "/continuingEducation/0/topics/1 topics is \"case management\", "
                + CODE
                + "CASE_MANAGEMENT"),
        arguments(
            "'employment': [{'supervisorCredentials': ['ccm']}]",
            "/employment/0/supervisorCredentials/0 supervisorCredentials is \"ccm\", "
                + CODE
                + "CCM"),
        arguments(
            "'employment': [{'country': 'USA'}]",
            "/employment/0/country country is \"USA\", expected a country of ISO 3166-1 such as US"),
        arguments(
            "'licenses': [{'jurisdiction': 'TX'}]",
            "/licenses/0/jurisdiction jurisdiction is \"TX\", expected a subdivision of ISO 3166-2"
                + " such as US-TX, or a country of ISO 3166-1 such as PH"),
        arguments(
            "'employment': [{'employer': ' '}]",
            "/employment/0/employer employer is \" \", expected some text, or nothing at all if it"
                + " is unknown"),
        // what cannot be right
        arguments(
            "'employment': [{}, {'from': '2024-05', 'to': '2024-04-30'}]",
            "/employment/1/to to is 2024-04-30, expected a day on or after from (2024-05)"),
        arguments(
            "'employment': [{'to': '2024-05', 'current': true}]",
            "/employment/0/current current is true, expected false or nothing, since the job has a"
                + " last day (to is 2024-05)"),
        arguments(
            "'employment': [{'hoursPerWeek': 200}]",
            "/employment/0/hoursPerWeek hoursPerWeek is 200, expected hours of a week, 0 to 168"),
        arguments(
            "'employment': [{'hoursPerWeek': 20, 'caseManagementHoursPerWeek': 20.5}]",
            "/employment/0/caseManagementHoursPerWeek caseManagementHoursPerWeek is 20.5, expected"
                + " at most the hours of the job (hoursPerWeek is 20)"),
        arguments(
            "'continuingEducation': [{'hours': -0.5}]",
            "/continuingEducation/0/hours hours is -0.5, expected hours, 0 or more"),
        arguments(
            "'licenses': [{'issued': '2024-05-03', 'expires': '2024-05-02'}]",
            "/licenses/0/expires expires is 2024-05-02, expected a day on or after issued"
                + " (2024-05-03)"),
        arguments(
            "'certifications': [{'issued': '2024', 'expires': '2023'}]",
            "/certifications/0/expires expires is 2023, expected a day on or after issued (2024)"),
        arguments(
            "'examinations': [{'applied': '2024-05-03', 'taken': '2024-05-02'}]",
            "/examinations/0/taken taken is 2024-05-02, expected a day on or after applied"
                + " (2024-05-03)"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_is_told_with_pointer_value_and_expectation(String facts, String told) {
    String line = ("{'id': 'a', " + facts + "}").replace('\'', '"');

    assertThat(told("{\"id\": \"z\"}\n" + line + "\n{\"id\": \"b\"}"))
        .containsExactly("1 z", "2 a " + told, "3 b");
    assertThat(told("[{\"id\": \"z\"},\n" + line + ",\n{\"id\": \"b\"}]"))
        .containsExactly("1 z", "2 a " + told, "3 b");
  }

  static Stream<Arguments> faultyIds() {
    return Stream.of(
        arguments("{}", "1 ? /id id is missing, expected the host's key for this candidate"),
        arguments(
            "{'id': null}", "1 ? /id id is missing, expected the host's key for this candidate"),
        arguments("{'id': ''}", "1 ? /id id is \"\", expected the host's key for this candidate"),
        arguments("{'id': ' '}", "1 ? /id id is \" \", expected the host's key for this candidate"),
        arguments("{'id': 7}", "1 ? /id id is 7, expected a string\nMaybe write \"7\", in quotes."),
        arguments(
            "{'id': 'a', 'id': 'b'}",
            "1 ? /id \"id\" stands twice in one object, expected one value"),
        arguments("[7]", "1 ? This is 7, expected a candidate as an object"),
        arguments("[null]", "1 ? This is null, expected a candidate as an object"),
        arguments(
            "[[{'id': 'a'}]]", "1 ? This is [{\"id\":\"a\"}], expected a candidate as an object"));
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
  void norway_taken_for_false_before_it_comes_here_is_told() {
    ObjectNode object = JsonNodeFactory.instance.objectNode().put("id", "a");
    object.putArray("employment").addObject().put("country", false);

    Assertions.assertThatThrownBy(() -> CandidateReader.read(object))
        .hasMessage(
            "country is false, expected a string\nMaybe put the word in quotes, such as \"NO\".");
  }
}
