package org.licet.authoring.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.authoring.internal.check.RulesCheck;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;
import org.licet.evaluation.RulesException;

/** The messages of the check about patterns, with their advice. */
class PatternProblemsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  private static List<Problem> problems(String condition) {
    return RulesCheck.of(
            new RulesSource(
                "p", List.of(PatternSample.ruleset(new LinkedHashMap<>(Map.of("P-X", condition))))),
            ON)
        .problems()
        .stream()
        .filter(problem -> problem.code().equals("pattern"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Examinations( exam == "X" )                        | no record is named Examinations | you mean Examination
          Examination( exams == "X" )                        | Examination has no field exams | you mean exam
          Examination( exam > "X" )                          | > does not compare texts | == or !=
          Examination( passed == "true" )                    | found the text "true", expected a yes or no | true or false
          Examination( exam )                                | a test by itself needs a yes or no, but this is a text | compare it with ==
          Examination( taken > "2024-13-01" )                | found the text "2024-13-01", expected a date | a day such as "2024-01-31"
          Examination( facts["STATE"] == "X" )               | no rule declares the fact STATE for Examination | ``
          License( status == "ACTIV" )                       | "ACTIV" is no status | you mean ACTIVE
          Row( table == "state" )                            | the ruleset has no table "state" | you mean states
          Examination( exam == $exams )                      | nothing before this is named $exams | ``
          Examination( taken <= $application.today )         | the application has no field today | ``
          Examination( $day : taken )                        | $day is named but never used | use it, or delete it
          Examination( taken.plusYear(1) > "2024-01-01" )    | plusYear is not a word for dates | you mean plusYears
          Course( hours / 3 > 3 )                            | a rule divides by fixed numbers such as 2 or 10 | multiply the other side of the comparison
          Degree( conferred + 30 > "2024-01-01" )            | + needs numbers, but this is a date | use plusYears, plusMonths or plusDays
          Course( hours > 1 + 2 )                            | the rule calculates with two fixed numbers | ``
          Course( hours > "2.5" )                            | found the text "2.5", expected a number | a number without quotes
          Degree( conferred.plusYears(2.5) > "2024-01-01" )  | found 2.5, expected a whole number up to 36500 | ``
          Degree( conferred > LocalDate.of(2024, 1, 1) )     | found LocalDate: rules cannot use Java classes | a day such as "2024-01-31"
          Degree( level == DegreeLevel.BACHELOR )            | found a Java constant: rules compare with texts | you mean "BACHELOR"
          Degree( level.equals("BACHELOR") )                 | equals is not allowed in a rule | compare with ==, in or contains
          Degree( level == "BACHELOR" or "MASTER" )          | found or between tests | use in ( ..., ... )
          Examination( taken after "2024-01-01" )            | after is not allowed in a rule | compare days with >
          ( Degree( $day : conferred ) or License() ) Examination( taken > $day ) | nothing before this is named $day | ``
          ( Degree() or License() or Job() or Course() ) ( Degree() or License() or Job() or Course() ) | the rule has 16 combinations of alternatives, the maximum is 12 | write several criteria
          Degree() Degree() Degree() Degree() Degree() Degree() Degree() | the rule has 7 records that match together, the maximum is 6 | write several criteria
          Degree( conferred != null )                        | a rule cannot test for null: an unknown value becomes a question | delete this test
          not ( Degree() and License() and not Examination() ) | not takes one pattern and one not inside it | write a criterion of its own for it, and require both
          not ( accumulate( Course(); $n : count(); $n > 1 ) ) | accumulate cannot stand inside not | write a criterion of its own for it, and require both
          Degree() Degree( level = "BACHELOR" )              | found =, expected == | write == instead
          Degree() from $application                         | from is not allowed in a rule | delete it: Course( ... ) matches the candidate's courses
          Degree( level matches "B.*" )                      | matches is not allowed in a rule | list the codes: in ( "RN", "LPN" )
          Degree( System.exit(0) )                           | found System: rules cannot use Java classes | delete it
          Degree( new String() == level )                    | new is not allowed in a rule | delete it: a rule makes no objects
          accumulate( Course(); $sum : average( hours ) )    | found average, expected count, sum, min or max | compare the sum: $sum >= 5 * $n, with $n : count()
          accumulate( Course(); $all : collectList( hours ) ) | found collectList, expected count, sum, min or max | test the total of the records: count, sum, min or max
          accumulate( Degree() or Course(); $n : count() )   | accumulate totals records that match together, not either of two | write two accumulate, and add their totals
          accumulate( Degree() and Course(); $n : sum( hours ) ) | several patterns may have the field hours | name it in its pattern, as in $hours : hours, and write sum( $hours )
          accumulate( Degree(), Course(); $n : count() )     | found Course, expected a total | write and between patterns
          accumulate( Degree(), $c : Course(); $n : count() ) | found Course, expected a total | write and between patterns
          accumulate( Degree() and not Course(); $n : count() ) | not cannot stand inside accumulate | write it before accumulate, and use its names there
          accumulate( not Job(); $n : count() )              | not cannot stand inside accumulate | write it before accumulate, and use its names there
          accumulate( Course(), init( int s = 0; ), action( s++; ), result( s ) ) | found init, expected a total | you mean $n : count()
          accumulate( Course( $h : hours ); $sum : sum( $h * 2 ); $sum > 1 ) | sum needs a field of the record | calculate with the total: 2 * $sum >= 5
          List( size > 1 ) from collect( Course() )          | from is not allowed in a rule | accumulate( Course( ... ); $n : count(); $n >= 2 )
          groupby( Course(); $n : count() )                  | groupby is not allowed in a rule | accumulate( Course( ... ); $n : count(); $n >= 2 )
          eval( true )                                       | eval is not allowed in a rule | put the test into a pattern: Course( hours > 3 )
          Course( eval( hours > 3 ) )                        | eval is not allowed in a rule | put the test into a pattern: Course( hours > 3 )
          ?Course()                                          | found ?, expected a pattern | delete ?
          query( "x" )                                       | query is not allowed in a rule | write its patterns here
          Course() over window:length( 2 )                   | over is not allowed in a rule | compare with days: completed >= "2024-01-31"
          if ( true ) do[ x ]                                | if is not allowed in a rule | write the test into a pattern, or a criterion of its own
          Course( topics memberOf "A" )                      | memberOf is not allowed in a rule | turn it around: topics contains "ETHICS"
          License( issued < today )                          | there is no field today | you mean $application.on
          License( getType() == "RN" )                       | found getType( | you mean type
          License( status == ACTIVE )                        | License has no field ACTIVE | you mean "ACTIVE"
          License( $t := type )                              | found =, expected a field | give a name with $name : field, and compare with ==
          Degree( conferred.year > 2020 )                    | a field has no field year | compare the whole value, a day with "2024-01-31"
          Degree( conferred.getYear() > 2020 )               | getYear() is not a word for a date or a number | compare with a day such as "2024-01-01"
          License( jurisdiction == $application.residence )  | the application has no field residence | use $application.on, or a pattern such as Candidate( $state : residence )
          Integer( this > 1 )                                | no record is named Integer | use one of License, Certification, Degree, Job, Course, Activity, Examination, Record, Row, Candidate
          Course( level.cappedAt(3) > 1 )                    | Course has no field level | ``
          Degree( conferred.cappedAt(3) > 1 )                | cappedAt needs a number, but this is a date | ``
          accumulate( Course(); $sum : sum( topics ); $sum > 1 ) | sum needs a number, but topics is a list of codes | ``
          """)
  void the_check_names_the_place_and_the_nearest_name(
      String condition, String message, String maybe) {
    List<Problem> problems = problems(condition);
    assertThat(problems).as(condition).isNotEmpty();
    assertThat(problems.get(0).message()).startsWith(message);
    if (maybe != null && !maybe.isEmpty()) {
      assertThat(problems.get(0).advice()).contains(maybe);
    }
  }

  @Test
  void half_a_comparison_is_refused() {
    assertThat(problems("Degree( level == \"BACHELOR\" || == \"MASTER\" )"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message())
                  .isEqualTo("found ==, expected a field, a text or a number");
              assertThat(problem.advice()).contains("repeat the field before ==");
            });
  }

  @Test
  void half_a_containment_is_refused() {
    assertThat(problems("Course( topics contains \"A\" || contains \"B\" )"))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.advice()).contains("repeat the field before contains"));
  }

  @Test
  void deeply_nested_tests_are_refused() {
    String deep = "(".repeat(10_000) + "accredited" + ")".repeat(10_000);
    assertThat(problems("Degree( " + deep + " )"))
        .extracting(Problem::message)
        .containsExactly("tests are nested deeper than 20");
  }

  @Test
  void a_fault_in_a_pattern_is_reported_once() {
    assertThat(
            RulesCheck.of(
                    new RulesSource(
                        "p",
                        List.of(PatternSample.ruleset(Map.of("P-X", "Degree( level = \"X\" )")))),
                    ON)
                .problems())
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .extracting(Problem::message)
        .containsExactly("found =, expected ==");
  }

  @Test
  void a_rule_with_patterns_concludes_without_arguments() {
    assertThatThrownBy(
            () ->
                CheckedRules.compile(
                    new RulesSource(
                        "p",
                        List.of(
                            PatternSample.ruleset(
                                Map.of(
                                    "P-X",
                                    "Degree()\nthen\n    $application.conclude($degree);\nend\n"
                                        + "rule \"P: rest\" when $application : Application()"))))))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("a rule with patterns has one conclusion without arguments");
  }
}
