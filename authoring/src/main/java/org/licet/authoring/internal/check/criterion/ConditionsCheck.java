package org.licet.authoring.internal.check.criterion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.authoring.internal.check.name.ProblemCollector;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Limits;
import org.licet.authoring.problem.Problem;
import org.licet.internal.reasoning.condition.Places;

/** Finds conditions that are never true, and rules with the same condition. */
public final class ConditionsCheck {

  /** Words that filter by a code, of which each record has exactly one. */
  private static final Set<String> ONE_OF =
      Set.of(
          "ofType",
          "ofLevel",
          "ofKind",
          "ofCategory",
          "inField",
          "of",
          "practicedAs",
          "withStatus");

  /** Words that filter by a place, of which each record has exactly one. */
  private static final Set<String> PLACES =
      Set.of("issuedIn", "inCountry", "conferredIn", "takenThrough");

  private static final Map<String, String> OPPOSITE =
      Map.of(
          "passed", "failed",
          "failed", "passed",
          "encumbered", "unencumbered",
          "unencumbered", "encumbered");

  /** Amounts that a window limits. */
  private static final Set<String> AMOUNTS =
      Set.of("fullTimeMonths", "months", "monthsFromFirstToLastDay", "caseManagementHours");

  private final ProblemCollector finder = new ProblemCollector();

  private ConditionsCheck() {}

  public static List<Problem> of(RulesetSource ruleset) {
    ConditionsCheck check = new ConditionsCheck();
    Map<String, Rule> conditions = new HashMap<>();
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        if (rule.criterion().isPresent() && rule.judges()) {
          check.same(file, rule, conditions);
          rule.chains().forEach(chain -> check.narrowing(file, rule, chain));
          check.windows(file, rule);
        }
      }
    }
    return check.finder.found();
  }

  private void same(RuleFile file, Rule rule, Map<String, Rule> conditions) {
    Rule other = conditions.putIfAbsent(CanonicalRules.key(rule), rule);
    if (other != null) {
      finder.warning(
          file,
          rule,
          "same-condition",
          rule.name().at(),
          "the rule has the same condition as \"" + other.name().text() + "\"",
          "delete one criterion, or change its condition");
    }
  }

  private void narrowing(RuleFile file, Rule rule, Chain chain) {
    Map<String, Set<String>> left = new HashMap<>();
    Set<String> said = new HashSet<>();
    for (ChainStep step : chain.steps()) {
      String word = step.word().text();
      Optional<Set<String>> codes =
          word.equals("active")
              ? Optional.of(Set.of("ACTIVE"))
              : ONE_OF.contains(word) || PLACES.contains(word)
                  ? Optional.of(Set.copyOf(texts(step)))
                  : Optional.empty();
      String key = word.equals("active") ? "withStatus" : word;
      if (codes.isPresent()) {
        Set<String> remaining = left.computeIfAbsent(key, any -> new HashSet<>(codes.get()));
        remaining.removeIf(one -> codes.get().stream().noneMatch(other -> meet(word, one, other)));
        if (remaining.isEmpty()) {
          never(
              file,
              rule,
              step.word(),
              word + " excludes everything that an earlier word selects",
              "list both in one word, if either is enough");
        }
      }
      if (said.contains(OPPOSITE.getOrDefault(word, ""))) {
        never(
            file,
            rule,
            step.word(),
            "nothing is both " + OPPOSITE.get(word) + " and " + word,
            "delete one of the two words");
      }
      said.add(word);
      if (word.equals("lateByDays")
          && step.arguments().get(0) instanceof Argument.Whole fewest
          && step.arguments().get(1) instanceof Argument.Whole most
          && fewest.value() > most.value()) {
        never(
            file,
            rule,
            step.word(),
            Limits.shown(fewest.value(), "day")
                + " or more can never be "
                + most.value()
                + " or fewer",
            "swap the two numbers");
      }
      step.arguments().stream()
          .filter(Argument.Nested.class::isInstance)
          .forEach(one -> narrowing(file, rule, ((Argument.Nested) one).chain()));
    }
  }

  private static boolean meet(String word, String one, String other) {
    return PLACES.contains(word)
        ? Places.isIn(one, other) || Places.isIn(other, one)
        : one.equals(other);
  }

  /** Reports amounts that do not fit into their time window. */
  private void windows(RuleFile file, Rule rule) {
    inFull(rule).forEach(steps -> window(file, rule, steps));
  }

  /** Returns the steps of every chain after {@code then}, including the steps of its variable. */
  static List<List<ChainStep>> inFull(Rule rule) {
    Map<String, Chain> bound = new HashMap<>();
    rule.pattern()
        .bindings()
        .forEach(binding -> bound.put(binding.variable().text(), binding.value()));
    List<Chain> all = new ArrayList<>();
    rule.statements().forEach(statement -> collect(statement, all));
    List<List<ChainStep>> inFull = new ArrayList<>();
    for (Chain chain : all) {
      Chain from = bound.get(chain.start().text());
      if (from != null) {
        List<ChainStep> steps = new ArrayList<>(from.steps());
        steps.addAll(chain.steps());
        inFull.add(steps);
      }
    }
    return inFull;
  }

  private static void collect(Chain chain, List<Chain> all) {
    all.add(chain);
    chain.steps().stream()
        .flatMap(step -> step.arguments().stream())
        .filter(Argument.Nested.class::isInstance)
        .forEach(one -> collect(((Argument.Nested) one).chain(), all));
  }

  private void window(RuleFile file, Rule rule, List<ChainStep> steps) {
    long months = Long.MAX_VALUE;
    String unit = "";
    for (ChainStep step : steps) {
      String word = step.word().text();
      if (step.arguments().size() == 1
          && step.arguments().get(0) instanceof Argument.Whole number) {
        switch (word) {
          case "inLastYears" -> months = Math.min(months, 12L * number.value());
          case "inLastMonths" -> months = Math.min(months, number.value());
          case "atLeast" -> {
            long most =
                switch (unit) {
                  case "fullTimeMonths", "months", "monthsFromFirstToLastDay" -> months;
                  case "caseManagementHours" ->
                      months == Long.MAX_VALUE ? months : months * 31 * 24;
                  default -> Long.MAX_VALUE;
                };
            if (number.value() > most) {
              never(
                  file,
                  rule,
                  step.word(),
                  "at least "
                      + number.value()
                      + " cannot fit into the "
                      + Limits.shown(months, "month")
                      + " of the window",
                  "use a smaller number or a longer window");
            }
          }
          default -> {}
        }
      } else if (AMOUNTS.contains(word)) {
        unit = word;
      }
    }
  }

  private void never(RuleFile file, Rule rule, Name word, String why, String maybe) {
    finder.warning(file, rule, "never", word.at(), "the condition is never true: " + why, maybe);
  }

  private static List<String> texts(ChainStep step) {
    return step.arguments().stream()
        .filter(Argument.Text.class::isInstance)
        .map(argument -> ((Argument.Text) argument).value())
        .toList();
  }
}
