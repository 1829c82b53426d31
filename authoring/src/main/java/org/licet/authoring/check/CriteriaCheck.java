package org.licet.authoring.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.licet.authoring.language.Argument;
import org.licet.authoring.language.Problem;
import org.licet.authoring.language.Rule;
import org.licet.authoring.language.RuleFile;
import org.licet.authoring.source.RulesetSource;
import org.licet.json.Nearest;

/** Checks that criteria are concluded and asked for, each once. Not thread-safe. */
final class CriteriaCheck {

  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9._]*(-[A-Z0-9._]+)*");

  private final RulesetSource ruleset;
  private final Finder finder = new Finder();
  private final Map<String, Rule> concluded = new LinkedHashMap<>();

  private CriteriaCheck(RulesetSource ruleset) {
    this.ruleset = ruleset;
  }

  static List<Problem> of(RulesetSource ruleset) {
    CriteriaCheck check = new CriteriaCheck(ruleset);
    check.names();
    check.concluding();
    check.asking();
    return check.finder.found();
  }

  private void names() {
    Map<String, RuleFile> names = new HashMap<>();
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        RuleFile other = names.put(rule.name().text(), file);
        if (other != null) {
          finder.error(
              file,
              rule,
              "rule-name",
              rule.name().at(),
              "another rule has the same name, in " + other.source().file(),
              Optional.of("a name of its own"));
        }
      }
    }
  }

  private void concluding() {
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        rule.criterion().ifPresent(criterion -> concludes(file, rule, criterion));
      }
    }
  }

  private void concludes(RuleFile file, Rule rule, Argument.Text criterion) {
    String id = criterion.value();
    if (!ID.matcher(id).matches()) {
      finder.error(
          file,
          rule,
          "criterion",
          criterion.at(),
          "\""
              + id
              + "\" is no id of a criterion: capitals and digits with - between, such as CCM-EXPERIENCE-1",
          Optional.of(
              "\"" + id.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-") + "\""));
    }
    Rule other = concluded.putIfAbsent(id, rule);
    if (other != null) {
      finder.error(
          file,
          rule,
          "criterion",
          criterion.at(),
          "the criterion "
              + id
              + " is concluded by another rule too, \""
              + other.name().text()
              + "\"",
          Optional.of("one of the two rules is to be deleted, or gets a criterion of its own"));
    }
  }

  private void asking() {
    Set<String> lost = new LinkedHashSet<>();
    boolean definingLost = false;
    for (RuleFile file : ruleset.rules()) {
      for (String text : file.lost()) {
        lost.add(text);
        definingLost |= !text.contains("@criterion");
      }
    }
    List<Said.Text> asked = Said.texts(ruleset, "criteria");
    for (Said.Text one : asked) {
      boolean known =
          concluded.containsKey(one.value())
              || lost.stream().anyMatch(text -> text.contains("\"" + one.value() + "\""));
      if (!known) {
        finder.error(
            one,
            "unknown-criterion",
            "no rule concludes the criterion " + one.value(),
            Nearest.to(one.value(), concluded.keySet()).map(near -> "\"" + near + "\""));
      }
    }
    if (definingLost) {
      return;
    }
    Set<String> ids = new LinkedHashSet<>(asked.stream().map(Said.Text::value).toList());
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        rule.criterion()
            .filter(criterion -> !ids.contains(criterion.value()))
            .ifPresent(
                criterion ->
                    finder.error(
                        file,
                        rule,
                        "unasked-criterion",
                        criterion.at(),
                        "no stage asks for the criterion " + criterion.value(),
                        Nearest.to(criterion.value(), ids)
                            .filter(near -> !concluded.containsKey(near))
                            .map(near -> "\"" + near + "\"")
                            .or(
                                () ->
                                    Optional.of(
                                        "require(\""
                                            + criterion.value()
                                            + "\") in the rule that says what a stage requires"))));
      }
    }
  }
}
