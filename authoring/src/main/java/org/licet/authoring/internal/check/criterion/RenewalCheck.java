package org.licet.authoring.internal.check.criterion;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.licet.authoring.internal.check.name.ProblemCollector;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.problem.Problem;

/** Finds renewal windows that no candidate can meet. */
public final class RenewalCheck {

  private static final Pattern EXPIRES =
      Pattern.compile("\\bexpires\"?\\s*:\\s*\"?\\d{4}-(\\d\\d-\\d\\d)\\b");

  /** Windows that apply to every day of expiry. */
  private static final Set<String> FOR_ANY_EXPIRY =
      Set.of(
          "lastBetween", "inLastMonths", "inLastDays", "betweenMonthsBefore", "betweenDaysBefore");

  private final ProblemCollector finder = new ProblemCollector();

  /** The reported steps. Each is reported once, even if its variable is used often. */
  private final Set<ChainStep> reported = new HashSet<>();

  private final Set<String> expiries = new TreeSet<>();

  private RenewalCheck(RulesetSource ruleset) {
    for (SourceText file : ruleset.cases()) {
      Matcher expires = EXPIRES.matcher(file.text());
      while (expires.find()) {
        expiries.add(expires.group(1));
      }
    }
  }

  public static List<Problem> of(RulesetSource ruleset) {
    RenewalCheck check = new RenewalCheck(ruleset);
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        if (rule.criterion().isPresent() && rule.judges()) {
          ConditionsCheck.inFull(rule).forEach(steps -> check.renewal(file, rule, steps));
        }
      }
    }
    return check.finder.found();
  }

  private void renewal(RuleFile file, Rule rule, List<ChainStep> steps) {
    Set<String> said = new HashSet<>();
    Set<String> closing = new LinkedHashSet<>();
    boolean anyExpiry = false;
    for (ChainStep step : steps) {
      String word = step.word().text();
      if (word.equals("between")
          && said.contains("toRenew")
          && step.arguments().size() == 2
          && step.arguments().get(1) instanceof Argument.Text closes) {
        closing.add(closes.value());
      }
      anyExpiry |= said.contains("toRenew") && FOR_ANY_EXPIRY.contains(word);
      if (said.contains("toRenew") && !reported.contains(step)) {
        switch (word) {
          case "open" -> {
            if (!anyExpiry) {
              open(file, rule, step, closing);
            }
          }
          case "betweenMonthsBefore", "betweenDaysBefore" -> ahead(file, rule, step);
          case "lateByDays", "lateByDaysUpToMonths" ->
              late(file, rule, step, said.contains("unexpired"));
          default -> {}
        }
      }
      said.add(word);
    }
  }

  private void open(RuleFile file, Rule rule, ChainStep step, Set<String> closing) {
    if (closing.isEmpty()) {
      never(
          file,
          rule,
          step,
          "it has no renewal window",
          "add between(opens, closes), once for each window, or inLastMonths(months) before it");
    } else if (!expiries.isEmpty() && closing.stream().noneMatch(this::isExpiry)) {
      reported.add(step);
      finder.warning(
          file,
          rule,
          "no-expiry",
          step.word().at(),
          "no case expires on the last day of a window ("
              + String.join(", ", closing)
              + "). A window applies only to what expires on its last day",
          "use the expiry dates, such as "
              + expiries.stream().limit(3).collect(Collectors.joining(", ")));
    }
  }

  /** Returns true if a window closes on an expiration date. The last of February varies by year. */
  private boolean isExpiry(String closes) {
    return expiries.contains(closes) || (closes.equals("02-29") && expiries.contains("02-28"));
  }

  private void ahead(RuleFile file, Rule rule, ChainStep step) {
    if (step.arguments().get(0) instanceof Argument.Whole most
        && step.arguments().get(1) instanceof Argument.Whole fewest
        && most.value() < fewest.value()) {
      never(
          file,
          rule,
          step,
          "the window closes before it opens",
          "%s(%d, %d)".formatted(step.word().text(), fewest.value(), most.value()));
    }
  }

  private void late(RuleFile file, Rule rule, ChainStep step, boolean unexpired) {
    if (unexpired
        && step.arguments().get(0) instanceof Argument.Whole fewest
        && fewest.value() > 0) {
      never(file, rule, step, "nothing is unexpired and past its expiry", "delete unexpired()");
    }
  }

  private void never(RuleFile file, Rule rule, ChainStep step, String why, String maybe) {
    reported.add(step);
    finder.warning(
        file, rule, "never", step.word().at(), "the condition is never true: " + why, maybe);
  }
}
