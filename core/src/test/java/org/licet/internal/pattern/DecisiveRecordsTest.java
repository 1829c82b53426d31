package org.licet.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.InvalidFactException;
import org.licet.candidate.Listing;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.rule.record.CandidateRecord;

/** Compares the search with the decisive records first to a search of all records. */
class DecisiveRecordsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final PatternJoins NONE = PatternJoins.of(condition(""));

  private static final List<PatternCondition> CONDITIONS =
      List.of(
          condition(
              """
              $exam : Examination( passed == true, jurisdiction == "US-SC" )
              Degree( preLicensure == true, $exam.taken <= conferred.plusYears(1) )"""),
          condition(
              """
              $exam : Examination( passed == true, $state : jurisdiction, $day : taken )
              Degree( conferred < $day, conferred >= $day.minusYears(2) )
              Examination( this != $exam, jurisdiction == $state )"""),
          condition(
              """
              $degree : Degree( preLicensure == true, $day : conferred )
              $exam : Examination( taken == $day )
              Examination( taken > $day, exam == $exam.exam )"""),
          condition(
              """
              $first : Examination( passed == false )
              $second : Examination( passed == true, taken > $first.taken )
              not Degree( conferred > $second.taken )"""),
          condition(
              """
              Degree( preLicensure == true )
              accumulate( $one : Examination( passed == false ); $count : count( $one ) )
              Examination( taken > $application.on.minusMonths($count) )"""),
          condition(
              """
              $exam : Examination( passed == true )
              Degree( conferred > $exam.taken || preLicensure == true )
              Degree( conferred < $exam.taken.plusDays(30) )"""));

  private static PatternCondition condition(String text) {
    return PatternCondition.read("$application", text, 0, text.length());
  }

  private static PatternFacts facts(Candidate candidate) {
    return PatternFacts.of(
        EnumSet.of(RecordKind.EXAMINATION, RecordKind.DEGREE),
        new ApplicationContext(candidate, ON),
        new RulesetContext("XB", Map.of(), DeclaredFacts.NONE));
  }

  private static PatternInterpretation search(
      PatternCondition condition, PatternJoins joins, PatternFacts facts) {
    return PatternInterpretation.of(
        List.of(new PatternAlternative(condition, joins)), facts, (test, verdict) -> {});
  }

  @Property
  void the_search_finds_the_same_as_a_search_of_all_records(@ForAll long seed) {
    Candidate candidate = new People(seed).next();
    for (PatternCondition condition : CONDITIONS) {
      PatternInterpretation all = search(condition, NONE, facts(candidate));
      PatternInterpretation found = search(condition, PatternJoins.of(condition), facts(candidate));
      assertThat(found.verdict()).as("%s of %s", condition, candidate).isEqualTo(all.verdict());
      assertThat(found.certain().map(DecisiveRecordsTest::shown))
          .isEqualTo(all.certain().map(DecisiveRecordsTest::shown));
      assertThat(found.possible().stream().map(DecisiveRecordsTest::shown))
          .isEqualTo(all.possible().stream().map(DecisiveRecordsTest::shown).toList());
      PatternFacts decisive = facts(candidate);
      boolean any = PatternNarrowing.narrow(PatternAlternative.of(condition), decisive);
      assertThat(any ? search(condition, NONE, decisive).verdict() : Verdict.NOT_MET)
          .as("decisive records for %s of %s", condition, candidate)
          .isEqualTo(all.verdict());
    }
  }

  /** No degree is late enough for any attempt, so that all pairs fail. */
  @Test
  void the_tests_grow_no_faster_than_the_records() {
    assertThat((double) tests(400) / tests(200)).isLessThan(2.1);
  }

  private static int tests(int count) {
    Candidate candidate =
        Candidate.withId("attempts")
            .examinations(
                Listing.of(
                    IntStream.range(0, count)
                        .mapToObj(
                            i ->
                                Examination.of("NCLEX-RN")
                                    .passed(true)
                                    .jurisdiction("US-SC")
                                    .taken(ON.minusDays(i))
                                    .build())
                        .toList()))
            .degrees(
                Listing.of(
                    IntStream.range(0, count)
                        .mapToObj(
                            i ->
                                Degree.builder()
                                    .preLicensure(true)
                                    .conferred(ON.minusYears(9).minusDays(i))
                                    .build())
                        .toList()))
            .build();
    AtomicInteger tests = new AtomicInteger();
    PatternCondition condition = CONDITIONS.get(0);
    PatternInterpretation found =
        PatternInterpretation.of(
            PatternAlternative.of(condition),
            facts(candidate),
            (test, verdict) -> tests.incrementAndGet());
    assertThat(found.verdict()).isEqualTo(Verdict.NOT_MET);
    return tests.get();
  }

  private static String shown(PatternMatch match) {
    List<String> pointers = new ArrayList<>();
    for (MatchedRecord matched : match.records()) {
      pointers.add(CandidateRecord.content(matched.record()).pointer());
    }
    return pointers + " " + match.truth().questions();
  }

  /** Made-up candidates with several attempts and degrees of which little is known. */
  private static final class People {

    private final Random random;
    private final double unknown;

    People(long seed) {
      this.random = new Random(seed);
      this.unknown = random.nextInt(4) / 6.0;
    }

    Candidate next() {
      while (true) {
        try {
          return Candidate.withId("someone")
              .examinations(list(this::examination))
              .degrees(list(this::degree))
              .build();
        } catch (InvalidFactException e) {
          // Two results of one attempt: the next turn draws again.
        }
      }
    }

    private <T> Listing<T> list(Supplier<T> record) {
      List<T> all = new ArrayList<>();
      for (int i = random.nextInt(9); i > 0; i--) {
        all.add(record.get());
      }
      return random.nextInt(8) == 0 ? Listing.partial(all) : Listing.of(all);
    }

    private boolean isKnown() {
      return random.nextDouble() >= unknown;
    }

    private String day() {
      String day = ON.minusDays(random.nextInt(40) * 40L).toString();
      return Set.of(0, 1).contains(random.nextInt(6)) ? day.substring(0, 4) : day;
    }

    private Examination examination() {
      Examination.Builder examination = Examination.builder();
      if (isKnown()) {
        examination.passed(random.nextInt(3) > 0);
      }
      if (isKnown()) {
        examination.jurisdiction(random.nextBoolean() ? "US-SC" : "US-GA");
      }
      if (isKnown()) {
        examination.exam(random.nextBoolean() ? "NCLEX-RN" : "NCLEX-PN");
      }
      return isKnown() ? examination.taken(day()).build() : examination.build();
    }

    private Degree degree() {
      Degree.Builder degree = Degree.builder();
      if (isKnown()) {
        degree.preLicensure(random.nextInt(3) > 0);
      }
      return isKnown() ? degree.conferred(day()).build() : degree.build();
    }
  }
}
