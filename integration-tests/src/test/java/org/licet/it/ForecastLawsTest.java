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

  /** Judges each day once for all criteria of a stage. */
  private static void assertLaw(ObjectNode record, Random random, Predicate<Question> favorable) {
    Candidate candidate = CandidateReader.read(record);
    for (String credential : new TreeSet<>(VERSIONS.credentials())) {
      LoadedRuleset ruleset = VERSIONS.inForce(credential, ON).orElseThrow();
      for (Stage stage : ruleset.stages()) {
        LocalDate first = ON.plusDays(random.nextInt(1500));
        List<Forecasted> all =
            VERSIONS.evaluate(candidate, credential, stage, ON).findings().stream()
                .map(finding -> forecasted(finding, first, ruleset, stage, candidate, favorable))
                .toList();
        Set<Integer> some = some(first, random);
        TreeSet<Integer> days = new TreeSet<>(some);
        all.forEach(one -> days.addAll(one.ends(first)));
        Forecast.Series judging = series(ruleset, stage, candidate, favorable);
        for (int day : days) {
          Forecast judged = judging.on(LocalDate.ofEpochDay(day));
          for (Forecasted one : all) {
            if (some.contains(day) || one.ends(first).contains(day)) {
              one.assertLike(judged.verdict(one.criterion), day, first, record);
            }
          }
        }
      }
    }
  }

  /**
   * What a forecast finds without judging each day.
   *
   * @param met the first day on which the criterion is met
   * @param through the last of the consecutive days from the first on which it is met
   */
  private record Forecasted(String criterion, int met, int through) {

    /** Returns the ends of the days that the forecast skips. */
    Set<Integer> ends(LocalDate first) {
      Set<Integer> ends = new TreeSet<>(List.of((int) first.toEpochDay(), met - 1, through));
      ends.removeIf(day -> day < first.toEpochDay() || day > first.toEpochDay() + HORIZON);
      return ends;
    }

    void assertLike(Verdict verdict, int day, LocalDate first, ObjectNode record) {
      if (day < met) {
        assertThat(verdict).as(() -> title(day, first, record)).isNotEqualTo(Verdict.MET);
      }
      if (day <= through) {
        assertThat(verdict).as(() -> title(day, first, record)).isEqualTo(Verdict.MET);
      }
    }

    private String title(int day, LocalDate first, ObjectNode record) {
      return "%s on %s, from %s%n%s".formatted(criterion, LocalDate.ofEpochDay(day), first, record);
    }
  }

  private static Forecasted forecasted(
      Finding finding,
      LocalDate first,
      LoadedRuleset ruleset,
      Stage stage,
      Candidate candidate,
      Predicate<Question> favorable) {
    Forecast skipping = series(ruleset, stage, candidate, favorable).on(first);
    String criterion = finding.criterion();
    return new Forecasted(criterion, skipping.firstMet(criterion), skipping.metThrough(criterion));
  }

  private static Set<Integer> some(LocalDate first, Random random) {
    Set<Integer> days = new TreeSet<>();
    for (int i = 0; i < SAMPLES; i++) {
      days.add((int) first.toEpochDay() + random.nextInt(HORIZON));
    }
    return days;
  }

  private static Forecast.Series series(
      LoadedRuleset ruleset, Stage stage, Candidate candidate, Predicate<Question> favorable) {
    return Forecast.of(ruleset, candidate, candidate, ON, stage, favorable, new RecordsRead());
  }
}
