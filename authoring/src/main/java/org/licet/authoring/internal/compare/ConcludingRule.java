package org.licet.authoring.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.authoring.internal.check.criterion.CanonicalRules;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Place;
import org.licet.internal.pattern.PatternCondition;
import org.licet.internal.pattern.PatternTests;
import org.licet.internal.pattern.Span;
import org.licet.internal.pattern.Test;

/**
 * The rule that concludes a criterion.
 *
 * @param rule the rule
 * @param place its place
 * @param file the file that contains it
 */
record ConcludingRule(Rule rule, Place place, RuleFile file) {

  private static final Set<String> WINDOWS =
      Set.of(
          "inLastYears",
          "inLastMonths",
          "inLastDays",
          "inLastDaysToToday",
          "inLastMonthsToToday",
          "inLastYearsToToday",
          "inLastDaysBeforeToday",
          "inLastMonthsBeforeToday",
          "inLastYearsBeforeToday",
          "inLastCalendarYears",
          "beforeLastDays",
          "beforeLastMonths",
          "beforeLastYears",
          "betweenDaysBefore",
          "betweenMonthsBefore",
          "inCalendarYearToToday",
          "inCalendarYear",
          "inTermOf",
          "between",
          "lateByDays",
          "lateByDaysUpToMonths",
          "since",
          "lastAtLeastDaysAgo",
          "firstAtMostMonthsAgo");

  private static final Set<String> THRESHOLDS =
      Set.of("atLeast", "fewerThan", "selfEmployedOnlyWithPurchasers");

  /** A difference whose criterion is not yet assigned. */
  record Found(RuleDifference.Kind kind, String before, String after, Place place) {
    RuleDifference in(String ruleset, String criterion) {
      return new RuleDifference(ruleset, kind, criterion, before, after, Optional.of(place));
    }
  }

  /** Returns the rules of a version by the criterion that they conclude. */
  static Map<String, ConcludingRule> of(RulesetSource ruleset) {
    Map<String, ConcludingRule> all = new LinkedHashMap<>();
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        rule.criterion()
            .ifPresent(
                id ->
                    all.put(
                        id.value(),
                        new ConcludingRule(rule, file.source().place(rule.name().at()), file)));
      }
    }
    return all;
  }

  String title() {
    return rule.name().text();
  }

  String asks() {
    return CanonicalRules.of(rule);
  }

  List<Found> differences(ConcludingRule before) {
    List<Found> all = new ArrayList<>();
    add(RuleDifference.Kind.TITLE, before.title(), title(), place, all);
    for (String annotation : List.of("source", "conflict")) {
      String prefix = annotation.equals("conflict") ? "conflicting: " : "";
      add(
          RuleDifference.Kind.CRITERION_SOURCE,
          prefixed(prefix, before.annotation(annotation)),
          prefixed(prefix, annotation(annotation)),
          place,
          all);
    }
    if (!asks().equals(before.asks())) {
      steps(before, all);
    }
    return all;
  }

  private static String prefixed(String prefix, String ids) {
    return ids.isEmpty() ? "" : prefix + ids;
  }

  private static void add(
      RuleDifference.Kind kind, String before, String after, Place place, List<Found> all) {
    if (!before.equals(after)) {
      all.add(new Found(kind, before, after, place));
    }
  }

  private String annotation(String name) {
    return rule.annotation(name)
        .map(text -> String.join(", ", List.of(text.value().strip().split("\\s*,\\s*"))))
        .orElse("");
  }

  /** A step as text, with its location. */
  private record Said(String word, String text, Place place) {}

  /** Returns every step with the start of its chain, so that moved names make no difference. */
  private List<Said> said() {
    List<Said> all = new ArrayList<>();
    for (Rule.Binding binding : rule.pattern().bindings()) {
      all.add(
          new Said(
              binding.value().start().text(),
              binding.value().start().text(),
              file.source().place(binding.value().start().at())));
      said(binding.value(), all);
    }
    rule.statements().forEach(statement -> said(statement, all));
    rule.patterns().ifPresent(patterns -> said(patterns, all));
    return all;
  }

  /** Adds the types of the patterns and their tests, in the order of the text. */
  private void said(PatternCondition patterns, List<Said> all) {
    SortedMap<Integer, Said> ordered = new TreeMap<>();
    patterns
        .patterns()
        .forEach(
            pattern ->
                ordered.put(pattern.typeAt().from(), said(pattern.typeAt(), pattern.type())));
    for (Test test : PatternTests.between(patterns)) {
      String text = file.source().text().substring(test.at().from(), test.at().to());
      ordered.put(test.at().from(), said(test.at(), text.replaceAll("\\s+", " ")));
    }
    all.addAll(ordered.values());
  }

  private Said said(Span at, String text) {
    return new Said(
        text.split("[^\\w$]", 2)[0],
        text,
        file.source().place(file.source().spanAt(at.from(), at.to() - at.from())));
  }

  private void said(Chain chain, List<Said> all) {
    for (ChainStep step : chain.steps()) {
      boolean nested = step.arguments().stream().anyMatch(Argument.Nested.class::isInstance);
      String text =
          nested
              ? step.word().text()
              : CanonicalRules.of(new Chain(chain.start(), List.of(step)), Map.of())
                  .substring(chain.start().text().length() + 1);
      if (!step.word().text().equals("conclude")) {
        all.add(new Said(step.word().text(), text, file.source().place(step.word().at())));
      }
      step.arguments().stream()
          .filter(Argument.Nested.class::isInstance)
          .forEach(argument -> said(((Argument.Nested) argument).chain(), all));
    }
  }

  /** Aligns the steps before and after, and adds the steps that only one side has. */
  private void steps(ConcludingRule before, List<Found> all) {
    List<Said> was = before.said();
    List<Said> is = said();
    int found = all.size();
    int[][] common = common(was, is);
    int i = 0;
    int j = 0;
    while (i < was.size() || j < is.size()) {
      if (i < was.size() && j < is.size() && was.get(i).text().equals(is.get(j).text())) {
        i++;
        j++;
      } else if (i < was.size()
          && j < is.size()
          && was.get(i).word().equals(is.get(j).word())
          && common[i + 1][j + 1] == common[i][j]) {
        all.add(
            new Found(
                kind(is.get(j).word()), was.get(i).text(), is.get(j).text(), is.get(j).place()));
        i++;
        j++;
      } else if (j >= is.size() || (i < was.size() && common[i + 1][j] >= common[i][j + 1])) {
        all.add(new Found(kind(was.get(i).word()), was.get(i).text(), "", was.get(i).place()));
        i++;
      } else {
        all.add(new Found(kind(is.get(j).word()), "", is.get(j).text(), is.get(j).place()));
        j++;
      }
    }
    if (all.size() == found) {
      all.add(new Found(RuleDifference.Kind.CONDITION, before.asks(), asks(), place));
    }
  }

  private static RuleDifference.Kind kind(String word) {
    return THRESHOLDS.contains(word)
        ? RuleDifference.Kind.THRESHOLD
        : WINDOWS.contains(word) ? RuleDifference.Kind.WINDOW : RuleDifference.Kind.CONDITION;
  }

  /** Returns the lengths of the longest common subsequences of the ends. */
  private static int[][] common(List<Said> was, List<Said> is) {
    int[][] lengths = new int[was.size() + 1][is.size() + 1];
    for (int i = was.size() - 1; i >= 0; i--) {
      for (int j = is.size() - 1; j >= 0; j--) {
        lengths[i][j] =
            was.get(i).text().equals(is.get(j).text())
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    return lengths;
  }
}
