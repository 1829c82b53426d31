package org.licet.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.internal.reasoning.selection.RulesetContext;

/** Laws of the words that every kind of record has. */
class RecordWordsLawsTest {

  private static final LocalDate ON = LocalDate.of(2026, 6, 15);
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 166;

  private static final List<Reasoning> RULES =
      List.of(
          asked(
              one -> one.getContinuingEducation().sinceFirst(one.getDegrees()).hours().atLeast(4)),
          asked(
              one ->
                  one.getContinuingEducation()
                      .inFirstMonthsOf(1, one.getLicenses().issuedIn("US-TX"))
                      .any()),
          asked(
              one ->
                  one.getContinuingEducation()
                      .sinceFirst(one.getEmployment().inArea("A"))
                      .count()
                      .atLeast(2)),
          asked(
              one ->
                  one.getContinuingEducation()
                      .except(one.getContinuingEducation().onTopic("A"))
                      .hours()
                      .atLeast(4)),
          asked(
              one ->
                  one.getContinuingEducation()
                      .except(one.getContinuingEducation().onTopic("A").approvedBy("B"))
                      .inLastMonths(3)
                      .none()),
          asked(
              one ->
                  one.getContinuingEducation()
                      .onTopic("A", "B")
                      .except(one.getContinuingEducation().onTopic("C").approvedBy("B"))
                      .hours()
                      .atLeast(3)),
          asked(
              one ->
                  one.getContinuingEducation()
                      .onTopic("A")
                      .including(one.getContinuingEducation().approvedBy("B").ofAtLeastHours(2))
                      .inLastMonths(4)
                      .hours()
                      .fewerThan(4)),
          asked(
              one ->
                  one.getContinuingEducation()
                      .onTopic("A")
                      .including(one.getContinuingEducation().onTopic("B").approvedBy("A"))
                      .except(one.getContinuingEducation().onTopic("C"))
                      .hours()
                      .atLeast(2)),
          asked(
              one ->
                  one.getContinuingEducation()
                      .onTopic("A")
                      .approvedBy("B")
                      .including(one.getContinuingEducation().onTopic("B").inLastMonths(2))
                      .count()
                      .atLeast(2)),
          asked(
              one ->
                  one.getLicenses()
                      .issuedIn("US-TX")
                      .including(one.getLicenses().heldForMonths(3))
                      .none()),
          asked(
              one ->
                  one.getEmployment()
                      .inArea("A")
                      .including(one.getEmployment().inArea("B").current())
                      .inLastDays(60)
                      .hours()
                      .atLeast(100)),
          asked(one -> one.getContinuingEducation().ofAtLeastHours(2).count().fewerThan(2)),
          asked(one -> one.getEmployment().sinceFirst(one.getDegrees()).hours().atLeast(100)),
          asked(
              one ->
                  one.getEmployment().inFirstMonthsOf(2, one.getLicenses()).hours().fewerThan(100)),
          asked(
              one ->
                  one.getEmployment()
                      .since("2026-03-01")
                      .before("2026-05-01")
                      .hours()
                      .atLeast(100)),
          asked(one -> one.getEmployment().current().inArea("A").any()),
          asked(one -> one.getEmployment().current().none()),
          asked(one -> one.getEmployment().inLastDays(60).inArea("A", "B").count().atLeast(2)),
          asked(one -> one.getEmployment().before("2026-03-01").any()),
          asked(one -> one.getLicenses().issuedIn("US-TX").heldForMonths(3).any()),
          asked(one -> one.getLicenses().except(one.getLicenses().issuedIn("US-TX")).any()),
          asked(one -> one.getLicenses().since("2026-03-01").count().atLeast(2)),
          asked(one -> one.getDegrees().inLastMonths(4).accreditedBy("A").none()),
          asked(one -> one.getDegrees().inLastDaysBeforeToday(60).any()));

  private static Reasoning asked(Function<Application, Answer> rule) {
    RulesetContext basis = new RulesetContext("XB", Map.of(), DeclaredFacts.NONE);
    basis.knownWith(List.of("A", "B", "C"));
    return rule.apply(new Application(basis, any -> {})).reasoning;
  }

  private static Verdict verdict(Reasoning rule, Candidate candidate) {
    ApplicationContext application = new ApplicationContext(candidate, ON);
    Verdict verdict = rule.verdict(application);
    Conclusion explained = rule.explain(application);
    assertThat(explained.verdict()).isEqualTo(verdict);
    if (verdict == Verdict.UNDETERMINED) {
      assertThat(explained.grounds().questions()).isNotEmpty();
    }
    return verdict;
  }

  @Property
  void a_definite_verdict_holds_whatever_is_said_later(@ForAll long seed) {
    Random random = new Random(seed);
    Candidate known = new Life(random, 0).candidate();
    Candidate partly = new Life(new Random(seed), 0.25).candidate();
    for (int i = 0; i < RULES.size(); i++) {
      Verdict truth = verdict(RULES.get(i), known);
      assertThat(truth).as("rule %s, all known", i).isNotEqualTo(Verdict.UNDETERMINED);
      assertThat(verdict(RULES.get(i), partly))
          .as("rule %s of %s, of which is known %s", i, known, partly)
          .isIn(truth, Verdict.UNDETERMINED);
    }
  }

  /**
   * A made-up life, of which a share is unknown. What is unknown is drawn by another generator, so
   * that the same seed gives the same life.
   */
  private static final class Life {

    private final Random random;
    private final Random hiding;
    private final double unknown;

    Life(Random random, double unknown) {
      this.random = random;
      this.hiding = new Random(random.nextLong());
      this.unknown = unknown;
    }

    Candidate candidate() {
      return Candidate.withId("a")
          .degrees(list(2, this::degree))
          .licenses(list(2, this::license))
          .continuingEducation(list(3, this::course))
          .employment(list(2, this::job))
          .build();
    }

    private boolean isHidden() {
      return hiding.nextDouble() < unknown;
    }

    private <T> Listing<T> list(int most, IntFunction<T> record) {
      int count = random.nextInt(most + 1);
      List<T> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        all.add(record.apply(i));
      }
      if (isHidden()) {
        return isHidden() ? Listing.unknown() : Listing.partial(all.subList(0, count / 2));
      }
      return Listing.of(all);
    }

    private LocalDate day() {
      return FIRST.plusDays(random.nextInt(DAYS));
    }

    private Fact<PartialDate> said(LocalDate day) {
      if (!isHidden()) {
        return Fact.known(PartialDate.of(day));
      }
      return isHidden() ? Fact.unknown() : Fact.known(PartialDate.of(YearMonth.from(day)));
    }

    private Fact<String> said(String state) {
      if (!isHidden()) {
        return Fact.known(state);
      }
      return isHidden() ? Fact.unknown() : Fact.known("US");
    }

    private Listing<String> codes() {
      return said(draw());
    }

    private Listing<String> said(List<String> codes) {
      return isHidden() ? Listing.unknown() : Listing.of(codes);
    }

    private List<String> draw() {
      List<String> codes = new ArrayList<>();
      for (String code : List.of("A", "B", "C")) {
        if (random.nextInt(3) == 0) {
          codes.add(code);
        }
      }
      return codes;
    }

    private Degree degree(int number) {
      return Degree.builder().conferred(said(day())).accreditedBy(codes()).build();
    }

    private License license(int number) {
      String state = random.nextBoolean() ? "US-TX" : "US-CA";
      return License.ofType("RN").issued(said(day())).jurisdiction(said(state)).build();
    }

    private ContinuingEducation course(int number) {
      int hours = 1 + random.nextInt(4);
      List<String> topics = draw();
      ContinuingEducation.Builder course =
          ContinuingEducation.ofHours(hours)
              .completed(said(day()))
              .provider("provider " + number)
              .topics(said(topics))
              .approvedBy(codes());
      return topics.size() < 2 ? course.build() : topicHours(course, hours, topics).build();
    }

    /** States the hours on all sets of topics. Each hour is on one topic or on several. */
    private ContinuingEducation.Builder topicHours(
        ContinuingEducation.Builder course, int hours, List<String> topics) {
      List<List<String>> each = new ArrayList<>();
      for (int i = 0; i < hours; i++) {
        List<String> on = new ArrayList<>(topics);
        while (on.size() > 1 && random.nextInt(3) > 0) {
          on.remove(random.nextInt(on.size()));
        }
        each.add(on);
      }
      for (int set = 1; set < (1 << topics.size()); set++) {
        List<String> of = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
          if ((set & (1 << i)) != 0) {
            of.add(topics.get(i));
          }
        }
        long on = each.stream().filter(hour -> hour.stream().anyMatch(of::contains)).count();
        if (!isHidden()) {
          course.topicHours(String.join("+", of), on);
        }
      }
      return course;
    }

    private Job job(int number) {
      LocalDate from = day();
      Job.Builder job =
          Job.at("employer " + number).hoursPerWeek(40).areas(codes()).from(said(from));
      @Nullable LocalDate to = random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(60));
      if (to == null) {
        return isHidden() ? job.build() : job.current().build();
      }
      return job.to(said(to)).build();
    }
  }
}
