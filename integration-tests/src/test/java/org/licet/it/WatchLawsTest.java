package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Stage;
import org.licet.evaluation.VerificationPolicy;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.outlook.Agenda;
import org.licet.outlook.AgendaItem;
import org.licet.outlook.VerdictChange;
import org.licet.testkit.SyntheticCandidates;

/** A watch skips days only if no verdict changes on them. */
class WatchLawsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();
  private static final VerificationPolicy POLICY =
      VerificationPolicy.builder()
          .within(120, "licenses", "employment")
          .verified("certifications")
          .from(ON.plusDays(20))
          .within(90, "licenses", "certifications", "continuingEducation")
          .build();

  private static final int HORIZON = 60;

  @Property
  void the_events_are_those_of_a_judgment_of_every_day(@ForAll long seed) {
    assertWatched(EVALUATOR, candidate(seed, new Random(seed), false), new Random(seed));
  }

  @Property
  void under_a_policy_the_events_are_those_of_a_judgment_of_every_day(@ForAll long seed) {
    assertWatched(
        EVALUATOR.under(POLICY), candidate(seed, new Random(seed), true), new Random(seed));
  }

  private static void assertWatched(Evaluator evaluator, Candidate candidate, Random random) {
    List<String> credentials = evaluator.credentials();
    String credential = credentials.get(random.nextInt(credentials.size()));
    List<Stage> stages = evaluator.stages(credential);
    Stage stage = stages.get(random.nextInt(stages.size()));
    LocalDate first = ON.plusDays(random.nextInt(3) == 0 ? random.nextInt(1500) : 0);
    Agenda agenda =
        evaluator
            .watch(first, first.plusDays(HORIZON))
            .stage(stage)
            .credentials(credential)
            .agenda(candidate);
    assertThat(agenda.items()).isSortedAccordingTo((a, b) -> a.on().compareTo(b.on()));
    Set<LocalDate> watched = new TreeSet<>();
    for (AgendaItem item : agenda.items()) {
      if (item.kind().isDecision()
          || item.criterion().isPresent()
          || item.kind() == AgendaItem.Kind.RULES_CHANGE) {
        watched.add(item.on());
      }
    }
    Set<LocalDate> judged = new TreeSet<>();
    Evaluation before = evaluator.evaluate(candidate, credential, stage, first);
    for (int i = 1; i <= HORIZON; i++) {
      Evaluation now = evaluator.evaluate(candidate, credential, stage, first.plusDays(i));
      if (before.decision() != now.decision()
          || !before.ruleset().equals(now.ruleset())
          || VerdictChange.between(before, now).stream()
              .anyMatch(change -> !change.informational())) {
        judged.add(now.on());
      }
      before = now;
    }
    assertThat(watched)
        .as("%s %s from %s%n%s", credential, stage, first, CandidateWriter.toLine(candidate))
        .isEqualTo(judged);
  }

  private static Candidate candidate(long seed, Random random, boolean verified) {
    ObjectNode record = CandidateWriter.toJson(new SyntheticCandidates(seed, ON).next("c"));
    RecordVariation variation = new RecordVariation(random);
    variation.enrich(record, ON);
    variation.forget(record, 0.05);
    if (verified) {
      for (String list : Candidate.lists()) {
        record
            .path(list)
            .forEach(
                entry -> {
                  if (random.nextInt(4) > 0) {
                    ((ObjectNode) entry)
                        .putObject("verified")
                        .put("by", "the register")
                        .put("on", ON.minusDays(random.nextInt(200)).toString());
                  }
                });
      }
    }
    return CandidateReader.read(record);
  }
}
