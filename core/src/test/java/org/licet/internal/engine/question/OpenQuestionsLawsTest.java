package org.licet.internal.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.Together;
import org.licet.text.Phrases;
import org.licet.text.Text;

/** The questions about generated criteria, each of which adds up records. */
class OpenQuestionsLawsTest {

  private static final int MOST_TRIED = 8;

  /** A record counts its weight if all of its facts are favorable. */
  private record Counted(int weight, List<Question> facts) {
    Verdict given(AssumedAnswers answers) {
      return answers.toAll(facts);
    }
  }

  /** A criterion that a sum meets. */
  private record Criterion(int atLeast, List<Counted> records) {
    Verdict given(AssumedAnswers answers) {
      int certain = 0;
      int possible = 0;
      for (Counted one : records) {
        Verdict counts = one.given(answers);
        certain += counts == Verdict.MET ? one.weight : 0;
        possible += counts == Verdict.NOT_MET ? 0 : one.weight;
      }
      if (certain >= atLeast) {
        return Verdict.MET;
      }
      return possible >= atLeast ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    }

    /** Returns the conclusion under known answers. */
    Conclusion conclusion(AssumedAnswers known) {
      Verdict verdict = given(known);
      Conclusion.Logic logic =
          answers ->
              given(
                  question ->
                      known.to(question) == Verdict.UNDETERMINED
                          ? answers.to(question)
                          : known.to(question));
      return Conclusion.of(verdict, logic, () -> grounds(known, verdict));
    }

    private Explanation grounds(AssumedAnswers known, Verdict verdict) {
      List<Together> asked = new ArrayList<>();
      for (Counted one : records) {
        if (verdict == Verdict.UNDETERMINED && one.given(known) == Verdict.UNDETERMINED) {
          Set<Question> open = new LinkedHashSet<>(one.facts);
          open.removeIf(question -> known.to(question) != Verdict.UNDETERMINED);
          asked.add(Together.of(open));
        }
      }
      return new Explanation(Text.verbatim("sum"), List.of(), List.of(), asked, Set.of(), false);
    }
  }

  /** Criteria, their requirement, and all possible questions. */
  private record Rules(
      Map<String, Criterion> criteria, Requirement requirement, List<Question> facts) {

    static Rules of(Random random, int most) {
      List<Question> facts = new ArrayList<>();
      for (int i = 0; i < most; i++) {
        String fact = "/employment/" + i / 3 + "/" + List.of("paid", "supervised", "to").get(i % 3);
        facts.add(Question.OfCandidate.of(fact, Text.verbatim("Is it so?")));
      }
      Map<String, Criterion> criteria = new HashMap<>();
      List<Requirement> all = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        List<Requirement> any = new ArrayList<>();
        for (int j = 0; j <= random.nextInt(3); j++) {
          String id = "C-" + i + "-" + j;
          criteria.put(id, criterion(random, facts));
          any.add(Requirement.Criterion.of(id));
        }
        all.add(Requirement.AnyOf.of(any));
      }
      return new Rules(criteria, Requirement.AllOf.of(all), facts);
    }

    private static Criterion criterion(Random random, List<Question> facts) {
      List<Counted> records = new ArrayList<>();
      int sum = 0;
      for (int first = 0; first < facts.size(); first += 3) {
        List<Question> some = new ArrayList<>();
        for (Question fact : facts.subList(first, Math.min(facts.size(), first + 3))) {
          if (random.nextInt(3) > 0) {
            some.add(fact);
          }
        }
        int weight = 1 + random.nextInt(4);
        sum += weight;
        records.add(new Counted(weight, some));
      }
      return new Criterion(1 + random.nextInt(sum), records);
    }

    Verdict decision(AssumedAnswers answers) {
      return requirement.verdict(id -> of(id).given(answers));
    }

    private Criterion of(String id) {
      return Objects.requireNonNull(criteria.get(id));
    }

    List<OpenQuestion> asked(AssumedAnswers known) {
      Map<String, Conclusion> conclusions = new HashMap<>();
      criteria.forEach((id, criterion) -> conclusions.put(id, criterion.conclusion(known)));
      return OpenQuestions.of(
          requirement, id -> Objects.requireNonNull(conclusions.get(id)), Phrases.NONE);
    }

    /** Returns the answers, a bit for each fact. */
    AssumedAnswers answers(long favorable) {
      return question -> Verdict.of((favorable >> facts.indexOf(question) & 1) == 1);
    }
  }

  @Property(tries = 300)
  void exactly_the_questions_that_may_change_the_decision_are_asked(@ForAll long seed) {
    Rules rules = Rules.of(new Random(seed), MOST_TRIED);
    if (rules.decision(AssumedAnswers.OPEN) != Verdict.UNDETERMINED) {
      assertThat(rules.asked(AssumedAnswers.OPEN)).isEmpty();
      return;
    }
    Set<Question> deciding = new HashSet<>();
    for (int fact = 0; fact < MOST_TRIED; fact++) {
      for (long others = 0; others < 1 << MOST_TRIED; others++) {
        Verdict with = rules.decision(rules.answers(others | 1L << fact));
        if (with != rules.decision(rules.answers(others & ~(1L << fact)))) {
          deciding.add(rules.facts.get(fact));
        }
      }
    }
    assertThat(questions(rules.asked(AssumedAnswers.OPEN)))
        .containsExactlyInAnyOrderElementsOf(deciding);
  }

  private static List<Question> questions(List<OpenQuestion> asked) {
    return asked.stream().map(OpenQuestion::question).toList();
  }

  @Property(tries = 300)
  void answers_from_the_top_lead_to_the_decision_without_repeated_questions(@ForAll long seed) {
    Random random = new Random(seed);
    Rules rules = Rules.of(random, 1 + random.nextInt(40));
    AssumedAnswers truth = rules.answers(random.nextLong());
    Map<Question, Verdict> known = new HashMap<>();
    AssumedAnswers said = question -> known.getOrDefault(question, Verdict.UNDETERMINED);
    for (List<OpenQuestion> asked = rules.asked(said); !asked.isEmpty(); ) {
      assertThat(questions(asked)).doesNotHaveDuplicates().noneMatch(known::containsKey);
      for (OpenQuestion one : asked) {
        assertThat(one.criteria())
            .isNotEmpty()
            .allMatch(id -> rules.of(id).given(said) == Verdict.UNDETERMINED);
      }
      Question first = asked.get(0).question();
      known.put(first, truth.to(first));
      asked = rules.asked(said);
    }
    assertThat(rules.decision(said)).isEqualTo(rules.decision(truth));
  }

  /** The stage of a credential that is not loaded is undetermined without a question. */
  @Example
  void a_question_below_a_part_that_is_not_met_is_not_expected() {
    Map<String, Verdict> verdicts =
        Map.of(
            "FAILED", Verdict.NOT_MET, "OPEN", Verdict.UNDETERMINED, "STAGE", Verdict.UNDETERMINED);
    Question question = Question.OfCandidate.of("/degrees/0/level", Text.verbatim("Which one?"));
    Requirement requirement =
        Requirement.AnyOf.of(
            List.of(
                Requirement.AllOf.of(
                    List.of(Requirement.Criterion.of("FAILED"), Requirement.Criterion.of("OPEN"))),
                Requirement.Criterion.of("STAGE")));
    Function<String, Conclusion> conclusions =
        id -> {
          List<Together> asked =
              id.equals("OPEN") ? List.of(Together.of(Set.of(question))) : List.of();
          return Conclusion.of(
              Objects.requireNonNull(verdicts.get(id)),
              answers -> Objects.requireNonNull(verdicts.get(id)),
              () ->
                  new Explanation(Text.verbatim(id), List.of(), List.of(), asked, Set.of(), false));
        };
    assertThat(OpenQuestions.of(requirement, conclusions, Phrases.NONE)).isEmpty();
    assertThat(LeastQuestions.areAtLeast(1, requirement, conclusions)).isFalse();
  }

  /** The order saves questions compared with a random order. */
  @Example
  void answers_from_the_top_need_fewer_questions_than_random_ones() {
    int fromTheTop = 0;
    int atRandom = 0;
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      Rules rules = Rules.of(random, 30);
      long favorable = random.nextLong();
      favorable |= random.nextLong(); // most answers are favorable
      fromTheTop += count(rules, favorable, new Random(seed), false);
      atRandom += count(rules, favorable, new Random(seed), true);
    }
    assertThat(fromTheTop).isLessThan(atRandom * 2 / 3);
  }

  private static int count(Rules rules, long favorable, Random random, boolean atRandom) {
    AssumedAnswers truth = rules.answers(favorable);
    Map<Question, Verdict> known = new HashMap<>();
    AssumedAnswers said = question -> known.getOrDefault(question, Verdict.UNDETERMINED);
    for (List<OpenQuestion> asked = rules.asked(said); !asked.isEmpty(); ) {
      Question next = asked.get(atRandom ? random.nextInt(asked.size()) : 0).question();
      known.put(next, truth.to(next));
      asked = rules.asked(said);
    }
    return known.size();
  }
}
