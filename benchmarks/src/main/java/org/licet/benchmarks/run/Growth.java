package org.licet.benchmarks.run;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.People;
import org.licet.candidate.Candidate;
import org.licet.candidate.Job;
import org.licet.candidate.Listing;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Stage;

/** Measures how time grows with candidates, facts and criteria, on one core. */
final class Growth {

  /** The time per candidate, by the number of candidates. */
  static final String CANDIDATES = "growth with candidates: screening, us a candidate";

  /** The time per fact, by the number of facts. */
  static final String FACTS = "growth with facts: screening, us a fact";

  /** The time per fact, by the number of facts, with explanations read in full. */
  static final String FACTS_READ = "growth with facts: every word read, us a fact";

  /** The time per criterion, by the number of criteria. */
  static final String CRITERIA = "growth with criteria: one candidate, us a criterion";

  /** The time to compile a criterion, by the number of criteria. */
  static final String COMPILING = "growth with criteria: compiling, ms a criterion";

  private static final double MICROS_OF_A_MILLI = 1_000;
  private static final double WARM_UP = 1_500;
  private static final int PEOPLE = 1_000;
  private static final int FACTS_A_ROUND = 60_000;
  private static final int CRITERIA_A_ROUND = 600_000;
  private static final int CRITERIA_A_LINE = 15;

  private static final String RULESET =
      """
      credential = GROWTH
      issuer = G
      effectiveFrom = 2020-01-01
      confidence = ASSUMPTION
      """;
  private static final String SOURCES =
      """
      S1.document = Made up
      S1.asOf = 2026-11-01
      S1.confidence = ASSUMPTION
      """;
  private static final String HEAD =
      """
      package growth.v2020
      import org.licet.rule.Application
      import org.licet.rule.Ruleset

      rule "GROWTH: who may sit"
      when
          $ruleset : Ruleset()
      then
          $ruleset.stage("EXAMINATION")""";
  private final boolean quick;
  private final Figures figures;

  Growth(boolean quick, Figures figures) {
    this.quick = quick;
    this.figures = figures;
  }

  void run() {
    int rounds = quick ? 2 : 7;
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      Screening screening = ccm(evaluator);
      candidates(screening, rounds);
      facts(screening, rounds);
    }
    criteria(rounds);
  }

  private static Screening ccm(Evaluator evaluator) {
    return evaluator.screening(Peer.ON).credentials("CCM").stage(Stage.EXAMINATION).threads(1);
  }

  /** Repeats the same people, to keep the time of generating them out of the figures. */
  private void candidates(Screening screening, int rounds) {
    List<Candidate> people = People.known(PEOPLE);
    List<Integer> points = List.of(1_000, 10_000, 100_000, 1_000_000);
    Warm.up(() -> screen(screening, people, 10 * PEOPLE), 2 * WARM_UP);
    for (int round = 0; round < rounds + 1; round++) {
      for (int count : points) {
        double millis = Warm.millis(() -> screen(screening, people, count));
        figures.add(CANDIDATES, name(count), millis * MICROS_OF_A_MILLI / count);
      }
    }
  }

  private static void screen(Screening screening, List<Candidate> people, int count) {
    Iterator<Candidate> endless =
        IntStream.range(0, count).mapToObj(i -> people.get(i % people.size())).iterator();
    try (Stream<ScreeningResult> results = screening.screen(endless)) {
      if (results.filter(ScreeningResult.Evaluated.class::isInstance).count() != count) {
        throw new IllegalStateException("There are not " + count + " results");
      }
    }
  }

  private void facts(Screening screening, int rounds) {
    Map<Integer, List<Candidate>> people = new LinkedHashMap<>();
    for (int facts : List.of(1, 10, 100, 1_000)) {
      people.put(
          facts,
          IntStream.range(0, FACTS_A_ROUND / Math.max(10, facts))
              .mapToObj(i -> withJobs(facts, i))
              .toList());
    }
    people.forEach(
        (facts, candidates) -> {
          Warm.up(() -> unread(screening, candidates), WARM_UP / 2);
          Warm.up(() -> read(screening, candidates), WARM_UP / 2);
        });
    for (int round = 0; round < rounds; round++) {
      people.forEach(
          (facts, candidates) -> {
            double all = (double) facts * candidates.size() / MICROS_OF_A_MILLI;
            figures.add(FACTS, name(facts), Warm.millis(() -> unread(screening, candidates)) / all);
            figures.add(
                FACTS_READ, name(facts), Warm.millis(() -> read(screening, candidates)) / all);
          });
    }
  }

  /** Returns a candidate with short jobs, some of which count, in the order of a database. */
  private static Candidate withJobs(int jobs, int number) {
    List<Job> all = new ArrayList<>(jobs);
    for (int i = 0; i < jobs; i++) {
      LocalDate from = Peer.ON.minusDays(30 + (i * 7L + number) % 1_700);
      all.add(
          Job.at("E" + i)
              .from(from)
              .to(from.plusDays(20))
              .fullTime(true)
              .hoursPerWeek(40)
              .country("US")
              .paid(true)
              .selfEmployed(false)
              .caseManagement(i % 3 != 0)
              .directClientContact(true)
              .allEssentialActivities(true)
              .acrossContinuum(true)
              .supervisorCredentials("CCM")
              .supervisesCaseManagers(i % 5 == 0)
              .build());
    }
    return Candidate.withId("c" + number).employment(Listing.of(all)).build();
  }

  private static void unread(Screening screening, List<Candidate> candidates) {
    for (int i = 0; i < candidates.size(); i += Screening.BATCH) {
      screening.screen(candidates.subList(i, Math.min(candidates.size(), i + Screening.BATCH)));
    }
  }

  private static void read(Screening screening, List<Candidate> candidates) {
    long words = 0;
    for (int i = 0; i < candidates.size(); i += Screening.BATCH) {
      for (ScreeningResult result :
          screening.screen(
              candidates.subList(i, Math.min(candidates.size(), i + Screening.BATCH)))) {
        words += Contender.OfLicet.readAll(((ScreeningResult.Evaluated) result).evaluation());
      }
    }
    if (words == 0) {
      throw new IllegalStateException("Nothing was explained");
    }
  }

  /**
   * Compiles all rules before evaluating, because deferred work of the compiler takes time, too.
   */
  private void criteria(int rounds) {
    CheckedRules.compile(rules(15)); // warms the compiler up
    Map<Integer, Evaluator> evaluators = new LinkedHashMap<>();
    for (int count : quick ? List.of(15, 150) : List.of(15, 150, 1_500)) {
      for (int round = 0; round < (quick ? 1 : 3); round++) {
        double millis = Warm.millis(() -> evaluators.put(count, compiled(count)));
        figures.add(COMPILING, name(count), millis / count);
      }
    }
    Candidate candidate = People.known(1).get(0);
    evaluators.forEach(
        (count, evaluator) -> Warm.up(() -> judge(evaluator, candidate, count), 2 * WARM_UP));
    for (int round = 0; round < rounds; round++) {
      evaluators.forEach(
          (count, evaluator) -> {
            double millis = Warm.millis(() -> judge(evaluator, candidate, count));
            figures.add(CRITERIA, name(count), millis * MICROS_OF_A_MILLI / CRITERIA_A_ROUND);
          });
    }
  }

  private static Evaluator compiled(int criteria) {
    return Evaluator.of(List.of(CheckedRules.compile(rules(criteria))));
  }

  /** Evaluates until the total count of criteria is the same for every size. */
  private static void judge(Evaluator evaluator, Candidate candidate, int criteria) {
    for (int i = 0; i < CRITERIA_A_ROUND / criteria; i++) {
      evaluator.evaluate(candidate, "GROWTH", Stage.EXAMINATION, Peer.ON);
    }
  }

  /** Returns rules with a number of criteria, each with its own threshold and title. */
  private static RulesSource rules(int criteria) {
    StringBuilder drl = new StringBuilder(HEAD);
    for (int i = 1; i <= criteria; i += CRITERIA_A_LINE) {
      drl.append("\n            .require(")
          .append(
              IntStream.range(i, i + CRITERIA_A_LINE)
                  .mapToObj(number -> "\"GROWTH-" + number + "\"")
                  .collect(Collectors.joining(", ")))
          .append(")");
    }
    drl.append(";\nend\n");
    IntStream.rangeClosed(1, criteria).forEach(i -> drl.append(rule(i)));
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("rules.drl", drl.toString().getBytes(StandardCharsets.UTF_8));
    files.put("ruleset.properties", RULESET.getBytes(StandardCharsets.UTF_8));
    files.put("sources.properties", SOURCES.getBytes(StandardCharsets.UTF_8));
    return new RulesSource("growth", List.of(RulesetSource.of("growth", files)));
  }

  private static String rule(int number) {
    return String.format(
        Locale.ROOT,
        """

      rule "GROWTH: %1$d months of case management in the last %2$d"
          @criterion("GROWTH-%3$d")
          @source("S1")
      when
          $application : Application(
              $time : employment.inLastMonths(%2$d).primarilyInCaseManagement().fullTimeMonths() )
      then
          $application.conclude($time.atLeast(%1$d));
      end
      """,
        1 + number % 24,
        24 + number,
        number);
  }

  private static String name(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
