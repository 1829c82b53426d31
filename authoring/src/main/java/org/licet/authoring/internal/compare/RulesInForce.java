package org.licet.authoring.internal.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.licet.RulesModule;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.internal.engine.LinkedRulesets;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.RulesetLoader;
import org.licet.internal.engine.firing.RulesModuleFiles;

/** The versions of rules, with the version that is in force on a day. Immutable and thread-safe. */
final class RulesInForce {

  private final List<LoadedRuleset> latestFirst;

  private RulesInForce(List<LoadedRuleset> latestFirst) {
    this.latestFirst = latestFirst;
  }

  static RulesInForce of(List<RulesModule> modules) {
    List<LoadedRuleset> all = new ArrayList<>();
    for (RulesModule module : modules) {
      all.addAll(
          RulesetLoader.load(
              new RulesModuleFiles(module.group(), module.name(), module.loader()), Set.of()));
    }
    return new RulesInForce(latestFirst(LinkedRulesets.of(all)));
  }

  /** Returns the versions of rules without problems, interpreted word by word. */
  static RulesInForce of(RulesSource rules) {
    return new RulesInForce(
        latestFirst(RuleVersion.of(rules).stream().map(RuleVersion::load).toList()));
  }

  private static List<LoadedRuleset> latestFirst(List<LoadedRuleset> all) {
    return all.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.reference().credential(), TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(
            versions ->
                versions.stream()
                    .sorted(
                        Comparator.comparing((LoadedRuleset one) -> one.reference().effectiveFrom())
                            .reversed()))
        .toList();
  }

  List<String> credentials() {
    return latestFirst.stream()
        .map(one -> one.reference().credential())
        .distinct()
        .sorted()
        .toList();
  }

  Optional<LoadedRuleset> on(String credential, LocalDate day) {
    return latestFirst.stream()
        .filter(one -> one.reference().credential().equals(credential))
        .filter(one -> !one.reference().effectiveFrom().isAfter(day))
        .findFirst();
  }
}
