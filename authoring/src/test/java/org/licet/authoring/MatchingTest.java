package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.Matching;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Job;
import org.licet.candidate.Status;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.outlook.Match;
import org.licet.outlook.OpeningMatches;
import org.licet.testkit.Population;

/** Matches of made-up people with openings, beside an evaluation of every day. */
class MatchingTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final LocalDate START = LocalDate.of(2027, 1, 4);
  private static final String SUPERVISOR = "URAC-CM-SUPERVISOR";
  private static final String HOSPITAL = "HOSPITAL-CM";

  private static Evaluator evaluator;
  private static List<Candidate> people;

  @BeforeAll
  static void load() {
    evaluator =
        Evaluator.of(List.of(RulesFolder.compile(Path.of("../examples/openings"))))
            .startingOn(START);
    people = Population.of(7, ON).candidates(60).toList();
  }

  @AfterAll
  static void close() {
    evaluator.close();
  }

  private static Matching matching() {
    return evaluator.matching(ON).openings(SUPERVISOR, HOSPITAL);
  }

  private static Decision decision(Candidate person, String opening, LocalDate on) {
    return evaluator.evaluate(person, opening, Stage.POSITION, on).decision();
  }

  @Test
  void a_match_agrees_with_an_evaluation_of_every_day() {
    for (Candidate person : people) {
      for (Match match : matching().match(person)) {
        Decision today = decision(person, match.opening(), ON);
        Optional<LocalDate> from = Optional.empty();
        for (LocalDate day = START;
            day.isAfter(ON) && decision(person, match.opening(), day) == Decision.ELIGIBLE;
            day = day.minusDays(1)) {
          from = Optional.of(day);
        }
        Match.Group expected =
            today == Decision.ELIGIBLE
                ? Match.Group.FITS
                : from.isPresent()
                    ? Match.Group.FITS_BY_START
                    : today == Decision.UNDETERMINED
                        ? Match.Group.CANNOT_BE_TOLD_YET
                        : Match.Group.NOT_YET;
        assertThat(match.group()).as(person.id() + " " + match.opening()).isEqualTo(expected);
        if (expected == Match.Group.FITS_BY_START) {
          assertThat(match.from()).isEqualTo(from);
          assertThat(match.byWhat()).isNotEmpty();
        }
        if (expected == Match.Group.NOT_YET) {
          assertThat(match.missing()).isNotEmpty();
          assertThat(match.missingFindings())
              .extracting(Finding::verdict)
              .containsOnly(Verdict.NOT_MET);
        }
        assertThat(match.question().isPresent())
            .isEqualTo(expected == Match.Group.CANNOT_BE_TOLD_YET);
      }
    }
  }

  @Test
  void memory_holds_the_best_of_each_group_in_one_order() {
    List<Match> all = new ArrayList<>();
    people.forEach(person -> all.add(matching().match(person).get(0)));
    OpeningMatches whole = matching().top(3).match(people.iterator()).get(0);
    OpeningMatches halves = matching().top(3).match(people.subList(0, 20).iterator()).get(0);
    halves.add(matching().top(3).match(people.subList(20, 60).iterator()).get(0));
    OpeningMatches batches = matching().top(3).none().get(0);
    for (int i = 0; i < 60; i += 10) {
      OpeningMatches batch = batches.next();
      people.subList(i, i + 10).forEach(person -> batch.add(matching().match(person).get(0)));
      batches.add(batch);
    }
    for (Match.Group group : Match.Group.values()) {
      List<String> best =
          all.stream()
              .filter(match -> match.group() == group)
              .sorted(Match.BEST_FIRST)
              .limit(3)
              .map(match -> match.candidate().id())
              .toList();
      assertThat(whole.best(group)).extracting(match -> match.candidate().id()).isEqualTo(best);
      assertThat(halves.best(group)).extracting(match -> match.candidate().id()).isEqualTo(best);
      assertThat(batches.best(group)).extracting(match -> match.candidate().id()).isEqualTo(best);
      assertThat(batches.count(group)).isEqualTo(whole.count(group));
      assertThat(halves.count(group))
          .isEqualTo(all.stream().filter(match -> match.group() == group).count());
    }
    assertThat(whole.count()).isEqualTo(people.size());
  }

  @Test
  void a_cheap_look_at_the_questions_never_expects_too_many() {
    int found = 0;
    for (Candidate person : people) {
      for (String opening : evaluator.matching(ON).openings()) {
        Evaluation evaluation = evaluator.evaluate(person, opening, Stage.POSITION, ON);
        int questions = evaluation.questions().size();
        assertThat(evaluation.asksAtLeast(questions + 1)).as(person.id() + opening).isFalse();
        found += evaluation.asksAtLeast(questions) && questions > 0 ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(people.size());
  }

  @Test
  void a_credential_that_is_no_opening_is_refused() {
    assertThat(evaluator.matching(ON).openings())
        .containsExactly(
            "HOME-HEALTH-CM", "HOSPITAL-CM", "INSURER-CM", "NC-QRP", "URAC-CM-SUPERVISOR");
    assertThatThrownBy(() -> evaluator.matching(ON).openings("CCM"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> evaluator.matching(ON).top(0))
        .hasMessage("The number of candidates to keep is 0. Expected 1 or more.");
  }

  /** Together, the open days could make 24 months; each combination of answers makes fewer. */
  @Test
  void open_days_that_only_together_could_be_enough_are_asked() {
    Job whole = Job.at("Summit Home Health").country("US").paid(true).caseManagement(true).build();
    Candidate person =
        Candidate.withId("cand-1")
            .certifications(
                Certification.of("CCM")
                    .status(Status.ACTIVE)
                    .issued("2022-01-01")
                    .expires("2030-11-30"))
            .employment(
                whole.toBuilder().from("2025-07").to("2026-07").hoursPerWeek(20).fullTime(false),
                whole.toBuilder().from("2024-04").to("2025-06").hoursPerWeek(37.5).fullTime(true))
            .build();
    Evaluation evaluation = evaluator.evaluate(person, "NC-QRP", Stage.POSITION, ON);
    assertThat(evaluation.decision()).isEqualTo(Decision.UNDETERMINED);
    assertThat(evaluation.questions()).isNotEmpty();
  }
}
