package org.licet.studio.internal.page;

import java.util.List;
import java.util.Optional;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.workspace.RulesView;

/**
 * The folders of ruleset versions, relative to the rules folder. Each is empty or ends with a
 * slash. Immutable and thread-safe.
 */
final class Homes {

  private final List<String> homes;
  private final List<RulesetSource> rulesets;

  private Homes(List<String> homes, List<RulesetSource> rulesets) {
    this.homes = homes;
    this.rulesets = rulesets;
  }

  /** Returns the folders of rules without errors, which have properties in each of them. */
  static Homes of(RulesView view, RulesSource rules) {
    List<String> homes =
        view.files().stream()
            .filter(
                file ->
                    file.equals(RulesetSource.RULESET)
                        || file.endsWith("/" + RulesetSource.RULESET))
            .map(file -> file.substring(0, file.length() - RulesetSource.RULESET.length()))
            .sorted()
            .toList();
    return new Homes(homes, homes.size() == rules.rulesets().size() ? rules.rulesets() : List.of());
  }

  /** Returns the version whose folder contains a file, if there is one. */
  Optional<RulesetSource> rulesetOf(String file) {
    RulesetSource found = null;
    for (int i = 0; i < rulesets.size(); i++) {
      if (file.startsWith(homes.get(i))) {
        found = rulesets.get(i); // an inner folder comes after the outer one
      }
    }
    return Optional.ofNullable(found);
  }

  /** Returns the folder of a version. */
  String home(RulesetSource ruleset) {
    int at = rulesets.indexOf(ruleset);
    return at < 0 ? "" : homes.get(at);
  }

  /** Returns the name of a file in the folder from the name that messages show. */
  String file(RulesetSource ruleset, String shown) {
    return shown.startsWith(ruleset.shown() + "/")
        ? home(ruleset) + shown.substring(ruleset.shown().length() + 1)
        : shown;
  }
}
