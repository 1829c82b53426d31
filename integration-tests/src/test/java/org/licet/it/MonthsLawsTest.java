package org.licet.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Job;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;

/**
 * Laws of months of work where unknown days and jobs may join periods or part them. A month of the
 * calendar has 28 to 31 days, but left-over days count 30 to a month. So a day more, which joins
 * two periods, can make them a day or two shorter.
 */
class MonthsLawsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 10);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  /** The periods of work, and what is not known of them. */
  private static final class Work {

    /** The first and last days, which may be known to the month only. */
    private final List<PartialDate[]> periods = new ArrayList<>();

    /** The periods whose supervisor may have been a CCM. */
    private final List<Integer> unsupervised = new ArrayList<>();

    private Work with(String from, String to) {
      periods.add(new PartialDate[] {PartialDate.parse(from), PartialDate.parse(to)});
      return this;
    }

    private Work withoutSupervisor(String from, String to) {
      unsupervised.add(periods.size());
      return with(from, to);
    }

    /** Returns the facts that are not known, each by its pointer with the number of its values. */
    private Map<String, Integer> unknown() {
      Map<String, Integer> unknown = new LinkedHashMap<>();
      for (int i = 0; i < periods.size(); i++) {
        for (int end = 0; end < 2; end++) {
          int days = latest(i, end) - earliest(i, end) + 1;
          if (days > 1) {
            unknown.put("/employment/" + i + (end == 0 ? "/from" : "/to"), days);
          }
        }
        if (unsupervised.contains(i)) {
          unknown.put("/employment/" + i + "/supervisorCredentials", 2);
        }
      }
      return unknown;
    }

    /** Returns the earliest day on which a period can begin (0) or end (1). */
    private int earliest(int period, int end) {
      PartialDate[] dates = periods.get(period);
      return Math.max(dates[0].earliestDay(), dates[end].earliestDay());
    }

    /** Returns the latest day on which a period can begin (0) or end (1). */
    private int latest(int period, int end) {
      PartialDate[] dates = periods.get(period);
      return Math.min(dates[1].latestDay(), dates[end].latestDay());
    }

    /** Returns the candidate if some facts are known, each by the number of its value. */
    private Candidate candidate(Map<String, Integer> known) {
      Job.Builder[] jobs = new Job.Builder[periods.size()];
      for (int i = 0; i < jobs.length; i++) {
        String job = "/employment/" + i;
        jobs[i] =
            Nurses.caseManagement()
                .employer("Employer " + i)
                .current(false)
                .from(date(i, 0, known.get(job + "/from")))
                .to(date(i, 1, known.get(job + "/to")));
        Integer supervisor = known.get(job + "/supervisorCredentials");
        if (!unsupervised.contains(i) || (supervisor != null && supervisor == 1)) {
          jobs[i].supervisorCredentials("CCM");
        } else if (supervisor != null) {
          jobs[i].supervisorCredentials("MD");
        }
      }
      return Nurses.almostThere()
          .licenses(Nurses.license().expires("2040-06-30"))
          .employment(jobs)
          .build();
    }

    private PartialDate date(int period, int end, @Nullable Integer known) {
      return known == null
          ? periods.get(period)[end]
          : PartialDate.of(LocalDate.ofEpochDay(earliest(period, end) + known));
    }

    private Evaluation evaluate(Map<String, Integer> known) {
      return EVALUATOR.evaluate(candidate(known), "CCM", Stage.EXAMINATION, ON);
    }

    /** Returns the decisions for all values of what is not known. */
    private Set<Decision> possible() {
      Set<Decision> decisions = EnumSet.noneOf(Decision.class);
      add(List.copyOf(unknown().entrySet()), new LinkedHashMap<>(), decisions);
      return decisions;
    }

    private void add(
        List<Map.Entry<String, Integer>> unknown,
        Map<String, Integer> known,
        Set<Decision> decisions) {
      if (known.size() == unknown.size()) {
        decisions.add(evaluate(known).decision());
        return;
      }
      Map.Entry<String, Integer> next = unknown.get(known.size());
      for (int value = 0; value < next.getValue() && decisions.size() < 2; value++) {
        known.put(next.getKey(), value);
        add(unknown, known, decisions);
        known.remove(next.getKey());
      }
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < periods.size(); i++) {
        PartialDate[] dates = periods.get(i);
        text.append(dates[0]).append("..").append(dates[1]);
        text.append(unsupervised.contains(i) ? "? " : " ");
      }
      return text.toString();
    }
  }

  private static List<String> asked(Evaluation evaluation) {
    return evaluation.questions().stream()
        .map(open -> (Question.OfCandidate) open.question())
        .map(Question.OfCandidate::fact)
        .toList();
  }

  @Test
  void a_day_that_joins_two_periods_makes_them_shorter() {
    Work work =
        new Work()
            .with("2024-01-01", "2024-10-31")
            .with("2025-01-15", "2025-01-30")
            .with("2025-02-01", "2025-02-28")
            .with("2025-06-01", "2025-06-14");
    assertThat(work.evaluate(Map.of()).decision()).isEqualTo(Decision.ELIGIBLE);
    work.withoutSupervisor("2025-01-31", "2025-01-31");
    Evaluation open = work.evaluate(Map.of());
    assertThat(open.decision()).isEqualTo(Decision.UNDETERMINED);
    assertThat(asked(open)).containsExactly("/employment/4/supervisorCredentials");
    assertThat(work.possible()).containsExactlyInAnyOrder(Decision.ELIGIBLE, Decision.NOT_ELIGIBLE);
  }

  /** Returns jobs close to twelve months, with some unknown facts. */
  private static Work work(Random random) {
    Work work = new Work().with("2024-01-01", "2024-10-31");
    LocalDate from = FIRST.plusDays(random.nextInt(20));
    int unknown = 0;
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      boolean brief = random.nextBoolean();
      LocalDate to = from.plusDays(random.nextInt(brief ? 2 : 32));
      boolean partial = unknown < 2 && random.nextInt(8) == 0;
      boolean last = random.nextBoolean();
      String first = partial && !last ? month(from) : from.toString();
      String end = partial && last ? month(to) : to.toString();
      boolean open = !partial && unknown < 3 && random.nextInt(brief ? 2 : 8) == 0;
      unknown += partial || open ? 1 : 0;
      work = open ? work.withoutSupervisor(first, end) : work.with(first, end);
      from = to.plusDays(random.nextInt(3) == 0 ? random.nextInt(4) : 1);
    }
    LocalDate rest = LocalDate.of(2025, 8, 1);
    return work.with(rest.toString(), rest.plusDays(random.nextInt(30)).toString());
  }

  private static String month(LocalDate day) {
    return day.toString().substring(0, 7);
  }

  @Property
  void a_decision_is_certain_if_every_value_of_the_unknown_facts_leads_to_it(@ForAll long seed) {
    Work work = work(new Random(seed));
    Decision decision = work.evaluate(Map.of()).decision();
    Set<Decision> possible = work.possible();
    assertThat(decision)
        .as("%s of %s", possible, work)
        .isEqualTo(possible.size() == 1 ? possible.iterator().next() : Decision.UNDETERMINED);
  }

  @Property
  void the_answers_to_all_questions_settle_the_decision(@ForAll long seed) {
    Random random = new Random(seed);
    Work work = work(random);
    Map<String, Integer> unknown = work.unknown();
    Map<String, Integer> known = new LinkedHashMap<>();
    Evaluation evaluation = work.evaluate(known);
    while (evaluation.decision() == Decision.UNDETERMINED) {
      List<String> asked = asked(evaluation);
      assertThat(asked).as("%s, of which %s is known", work, known).isNotEmpty();
      for (String fact : asked) {
        assertThat(known.put(fact, random.nextInt(requireNonNull(unknown.get(fact)))))
            .as(fact)
            .isNull();
      }
      evaluation = work.evaluate(known);
    }
  }
}
