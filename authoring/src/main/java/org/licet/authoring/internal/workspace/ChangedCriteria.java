package org.licet.authoring.internal.workspace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.LastResults;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.candidate.Candidate;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.StageVerdicts;

/**
 * The criteria whose rules a change touches, if it touches nothing else. Each rule judges alone, so
 * a person whose verdicts on these criteria stay keeps all verdicts. Immutable and thread-safe.
 */
final class ChangedCriteria {

  private final LoadedRuleset now;
  private final Set<String> criteria;

  private ChangedCriteria(LoadedRuleset now, Set<String> criteria) {
    this.now = now;
    this.criteria = criteria;
  }

  /**
   * Returns the changed criteria of a credential. Empty if the change touches more than rules of
   * criteria, such as a table, a stage, or another version.
   *
   * @param now the version after the change
   */
  static Optional<ChangedCriteria> of(
      LoadedView before, LoadedView after, String credential, LoadedRuleset now) {
    List<RulesetSource> old = before.versions(credential);
    List<RulesetSource> current = after.versions(credential);
    if (before.asksOthers() || after.asksOthers() || old.size() != current.size()) {
      return Optional.empty();
    }
    Set<String> criteria = new HashSet<>();
    for (int i = 0; i < current.size(); i++) {
      RulesetSource version = current.get(i);
      boolean only =
          LastResults.areSame(version, old.get(i))
              || (after.ready(version).filter(one -> LastResults.areSame(one, now)).isPresent()
                  && onlyRules(old.get(i), version)
                  && add(old.get(i), version, criteria)
                  && add(version, old.get(i), criteria));
      if (!only) {
        return Optional.empty();
      }
    }
    return Optional.of(new ChangedCriteria(now, criteria));
  }

  /** Returns true if two versions differ in rule files and cases only. */
  private static boolean onlyRules(RulesetSource old, RulesetSource current) {
    Map<String, byte[]> before = old.files();
    Map<String, byte[]> after = current.files();
    Set<String> names = new HashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
            .filter(name -> name.indexOf('/') < 0 && !name.endsWith(".drl"))
            .allMatch(name -> Arrays.equals(before.get(name), after.get(name)))
        && old.rules().stream()
            .map(ChangedCriteria::rest)
            .toList()
            .equals(current.rules().stream().map(ChangedCriteria::rest).toList());
  }

  /** Returns the text of a file without its rules and blanks. */
  private static String rest(RuleFile file) {
    StringBuilder rest = new StringBuilder(file.source().text());
    for (int i = file.rules().size() - 1; i >= 0; i--) {
      rest.delete(file.rules().get(i).from(), file.rules().get(i).to());
    }
    return rest.toString().replaceAll("\\s+", " ");
  }

  /** Adds the criteria of the rules that only one version has. Returns false if one has none. */
  private static boolean add(RulesetSource one, RulesetSource other, Set<String> criteria) {
    Set<String> known = new HashSet<>();
    other.rules().forEach(file -> file.rules().forEach(rule -> known.add(text(file, rule))));
    List<Rule> changed = new ArrayList<>();
    one.rules()
        .forEach(
            file ->
                file.rules().stream()
                    .filter(rule -> !known.contains(text(file, rule)))
                    .forEach(changed::add));
    changed.forEach(
        rule -> rule.criterion().ifPresent(criterion -> criteria.add(criterion.value())));
    return changed.stream().allMatch(rule -> rule.judges() && rule.criterion().isPresent());
  }

  private static String text(RuleFile file, Rule rule) {
    return file.source().text().substring(rule.from(), rule.to());
  }

  /** Returns true if a person's verdicts at a stage are the same after the change. */
  boolean keep(StageVerdicts before, Candidate person, Stage stage, LocalDate on) {
    if (!person.rulings().entries().isEmpty()) {
      return false; // the rules say which decisions of issuing bodies a person may have
    }
    Set<String> touched = new HashSet<>(criteria);
    touched.retainAll(before.byCriterion().keySet());
    if (touched.isEmpty()) {
      return true;
    }
    if (now.plan(stage).filter(plan -> plan.asOfApplication().isEmpty()).isEmpty()) {
      return false; // some criteria are judged on another day
    }
    try {
      for (String criterion : touched) {
        Verdict verdict = now.verdict(person, on, criterion);
        if (verdict != before.byCriterion().get(criterion)) {
          return false;
        }
      }
      return true;
    } catch (EvaluationException e) {
      return false;
    }
  }
}
