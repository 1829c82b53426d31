package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.licet.Comparison;
import org.licet.Evaluator;
import org.licet.candidate.AssumedFacts;
import org.licet.candidate.Candidate;
import org.licet.candidate.Job;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.VerificationPolicy;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.outlook.Cause;
import org.licet.outlook.Difference;
import org.licet.outlook.VerdictChange;
import org.licet.testkit.SyntheticCandidates;

/** Laws of the causes of moved verdicts, over pairs of made-up records. */
class DifferenceLawsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();
  private static final Evaluator STRICT =
      EVALUATOR.under(VerificationPolicy.builder().verified("licenses").build());

  /** Returns a record and a later one: more is known, less is known, or another person. */
  private static Candidate later(long seed, Candidate candidate, Random random) {
    if (random.nextInt(3) == 0) {
      return new SyntheticCandidates(seed + 1, ON).next(candidate.id());
    }
    ObjectNode record = CandidateWriter.toJson(candidate);
    LawsTest.forget(record, random, 0.1);
    return CandidateReader.read(record);
  }

  @Property
  void each_alternative_suffices_and_none_of_its_parts_does(@ForAll long seed) {
    Random random = new Random(seed);
    Candidate before = new SyntheticCandidates(seed, ON).next("c");
    Candidate after = later(seed, before, random);
    LocalDate then = ON.plusDays(random.nextInt(1500));
    Evaluator terms = random.nextBoolean() ? STRICT : EVALUATOR;
    for (String credential : EVALUATOR.credentials()) {
      if (EVALUATOR.rulesets(credential).size() > 1) {
        continue; // the rules may change with the day
      }
      Stage stage = Stage.usualOf(EVALUATOR.stages(credential));
      Difference difference =
          Comparison.of(credential, stage)
              .before(EVALUATOR, before, ON)
              .after(terms, after, then)
              .difference();
      for (VerdictChange moved : difference.verdicts()) {
        List<Set<Cause>> alternatives = moved.causes().alternatives();
        assertThat(alternatives).as("%s %s", seed, moved.criterion()).isNotEmpty();
        for (Set<Cause> changes : subsets()) {
          Evaluation trial =
              (changes.contains(Cause.TERMS) ? terms : EVALUATOR)
                  .evaluate(
                      changes.contains(Cause.FACTS) ? after : before,
                      credential,
                      stage,
                      changes.contains(Cause.TIME) ? then : ON);
          boolean reached =
              trial.finding(moved.criterion()).map(Finding::verdict).equals(moved.after());
          boolean smallest =
              reached && alternatives.stream().noneMatch(one -> isPart(one, changes));
          if (alternatives.contains(changes)) {
            assertThat(reached).as("%s %s %s", seed, moved.criterion(), changes).isTrue();
            assertThat(smallest).as("%s %s %s", seed, moved.criterion(), changes).isTrue();
          } else {
            assertThat(smallest).as("%s %s %s", seed, moved.criterion(), changes).isFalse();
          }
        }
      }
    }
  }

  private static boolean isPart(Set<Cause> part, Set<Cause> whole) {
    return whole.containsAll(part) && !part.equals(whole);
  }

  private static List<Set<Cause>> subsets() {
    return List.of(
        Set.of(Cause.FACTS),
        Set.of(Cause.TIME),
        Set.of(Cause.TERMS),
        Set.of(Cause.FACTS, Cause.TIME),
        Set.of(Cause.FACTS, Cause.TERMS),
        Set.of(Cause.TIME, Cause.TERMS),
        Set.of(Cause.FACTS, Cause.TIME, Cause.TERMS));
  }

  @Property
  void a_single_change_is_the_only_cause(@ForAll long seed) {
    Random random = new Random(seed);
    Candidate before = new SyntheticCandidates(seed, ON).next("c");
    Candidate after = later(seed, before, random);
    Difference facts =
        Comparison.of("CMGT-BC", Stage.EXAMINATION)
            .before(EVALUATOR, before, ON)
            .after(EVALUATOR, after, ON)
            .difference();
    assertThat(facts.verdicts())
        .allSatisfy(moved -> assertThat(moved.causes().all()).containsExactly(Cause.FACTS));
    assertThat(facts.after())
        .isEqualTo(EVALUATOR.evaluate(after, "CMGT-BC", Stage.EXAMINATION, ON));
    Difference terms =
        Comparison.of("CCM", Stage.EXAMINATION)
            .before(EVALUATOR, before, ON)
            .after(STRICT, before, ON)
            .difference();
    assertThat(terms.verdicts())
        .allSatisfy(moved -> assertThat(moved.causes().all()).containsExactly(Cause.TERMS));
  }

  @Test
  void a_later_version_of_the_rules_is_told_from_the_passing_of_time() {
    EnumSet<Cause> found = EnumSet.noneOf(Cause.class);
    for (String credential : EVALUATOR.credentials()) {
      List<LocalDate> from =
          EVALUATOR.rulesets(credential).stream()
              .map(ruleset -> ruleset.reference().effectiveFrom())
              .toList();
      if (from.size() < 2) {
        continue;
      }
      Stage stage = Stage.usualOf(EVALUATOR.stages(credential));
      for (long seed = 0; seed < 60; seed++) {
        Candidate candidate = new SyntheticCandidates(seed, from.get(0)).next("c");
        Difference difference =
            Comparison.of(credential, stage)
                .before(EVALUATOR, candidate, from.get(0).minusDays(1))
                .after(EVALUATOR, candidate, from.get(0))
                .difference();
        difference.verdicts().forEach(moved -> found.addAll(moved.causes().all()));
      }
    }
    assertThat(found).contains(Cause.RULES).doesNotContain(Cause.FACTS, Cause.TERMS);
  }

  @Test
  void assumed_facts_are_a_cause() {
    AssumedFacts ours =
        AssumedFacts.of(
            Candidate.withId("all").employment(Job.builder().paid(true).country("US")).build());
    EnumSet<Cause> found = EnumSet.noneOf(Cause.class);
    for (long seed = 0; seed < 60; seed++) {
      ObjectNode record = CandidateWriter.toJson(new SyntheticCandidates(seed, ON).next("c"));
      record
          .path("employment")
          .forEach(job -> ((ObjectNode) job).remove(List.of("paid", "country")));
      Candidate nurse = CandidateReader.read(record);
      Comparison.of("CCM", Stage.EXAMINATION)
          .before(EVALUATOR, nurse, ON)
          .after(EVALUATOR.assuming(ours), nurse, ON)
          .difference()
          .verdicts()
          .forEach(moved -> found.addAll(moved.causes().all()));
    }
    assertThat(found).containsExactly(Cause.TERMS);
  }
}
