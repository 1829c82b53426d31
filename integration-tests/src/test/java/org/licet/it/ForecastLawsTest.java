package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.RulesModule;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.Forecast;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.RulesetVersions;
import org.licet.internal.reasoning.RecordsRead;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.testkit.SyntheticCandidates;

/** A plan skips days only if a judgment of each of them would have the same result. */
class ForecastLawsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final RulesetVersions VERSIONS =
      RulesetVersions.of(
          ServiceLoader.load(RulesModule.class).stream().map(ServiceLoader.Provider::get).toList(),
          List.of());

  private static final int SAMPLES = 6;
  private static final int HORIZON = 3_000;

  @Property
  void days_that_a_forecast_skips_have_the_verdict_of_the_forecast(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode record = CandidateWriter.toJson(new SyntheticCandidates(seed, ON).next("c"));
    RecordVariation variation = new RecordVariation(random);
    variation.enrich(record, ON);
    variation.forget(record, 0.1);
    assertLaw(record, random, question -> (question.hashCode() & 1) == 0);
  }

  /** The application date follows the judged day, or the cases of unknown attempts. */
  @Property
  void days_skipped_with_open_attempts_have_the_verdict_of_the_forecast(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode record = CandidateWriter.toJson(new SyntheticCandidates(seed, ON).next("c"));
    OpenAttempts.add(record, ON, random);
    boolean all = random.nextBoolean();
    assertLaw(record, random, question -> all || (question.hashCode() & 1) == 0);
  }

  private static void assertLaw(ObjectNode record, Random random, Predicate<Question> favorable) {
    Candidate candidate = CandidateReader.read(record);
    for (String credential : new TreeSet<>(VERSIONS.credentials())) {
      LoadedRuleset ruleset = VERSIONS.inForce(credential, ON).orElseThrow();
      for (Stage stage : ruleset.stages()) {
        LocalDate first = ON.plusDays(random.nextInt(1500));
        for (Finding finding : VERSIONS.evaluate(candidate, credential, stage, ON).findings()) {
          String criterion = finding.criterion();
          String title = "%s %s from %s%n%s".formatted(criterion, stage, first, record);
          Forecast.Series skipping = series(ruleset, stage, candidate, favorable);
          int met = skipping.on(first).firstMet(criterion);
          int through = skipping.on(first).metThrough(criterion);
          Forecast.Series judging = series(ruleset, stage, candidate, favorable);
          for (int day : days(first, met, through, random)) {
            Verdict verdict = judging.on(LocalDate.ofEpochDay(day)).verdict(criterion);
            if (day < met) {
              assertThat(verdict).as(title + day).isNotEqualTo(Verdict.MET);
            }
            if (day <= through) {
              assertThat(verdict).as(title + day).isEqualTo(Verdict.MET);
            }
          }
        }
      }
    }
  }

  /** Returns some days in order, those at the ends of the skipped ones among them. */
  private static Set<Integer> days(LocalDate first, int met, int through, Random random) {
    int day = (int) first.toEpochDay();
    Set<Integer> days = new TreeSet<>(List.of(day, met - 1, through));
    for (int i = 0; i < SAMPLES; i++) {
      days.add(day + random.nextInt(HORIZON));
    }
    days.removeIf(one -> one < day || one > day + HORIZON);
    return days;
  }

  private static Forecast.Series series(
      LoadedRuleset ruleset, Stage stage, Candidate candidate, Predicate<Question> favorable) {
    return Forecast.of(ruleset, candidate, candidate, ON, stage, favorable, new RecordsRead());
  }
}
