package org.licet.authoring.internal.mutation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Rule;
import org.licet.internal.pattern.PatternTests;
import org.licet.internal.pattern.Term;

/**
 * Values near those in a rule, for trial candidates.
 *
 * @param codes the texts of the rule that may be codes of a candidate
 * @param numbers the numbers of the rule that may be years or months
 * @param thresholds the numbers of the rule, each with the one before it
 * @param looksAhead whether the rule has windows before a day of expiry
 */
record NearbyValues(
    Set<String> codes, Set<Integer> numbers, Set<Integer> thresholds, boolean looksAhead) {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]{0,29}");
  private static final Pattern QUOTED = Pattern.compile("\"([A-Z][A-Z0-9_-]{0,29})\"");
  private static final int LARGEST_TIME = 24;
  private static final int MOST_DAYS = 4000;

  /** Returns the values in the changed rule, or in the changed part of a rule that defines. */
  static NearbyValues of(Mutant mutant) {
    Set<String> codes = new LinkedHashSet<>();
    Matcher quoted = QUOTED.matcher(mutant.was());
    while (quoted.find()) {
      codes.add(quoted.group(1));
    }
    return of(
        codes,
        mutant.changed().rules().stream()
            .filter(
                rule ->
                    rule.name().text().equals(mutant.rule()) && mutant.criterion().isPresent()));
  }

  /** Returns the values in a rule. */
  static NearbyValues of(Rule rule) {
    return of(new LinkedHashSet<>(), Stream.of(rule));
  }

  private static NearbyValues of(Set<String> codes, Stream<Rule> rules) {
    Set<Integer> numbers = new LinkedHashSet<>();
    Set<Integer> thresholds = new LinkedHashSet<>();
    List<Rule> all = rules.toList();
    all.stream()
        .flatMap(rule -> rule.patterns().stream())
        .flatMap(patterns -> PatternTests.literals(patterns).stream())
        .forEach(literal -> add(literal, codes, numbers, thresholds));
    all.stream()
        .flatMap(Rule::steps)
        .flatMap(step -> step.arguments().stream())
        .forEach(
            argument -> {
              if (argument instanceof Argument.Text text && CODE.matcher(text.value()).matches()) {
                codes.add(text.value());
              } else if (argument instanceof Argument.Whole number) {
                thresholds.add(number.value());
                thresholds.add(number.value() - 1);
                if (number.value() <= LARGEST_TIME) {
                  numbers.add(number.value());
                }
              }
            });
    boolean looksAhead =
        all.stream().flatMap(Rule::steps).anyMatch(step -> step.word().text().equals("toRenew"));
    return new NearbyValues(codes, numbers, thresholds, looksAhead);
  }

  private static void add(
      Term.Literal literal, Set<String> codes, Set<Integer> numbers, Set<Integer> thresholds) {
    if (literal.kind() == Term.Literal.Kind.TEXT && CODE.matcher(literal.text()).matches()) {
      codes.add(literal.text());
    }
    literal
        .whole()
        .ifPresent(
            number -> {
              thresholds.add(number);
              thresholds.add(number - 1);
              if (number <= LARGEST_TIME) {
                numbers.add(number);
              }
            });
  }

  /** Returns possible first and last days of the rule's windows, and the days before and after. */
  List<LocalDate> days(LocalDate on) {
    Stream<LocalDate> back = days(on, -1);
    return (looksAhead ? Stream.concat(back, days(on, 1)) : back)
        .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
        .distinct()
        .toList();
  }

  private Stream<LocalDate> days(LocalDate on, int direction) {
    return Stream.concat(
        numbers.stream()
            .map(number -> direction * (long) number)
            .flatMap(number -> Stream.of(on.plusYears(number), on.plusMonths(number))),
        thresholds.stream()
            .filter(number -> number > 0 && number <= MOST_DAYS)
            .map(number -> on.plusDays(direction * (long) number)));
  }
}
