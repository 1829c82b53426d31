package org.licet.authoring.internal.check.criterion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.licet.authoring.internal.check.name.DeclaredNames;
import org.licet.authoring.internal.check.name.ProblemCollector;
import org.licet.authoring.internal.check.name.UnreadableNames;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Problem;
import org.licet.json.internal.advice.Nearest;

/**
 * Checks that each criterion is concluded once and used by a stage. A mistake that breaks both ends
 * is reported once, at its probable location. Not thread-safe.
 */
public final class CriteriaCheck {

  /** The most misspelled ids for which the cases are searched, because a search takes long. */
  private static final int MOST_SEARCHED = 20;

  private int searched;

  private record Conclusion(RuleFile file, Rule rule, Argument.Text criterion) {
    String id() {
      return criterion.value();
    }
  }

  private final RulesetSource ruleset;
  private final ProblemCollector finder = new ProblemCollector();
  private final Map<String, Conclusion> concluded = new LinkedHashMap<>();
  private final List<Conclusion> again = new ArrayList<>();
  private final Map<String, List<DeclaredNames.Text>> asked;
  private final UnreadableNames lost;

  private CriteriaCheck(RulesetSource ruleset, UnreadableNames lost) {
    this.ruleset = ruleset;
    this.lost = lost;
    this.asked =
        DeclaredNames.texts(ruleset, "criteria").stream()
            .collect(
                Collectors.groupingBy(
                    DeclaredNames.Text::value, LinkedHashMap::new, Collectors.toList()));
  }

  public static List<Problem> of(RulesetSource ruleset, UnreadableNames lost) {
    CriteriaCheck check = new CriteriaCheck(ruleset, lost);
    Set<Rule> twins = check.names();
    check.concluding(twins);
    check.asking();
    return check.finder.found();
  }

  /** Reports rules with duplicate names, and returns the rules that repeat another. */
  private Set<Rule> names() {
    Map<String, Conclusion> names = new HashMap<>();
    Set<Rule> twins = new LinkedHashSet<>();
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        Argument.Text name = new Argument.Text(rule.name().text(), rule.name().at());
        Conclusion other = names.putIfAbsent(rule.name().text(), new Conclusion(file, rule, name));
        if (other == null || name.value().isBlank()) {
          continue;
        }
        boolean twin =
            other
                .rule()
                .criterion()
                .map(Argument.Text::value)
                .equals(rule.criterion().map(Argument.Text::value));
        if (twin) {
          twins.add(rule);
        }
        String place =
            other.file().source().place(other.rule().name().at()).file()
                + ", line "
                + other.rule().name().at().line();
        finder.error(
            file,
            rule,
            "rule-name",
            name.at(),
            twin
                ? "this rule is a copy of the rule in " + place + ""
                : "another rule has the same name, in " + place,
            Optional.of(twin ? "delete one of the two" : "give it a unique name"));
      }
    }
    return twins;
  }

  private void concluding(Set<Rule> twins) {
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        if (twins.contains(rule) || rule.criterion().isEmpty() || !rule.judges()) {
          continue;
        }
        Conclusion one = new Conclusion(file, rule, rule.criterion().get());
        if (concluded.putIfAbsent(one.id(), one) != null) {
          again.add(one);
        }
      }
    }
  }

  private void asking() {
    Set<String> missing = new LinkedHashSet<>(asked.keySet());
    missing.removeIf(id -> concluded.containsKey(id) || lost.mayName(id));
    Set<String> unasked = new LinkedHashSet<>(concluded.keySet());
    boolean mayAsk = lost.mayAsk();
    unasked.removeIf(id -> asked.containsKey(id) || asked.isEmpty() || mayAsk);
    withoutCriterion(missing);
    odd(missing, unasked);
    twice(missing);
    if (concluded.isEmpty() && missing.size() > 1) {
      DeclaredNames.Text first = asked.values().iterator().next().get(0);
      finder.error(
          first,
          "unknown-criterion",
          "no rule concludes " + first.value() + ", or any other criterion",
          Optional.of("add the missing rule file"));
      return;
    }
    slips(missing, unasked);
    for (String id : missing) {
      unknown(id, concluded.keySet());
    }
    unasked.forEach(this::unasked);
  }

  private void unknown(String id, Set<String> meant) {
    for (DeclaredNames.Text one : asked.getOrDefault(id, List.of())) {
      finder.error(
          one,
          "unknown-criterion",
          "no rule concludes the criterion " + id,
          Nearest.to(id, meant).map(near -> "\"" + near + "\""));
    }
  }

  private void unasked(String id) {
    error(
        id,
        "unasked-criterion",
        "no stage uses the criterion " + id,
        "add require(\"" + id + "\") to the rule of a stage");
  }

  private void error(String id, String code, String message, String maybe) {
    Conclusion one = concluded.get(id);
    if (one != null) {
      finder.error(one.file(), one.rule(), code, one.criterion().at(), message, Optional.of(maybe));
    }
  }

  /** Reports rules that conclude no criterion, with the criterion that they probably mean. */
  private void withoutCriterion(Set<String> missing) {
    List<Conclusion> unnamed = new ArrayList<>();
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        if (rule.criterion().isEmpty() && rule.judges()) {
          unnamed.add(
              new Conclusion(file, rule, new Argument.Text(rule.name().text(), rule.name().at())));
        }
      }
    }
    boolean known = unnamed.size() == 1 && missing.size() == 1;
    String id = known ? missing.iterator().next() : "...";
    for (Conclusion one : unnamed) {
      finder.error(
          one.file(),
          one.rule(),
          "criterion",
          one.criterion().at(),
          "the rule does not name its criterion",
          Optional.of("add @criterion(\"" + id + "\") below its name"));
    }
    if (missing.size() <= unnamed.size()) {
      missing.clear();
    }
  }

  /** Reports ids with an invalid form. */
  private void odd(Set<String> missing, Set<String> unasked) {
    for (Conclusion one : concluded.values()) {
      String id = one.id();
      if (isId(id) || id.isBlank()) {
        continue;
      }
      String plain = id.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]++", "-");
      Optional<String> meant = Nearest.to(plain, missing);
      error(
          id,
          "criterion",
          "\""
              + id
              + "\" is not a criterion id, expected capitals, digits, - . and _, such as CCM-EXPERIENCE-1",
          "\"" + meant.orElse(plain) + "\"");
      meant.ifPresent(missing::remove);
      unasked.remove(id);
      missing.remove(id);
    }
  }

  /** Returns true if an id begins with a capital and has text on both sides of each hyphen. */
  private static boolean isId(String id) {
    return !id.isEmpty()
        && id.charAt(0) >= 'A'
        && id.charAt(0) <= 'Z'
        && !id.endsWith("-")
        && !id.contains("--")
        && id.chars()
            .allMatch(
                c ->
                    (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '.'
                        || c == '_'
                        || c == '-');
  }

  private void twice(Set<String> missing) {
    boolean known = again.size() == 1 && missing.size() == 1;
    for (Conclusion one : again) {
      Conclusion other = concluded.getOrDefault(one.id(), one);
      finder.error(
          one.file(),
          one.rule(),
          "criterion",
          one.criterion().at(),
          "the criterion "
              + one.id()
              + " is also concluded by the rule \""
              + other.rule().name().text()
              + "\"",
          Optional.of(
              known
                  ? "let one of the two conclude "
                      + missing.iterator().next()
                      + ", which no rule concludes"
                  : "delete one of the two rules, or give it a separate criterion"));
    }
    if (known) {
      missing.clear();
    }
  }

  /** Reports once each id that is required under one spelling and concluded under a similar one. */
  private void slips(Set<String> missing, Set<String> unasked) {
    for (String id : List.copyOf(missing)) {
      Optional<String> near =
          Nearest.to(id, unasked)
              .filter(other -> Nearest.to(other, missing).equals(Optional.of(id)));
      if (near.isEmpty()) {
        continue;
      }
      missing.remove(id);
      unasked.remove(near.get());
      if (inTheRule(id, near.get())) {
        error(
            near.get(),
            "unasked-criterion",
            "no stage uses the criterion " + near.get() + ", and no rule concludes " + id,
            "\"" + id + "\"");
      } else {
        unknown(id, Set.of(near.get()));
      }
    }
  }

  /** Returns true if the concluding rule, rather than the requirement, probably has the error. */
  private boolean inTheRule(String asking, String concluding) {
    if (++searched > MOST_SEARCHED) {
      return asked.getOrDefault(asking, List.of()).size() > 1;
    }
    boolean casesAsk = inCases(asking);
    boolean casesConclude = inCases(concluding);
    return casesAsk == casesConclude ? asked.getOrDefault(asking, List.of()).size() > 1 : casesAsk;
  }

  private boolean inCases(String id) {
    Pattern word = Pattern.compile("(?<![A-Z0-9-])" + Pattern.quote(id) + "(?![A-Z0-9-])");
    return ruleset.cases().stream().anyMatch(file -> word.matcher(file.text()).find());
  }
}
