package org.licet.authoring.internal.workspace;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.licet.Evaluator;
import org.licet.authoring.internal.check.CheckReport;
import org.licet.authoring.internal.interpret.InterpretedRules;
import org.licet.authoring.internal.mutation.AskedCredentials;
import org.licet.authoring.internal.source.LastResults;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.RulesException;
import org.licet.internal.engine.LinkedRulesets;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.RulesetLoader;
import org.licet.internal.engine.firing.RulesModuleFiles;

/**
 * The rules of a view, ready to judge. They are interpreted word by word, so nothing of them runs
 * but the words that the check of their text allows. Immutable and thread-safe.
 *
 * @param rules the rules as text
 * @param ready the versions, loaded and linked
 */
record LoadedView(RulesSource rules, List<LoadedRuleset> ready) {

  LoadedView {
    ready = List.copyOf(ready);
  }

  /**
   * Loads the rules of a view.
   *
   * @param known what is loaded already
   * @throws RulesException if the text of the rules contains errors, or contradicts itself
   */
  static LoadedView of(RulesView view, LastResults<RulesetSource, LoadedRuleset> known) {
    CheckReport report = view.errors();
    if (report.hasErrors()) {
      throw new RulesException(
          report.problems().stream().map(Problem::text).collect(Collectors.joining("\n\n")));
    }
    RulesSource rules = view.rules();
    Map<String, List<LoadedRuleset>> byCredential = new TreeMap<>();
    for (RulesetSource ruleset : rules.rulesets()) {
      byCredential
          .computeIfAbsent(ruleset.credential(), any -> new ArrayList<>())
          .add(
              known.of(
                  ruleset.shown(),
                  ruleset,
                  () -> ruleset.load(new InterpretedRules(ruleset.rules(), Optional.empty()))));
    }
    List<LoadedRuleset> all =
        new ArrayList<>(
            byCredential.values().stream()
                .map(LoadedRuleset::together)
                .flatMap(Collection::stream)
                .toList());
    if (AskedCredentials.areAsked(rules)) {
      all.addAll(installed(byCredential.keySet()));
    }
    return new LoadedView(rules, LinkedRulesets.of(all));
  }

  private static List<LoadedRuleset> installed(Set<String> own) {
    return Evaluator.installed().stream()
        .flatMap(
            module ->
                RulesetLoader.load(
                    new RulesModuleFiles(module.group(), module.name(), module.loader()), own)
                    .stream())
        .toList();
  }

  /** Returns the loaded form of a version. */
  Optional<LoadedRuleset> ready(RulesetSource ruleset) {
    return ready.stream()
        .filter(one -> one.reference().credential().equals(ruleset.credential()))
        .filter(one -> one.reference().effectiveFrom().toString().equals(ruleset.effectiveFrom()))
        .findFirst();
  }

  /** Returns the version of a credential that is in force on a day. */
  Optional<LoadedRuleset> on(String credential, LocalDate day) {
    return ready.stream()
        .filter(one -> one.reference().credential().equals(credential))
        .filter(one -> !one.reference().effectiveFrom().isAfter(day))
        .max(Comparator.comparing(one -> one.reference().effectiveFrom()));
  }

  /** Returns the credentials of the folder. */
  List<String> credentials() {
    return rules.rulesets().stream().map(RulesetSource::credential).distinct().sorted().toList();
  }

  /** Returns true if the verdicts of a version depend on no other version. */
  boolean standsAlone(RulesetSource ruleset) {
    return !AskedCredentials.areAsked(rules)
        && rules.rulesets().stream()
            .allMatch(
                other ->
                    LastResults.areSame(other, ruleset)
                        || !other.credential().equals(ruleset.credential()));
  }

  /** Returns true if rules ask about other credentials, of the folder or of the jars. */
  boolean asksOthers() {
    return AskedCredentials.areAsked(rules);
  }

  /** Returns true if a credential has the same rules here as in another view. */
  boolean isSame(String credential, LoadedView other) {
    List<RulesetSource> ours = versions(credential);
    List<RulesetSource> theirs = other.versions(credential);
    return !asksOthers()
        && !other.asksOthers()
        && ours.size() == theirs.size()
        && IntStream.range(0, ours.size())
            .allMatch(i -> LastResults.areSame(ours.get(i), theirs.get(i)));
  }

  /** Returns the versions of a credential. */
  List<RulesetSource> versions(String credential) {
    return rules.rulesets().stream()
        .filter(ruleset -> ruleset.credential().equals(credential))
        .toList();
  }

  /** Returns the versions whose rules differ from those of another view, or are not there. */
  List<RulesetSource> changed(LoadedView other) {
    return rules.rulesets().stream()
        .filter(
            ruleset ->
                other.rules.rulesets().stream()
                    .noneMatch(
                        one ->
                            one.shown().equals(ruleset.shown())
                                && contents(one).equals(contents(ruleset))))
        .toList();
  }

  /** Returns the files of a version, without its cases. */
  private static SortedMap<String, ByteBuffer> contents(RulesetSource ruleset) {
    SortedMap<String, ByteBuffer> contents = new TreeMap<>();
    ruleset.files().forEach((name, bytes) -> contents.put(name, ByteBuffer.wrap(bytes)));
    contents.keySet().removeIf(name -> name.indexOf('/') >= 0);
    return contents;
  }
}
