package org.licet.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.internal.reasoning.selection.RulesetContext;

/** Answers that depend on several decisions of issuing bodies. */
class RulingsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  private record Ruling(boolean onlyIf, String question) {}

  private static Conclusion concluded(License.Builder license, List<Ruling> rulings) {
    List<Reasoning> concluded = new ArrayList<>();
    Application application =
        EngineDoor.application(
            new RulesetContext("XB", Map.of(), DeclaredFacts.NONE), concluded::add);
    Answer answer = application.getLicenses().ofType("RN").active().any();
    for (Ruling ruling : rulings) {
      answer =
          ruling.onlyIf
              ? answer.onlyIfRuledBy("XB", ruling.question)
              : answer.orRulingBy("XB", ruling.question);
    }
    application.conclude(answer);
    ApplicationContext context =
        new ApplicationContext(Candidate.withId("c").licenses(license.type("RN")).build(), ON);
    Conclusion explained = concluded.get(0).explain(context);
    assertThat(explained.verdict()).isEqualTo(concluded.get(0).verdict(context));
    return explained;
  }

  private static Set<String> asked(Conclusion conclusion) {
    return conclusion.grounds().questions().stream()
        .map(question -> question.ask().toString())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean holds(boolean licensed, List<Ruling> rulings, int favorable) {
    boolean holds = licensed;
    for (int i = 0; i < rulings.size(); i++) {
      boolean ruled = (favorable >> i & 1) == 1;
      holds = rulings.get(i).onlyIf ? holds && ruled : holds || ruled;
    }
    return holds;
  }

  @Property(tries = 500)
  void every_decision_that_the_answer_depends_on_is_requested(@ForAll long seed) {
    Random random = new Random(seed);
    boolean licensed = random.nextBoolean();
    List<Ruling> rulings = new ArrayList<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      rulings.add(new Ruling(random.nextBoolean(), "Question " + i + "?"));
    }
    Set<String> expected = new LinkedHashSet<>();
    for (int favorable = 0; favorable < 1 << count; favorable++) {
      for (int i = 0; i < count; i++) {
        if (holds(licensed, rulings, favorable) != holds(licensed, rulings, favorable ^ 1 << i)) {
          expected.add(rulings.get(i).question);
        }
      }
    }
    Conclusion conclusion =
        concluded(License.builder().status(licensed ? Status.ACTIVE : Status.EXPIRED), rulings);
    assertThat(asked(conclusion)).as("%s", rulings).containsExactlyInAnyOrderElementsOf(expected);
    for (int answers = 0; answers < 1 << count; answers++) {
      int favorable = answers;
      Verdict given =
          conclusion.given(
              question ->
                  Verdict.of(
                      (favorable >> Integer.parseInt(question.ask().toString().substring(9, 10))
                              & 1)
                          == 1));
      assertThat(given).isEqualTo(Verdict.of(holds(licensed, rulings, favorable)));
    }
  }

  @Test
  void each_body_that_may_accept_a_record_is_asked() {
    List<Reasoning> concluded = new ArrayList<>();
    Application application =
        EngineDoor.application(
            new RulesetContext("XB", Map.of(), DeclaredFacts.NONE), concluded::add);
    application.conclude(
        application.getLicenses().issuedIn("US").orRulingBy("ONE").orRulingBy("OTHER").any());
    Conclusion conclusion =
        concluded
            .get(0)
            .explain(
                new ApplicationContext(
                    Candidate.withId("c").licenses(License.ofType("RN").jurisdiction("PH")).build(),
                    LocalDate.of(2026, 11, 23)));
    assertThat(conclusion.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(conclusion.grounds().questions())
        .extracting(question -> ((Question.OfIssuer) question).ruling())
        .containsExactly("ONE", "OTHER");
    for (String accepting : List.of("ONE", "OTHER", "NONE")) {
      assertThat(
              conclusion.given(
                  question ->
                      Verdict.of(((Question.OfIssuer) question).ruling().equals(accepting))))
          .isEqualTo(Verdict.of(!accepting.equals("NONE")));
    }
  }

  @Test
  void no_body_is_asked_while_the_candidate_can_make_its_decision_unnecessary() {
    Conclusion conclusion =
        concluded(
            License.builder(), List.of(new Ruling(true, "First?"), new Ruling(true, "Second?")));
    assertThat(conclusion.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(conclusion.grounds().questions())
        .allMatch(Question.OfCandidate.class::isInstance)
        .hasSize(1);
  }
}
