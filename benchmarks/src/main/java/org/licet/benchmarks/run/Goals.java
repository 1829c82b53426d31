package org.licet.benchmarks.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;

/** The goals of Licet, with the figures of one run. */
final class Goals {

  private static final String IDIOMATIC_DROOLS = "drools";
  private static final String FLOOR = "java";
  private static final String LIGHTEST = "easy_rules";

  /**
   * The peers that start after Licet, although it has the rules of all credentials and no archive.
   */
  private static final List<String> STARTED_BEHIND = List.of("dmn", "evrete", "cel");

  /** The difference up to which figures count as equal. */
  private static final double LEVEL = 1.1;

  /**
   * A goal.
   *
   * @param text the goal in words
   * @param figure the measured figure
   * @param met whether the figure reaches the goal
   */
  record Goal(String text, String figure, boolean met) {}

  private final Figures figures;
  private final List<Goal> goals = new ArrayList<>();

  private Goals(Figures figures) {
    this.figures = figures;
  }

  static List<Goal> of(Figures figures, List<String> peers) {
    Goals goals = new Goals(figures);
    String screening = Measure.SCREENING.title();
    goals.ratio(
        "Screening, with findings: at least 8 times the throughput of idiomatic Drools",
        screening,
        IDIOMATIC_DROOLS,
        screening,
        Contender.LICET,
        ratio -> ratio >= 8);
    for (String peer : peers) {
      if (!peer.equals(FLOOR)) {
        goals.ratio(
            "Screening, with findings: ahead of " + peer,
            screening,
            peer,
            screening,
            Contender.LICET,
            ratio -> ratio > 1);
      }
    }
    goals.ratio(
        "Screening: the cost of the bare hand-written Java (no goal; the floor)",
        screening,
        Contender.LICET,
        screening,
        FLOOR,
        ratio -> true);
    goals.ratio(
        "Screening, every word read: at most twice the cost of hand-written Java that builds the same explanations",
        screening,
        Contender.LICET_EXPLAINED,
        screening,
        Contender.JAVA_EXPLAINED,
        ratio -> ratio <= 2);
    goals.ratio(
        "One explanation, every word read: at most twice the cost of hand-written Java that builds the same",
        Measure.ONE.title(),
        Contender.LICET_EXPLAINED,
        Measure.ONE.title(),
        Contender.JAVA_EXPLAINED,
        ratio -> ratio <= 2);
    goals.ratio(
        "One warm evaluation: at most a third of idiomatic Drools",
        Measure.ONE.title(),
        Contender.LICET,
        Measure.ONE.title(),
        IDIOMATIC_DROOLS,
        ratio -> ratio <= 1 / 3.0);
    goals.ratio(
        "2 cores: at least 1.8 times what 1 core does",
        screening,
        Contender.LICET,
        Measure.SCREENING_2.title(),
        Contender.LICET,
        ratio -> ratio >= 1.8);
    goals.ratio(
        "2 cores: at least 1.8 times what 1 core does, 32,000 candidates x 3 credentials",
        Recruiter.UNREAD,
        "1 core",
        Recruiter.UNREAD,
        "2 cores",
        ratio -> ratio >= 1.8);
    goals.figure(
        "At most 8 KB allocated an evaluation, screening",
        Rounds.ALLOCATED + ", screening",
        Contender.LICET,
        bytes -> bytes <= 8 * 1024);
    goals.figure(
        "32,000 candidates against CCM, ACM and CMGT-BC, explained, in under 0.5 s warm on 2 cores",
        Recruiter.UNREAD,
        "2 cores",
        seconds -> seconds < 0.5);
    goals.figure(
        "The same with every word read", Recruiter.READ, "2 cores", seconds -> seconds < 0.5);
    goals.file(
        "Reading a candidate: at most 2.5 times what Jackson takes for the tokens of the same bytes",
        FilePath.READ,
        FilePath.TOKENS,
        ratio -> ratio <= 2.5);
    goals.file(
        "Screening a file for 3 credentials to CSV: at most 6 times what Jackson takes for its tokens",
        FilePath.CSV,
        FilePath.TOKENS,
        ratio -> ratio <= 6);
    goals.ratio(
        "Screening a file to CSV: on 2 cores at least 1.8 times what 1 core does",
        FilePath.TITLE,
        FilePath.CSV,
        FilePath.TITLE,
        FilePath.CSV_2,
        ratio -> ratio >= 1.8);
    goals.file(
        "3 evaluations as full JSON: at most twice what Jackson takes to write it from ready trees",
        FilePath.JSON,
        FilePath.JSON_OF_TREES,
        ratio -> ratio <= 2);
    goals.ratio(
        "Reading a roster in a workbook: at most twice what the library for workbooks takes for its cells",
        WorkbookReading.TITLE + ProcessTimer.PROCESSOR,
        WorkbookReading.CANDIDATES,
        WorkbookReading.TITLE + ProcessTimer.PROCESSOR,
        WorkbookReading.CELLS,
        ratio -> ratio <= 2);
    goals.ratio(
        "Watching a roster for 90 days: at most 5 times what screening takes on the same file",
        WatchCost.TITLE + ProcessTimer.PROCESSOR,
        WatchCost.WATCHED,
        WatchCost.TITLE + ProcessTimer.PROCESSOR,
        WatchCost.SCREENED,
        ratio -> ratio <= 5);
    goals.ratio(
        "Matching with 5 openings: at most 3 times what screening for them takes on the same file",
        MatchCost.TITLE + ProcessTimer.PROCESSOR,
        MatchCost.MATCHED,
        MatchCost.TITLE + ProcessTimer.PROCESSOR,
        MatchCost.SCREENED,
        ratio -> ratio <= 3);
    goals.figure(
        "Ten years ahead, day by day: well under 50 ms",
        Ahead.TITLE,
        Ahead.TIMELINE,
        millis -> millis < 25);
    goals.ratio(
        "Process start to first decision: at most a quarter of compiling at start",
        StartUp.TITLE,
        StartUp.PRECOMPILED,
        StartUp.TITLE,
        StartUp.COMPILED_AT_START,
        ratio -> ratio <= 0.25);
    for (String peer : STARTED_BEHIND) {
      goals.ratio(
          "Process start to first decision: ahead of " + peer,
          StartUp.TITLE,
          StartUp.PRECOMPILED,
          StartUp.TITLE,
          peer,
          ratio -> ratio < 1);
    }
    goals.ratio(
        "Process start to first decision with a class-data archive: level with easy_rules",
        StartUp.TITLE,
        StartUp.ARCHIVED,
        StartUp.TITLE,
        LIGHTEST,
        ratio -> ratio <= LEVEL);
    goals.ratio(
        "The same, where easy_rules has an archive too",
        StartUp.TITLE,
        StartUp.ARCHIVED,
        StartUp.TITLE,
        StartUp.archived(LIGHTEST),
        ratio -> ratio <= LEVEL);
    goals.growth("Growth within 1.2 of linear in candidates", Growth.CANDIDATES);
    goals.growth("Growth within 1.2 of linear in facts", Growth.FACTS);
    goals.growth("Growth within 1.2 of linear in facts, every word read", Growth.FACTS_READ);
    goals.fewerQuestions("Résumés", Asking.RESUMES);
    for (String group : AskingOrders.GROUPS) {
      goals.ratio(
          "Questions to a decision: at most 1.2 times the fewest, " + group,
          AskingOrders.small(group),
          AskingOrders.LICET,
          AskingOrders.small(group),
          AskingOrders.FEWEST,
          ratio -> ratio <= 1.2);
    }
    return goals.goals;
  }

  /** Checks the share of questions that remains after ranking them. */
  private void fewerQuestions(String text, String measure) {
    double before = Asking.BEFORE.getOrDefault(measure, 0.0);
    figure(
        String.format(
            Locale.ROOT,
            "%s: a third fewer questions than the %.2f that it took before",
            text,
            before),
        measure,
        Asking.ALL,
        questions -> questions <= before * 2 / 3);
  }

  /** Checks a ratio of processor times on the path from file to file. */
  private void file(String text, String contender, String other, DoublePredicate met) {
    String title = FilePath.TITLE + ProcessTimer.PROCESSOR;
    ratio(text, title, contender, title, other, met);
  }

  private void ratio(
      String text,
      String measure,
      String contender,
      String otherMeasure,
      String other,
      DoublePredicate met) {
    if (figures.has(measure, contender) && figures.has(otherMeasure, other)) {
      double ratio = figures.of(measure, contender).over(figures.of(otherMeasure, other));
      goals.add(new Goal(text, String.format(Locale.ROOT, "%.2f", ratio), met.test(ratio)));
    }
  }

  /** Checks the steepest step of a curve. */
  private void growth(String text, String measure) {
    List<String> points = figures.names(measure);
    double steepest = 0;
    for (int i = 1; i < points.size(); i++) {
      Figures.Spread point = figures.of(measure, points.get(i));
      steepest = Math.max(steepest, point.over(figures.of(measure, points.get(i - 1))));
    }
    if (points.size() > 1) {
      goals.add(new Goal(text, String.format(Locale.ROOT, "%.2f", steepest), steepest <= 1.2));
    }
  }

  private void figure(String text, String measure, String contender, DoublePredicate met) {
    if (figures.has(measure, contender)) {
      double figure = figures.of(measure, contender).median();
      goals.add(new Goal(text, String.format(Locale.ROOT, "%,.2f", figure), met.test(figure)));
    }
  }
}
