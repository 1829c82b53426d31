package org.licet.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.licet.Evaluator;
import org.licet.benchmarks.LongRecords;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.People;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;

class RunTest {

  /** Options for processes that end before optimized compilation pays off. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  @TempDir private Path folder;

  @Test
  void contenders_run_in_separate_processes_and_the_report_has_their_figures() throws Exception {
    int rounds = Integer.getInteger("licet.rounds", 0);
    assumeTrue(rounds > 0, "-Dlicet.rounds=1 runs the contenders");
    Figures figures = new Figures();
    new Rounds(rounds, 1, 3, 20, SHORT_LIVED)
        .run(List.of(Contender.LICET, "java"), List.of(Measure.SCREENING), figures);
    Report report = new Report(figures, Goals.of(figures, List.of("java")), " --quick");
    report.write(folder);

    String text = Files.readString(folder.resolve("RESULTS.md"));
    assertThat(text)
        .startsWith("# Results\n\nWritten by `benchmarks/run --quick` on ")
        .contains("## screening, 1 core, us a person\n")
        .containsPattern("\n\\| licet \\| [0-9,.]+ \\| [0-9,.]+ \\| [0-9,.]+ \\| 1\\.00 \\|\n")
        .containsPattern("\n\\| java \\| [0-9,.]+ \\| [0-9,.]+ \\| [0-9,.]+ \\| [0-9.]+ \\|\n")
        .contains("At most 8 KB allocated an evaluation, screening")
        .contains("## Where the time goes");
    JsonNode json =
        JsonMapper.builder().build().readTree(Files.readString(folder.resolve("results.json")));
    assertThat(json.path("figures").path(Measure.SCREENING.title()).path("java"))
        .hasSize(3 * rounds);
  }

  @Test
  void every_goal_is_about_something_that_is_measured() {
    Figures figures = new Figures();
    List<String> peers = List.of("java", "drools", "easy_rules");
    for (Measure measure : Measure.values()) {
      for (String contender : Contender.names()) {
        figures.add(measure.title(), contender, contender.startsWith(Contender.LICET) ? 1 : 16);
      }
    }
    assertThat(Goals.of(figures, peers))
        .filteredOn(goal -> goal.text().contains("8 times the throughput"))
        .containsExactly(
            new Goals.Goal(
                "Screening, with findings: at least 8 times the throughput of idiomatic Drools",
                "16.00",
                true));
    figures.add(Growth.CANDIDATES, "1,000", 4);
    figures.add(Growth.CANDIDATES, "10,000", 5);
    assertThat(Goals.of(figures, peers))
        .contains(new Goals.Goal("Growth within 1.2 of linear in candidates", "1.25", false));
  }

  @Test
  void rules_fired_for_each_candidate_agree_with_rules_fired_once() {
    List<Candidate> candidates = People.known(100);
    int met = 0;
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      for (Candidate candidate : candidates) {
        met +=
            (int)
                evaluator.evaluate(candidate, "CCM", Stage.EXAMINATION, Peer.ON).findings().stream()
                    .filter(finding -> finding.verdict() == Verdict.MET)
                    .count();
      }
    }
    Firing firing = new Firing();
    assertThat(met).isPositive();
    assertThat(firing.met(candidates, 1)).isEqualTo(met);
    assertThat(firing.met(candidates, 64)).isEqualTo(met);
  }

  @Test
  void questions_are_answered_until_the_decision_is_final() {
    Figures figures = new Figures();
    Asking.run(5, figures);
    assertThat(figures.names(Asking.RESUMES)).contains(Asking.ALL, "CCM EXAMINATION");
    assertThat(figures.of(Asking.RESUMES, Asking.ALL).median()).isBetween(1.0, 20.0);
    assertThat(figures.of(Asking.RECORDS, Asking.ALL).median())
        .isBetween(1.0, figures.of(Asking.RESUMES, Asking.ALL).median());
  }

  @Test
  @EnabledIfSystemProperty(named = "licet.long.checks", matches = "true")
  void the_order_of_questions_is_compared_with_other_orders_and_the_fewest() {
    Figures figures = new Figures();
    AskingOrders.run(12, 1, figures);
    for (String group : List.of(AskingOrders.RECORDS, AskingOrders.RECORDS_TOGETHER)) {
      String small = AskingOrders.small(group);
      assertThat(figures.names(AskingOrders.title(group)))
          .containsExactly(AskingOrders.LICET, AskingOrders.FORM, AskingOrders.RANDOM);
      assertThat(figures.of(small, AskingOrders.FEWEST).median())
          .isBetween(1.0, figures.of(small, AskingOrders.LICET).median());
      assertThat(figures.of(small, AskingOrders.LICET).median())
          .isLessThan(figures.of(small, AskingOrders.RANDOM).median());
    }
    assertThat(Goals.of(figures, List.of()))
        .extracting(Goals.Goal::text)
        .contains("Questions to a decision: at most 1.2 times the fewest, records, one credential");
  }

  @Test
  @EnabledIfSystemProperty(named = "licet.long.checks", matches = "true")
  void drools_decides_the_same_whether_its_rules_are_compiled_at_start_or_before()
      throws Exception {
    assertThat(
            Forked.lines(
                SHORT_LIVED, FirstDecision.class, List.of(StartUp.DROOLS_COMPILED_AT_START)))
        .isEqualTo(Forked.lines(SHORT_LIVED, FirstDecision.class, List.of("drools")))
        .hasSize(1);
  }

  @Test
  void licet_without_an_archive_has_to_start_before_a_peer_without_one() {
    Figures figures = new Figures();
    figures.add(StartUp.TITLE, StartUp.PRECOMPILED, 300);
    figures.add(StartUp.TITLE, StartUp.ARCHIVED, 200);
    figures.add(StartUp.TITLE, "dmn", 250);
    figures.add(StartUp.TITLE, "easy_rules", 200);
    figures.add(StartUp.TITLE, StartUp.archived("easy_rules"), 100);
    assertThat(Goals.of(figures, List.of("dmn", "easy_rules")))
        .containsExactly(
            new Goals.Goal("Process start to first decision: ahead of dmn", "1.20", false),
            new Goals.Goal(
                "Process start to first decision with a class-data archive: level with easy_rules",
                "1.00",
                true),
            new Goals.Goal("The same, where easy_rules has an archive too", "2.00", false));
  }

  @Test
  void time_is_measured_of_candidates_with_more_and_more_records_of_every_kind() {
    Figures figures = new Figures();
    RecordGrowth growth = new RecordGrowth(figures);
    List<LongRecords> kinds = List.of(LongRecords.values());
    growth.run(RecordGrowth.Asked.DECISION, kinds, 10, 20, 1);
    growth.run(RecordGrowth.Asked.QUESTIONS, kinds, 5, 10, 1);
    growth.run(RecordGrowth.Asked.PLAN, List.of(LongRecords.DEGREES), 1, 2, 1);
    for (LongRecords kind : kinds) {
      assertThat(figures.names(RecordGrowth.title(RecordGrowth.Asked.DECISION, kind)))
          .containsExactly("10", "20");
      assertThat(figures.names(RecordGrowth.title(RecordGrowth.Asked.QUESTIONS, kind)))
          .containsExactly("5", "10");
    }
    assertThat(figures.names(RecordGrowth.title(RecordGrowth.Asked.PLAN, LongRecords.DEGREES)))
        .containsExactly("1", "2");
  }

  @Test
  void a_process_that_fails_is_named() {
    assertThatThrownBy(() -> Forked.lines(SHORT_LIVED, FirstDecision.class, List.of("nobody")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("FirstDecision nobody ended with 1 and printed nothing");
  }
}
