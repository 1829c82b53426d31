package org.licet.authoring.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.licet.authoring.internal.check.fact.FactDeclarations;
import org.licet.authoring.internal.interpret.InterpretedRules;
import org.licet.authoring.internal.source.PropertiesText;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Place;
import org.licet.evaluation.ExaminationPeriod;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.internal.engine.firing.PositionTerms;

/**
 * Compares the meaning of rules. Layout, order, comments, and variable names make no difference.
 * Not thread-safe.
 */
public final class RulesDiff {

  private final List<RuleDifference> all = new ArrayList<>();

  private RulesDiff() {}

  /** Returns the differences between two sets of rules without errors. */
  public static List<RuleDifference> of(RulesSource before, RulesSource after) {
    RulesDiff diff = new RulesDiff();
    List<RulesetSource> left = new ArrayList<>(before.rulesets());
    for (RulesetSource ruleset : after.rulesets()) {
      Optional<RulesetSource> same = counterpart(ruleset, left, after.rulesets());
      same.ifPresent(left::remove);
      same.ifPresentOrElse(
          other -> diff.ruleset(other, ruleset),
          () -> diff.whole(ruleset, RuleDifference.Kind.RULESET_ADDED));
    }
    left.forEach(ruleset -> diff.whole(ruleset, RuleDifference.Kind.RULESET_REMOVED));
    return List.copyOf(diff.all);
  }

  /** Finds the version with the same first day, or the only other version of the credential. */
  private static Optional<RulesetSource> counterpart(
      RulesetSource ruleset, List<RulesetSource> before, List<RulesetSource> after) {
    List<RulesetSource> ofCredential =
        before.stream().filter(one -> one.credential().equals(ruleset.credential())).toList();
    Optional<RulesetSource> sameDay =
        ofCredential.stream()
            .filter(one -> one.effectiveFrom().equals(ruleset.effectiveFrom()))
            .findFirst();
    boolean only =
        ofCredential.size() == 1
            && after.stream().filter(one -> one.credential().equals(ruleset.credential())).count()
                == 1;
    return sameDay.isPresent() || !only ? sameDay : Optional.of(ofCredential.get(0));
  }

  private static String title(RulesetSource ruleset) {
    return ruleset.credential() + " from " + ruleset.effectiveFrom();
  }

  private void whole(RulesetSource ruleset, RuleDifference.Kind kind) {
    boolean added = kind == RuleDifference.Kind.RULESET_ADDED;
    add(
        ruleset,
        kind,
        ruleset.credential(),
        added ? "" : title(ruleset),
        added ? title(ruleset) : "",
        Optional.empty());
  }

  private void add(
      RulesetSource ruleset,
      RuleDifference.Kind kind,
      String subject,
      String before,
      String after,
      Optional<Place> place) {
    all.add(new RuleDifference(title(ruleset), kind, subject, before, after, place));
  }

  private void ruleset(RulesetSource before, RulesetSource after) {
    properties(before, after);
    Map<String, ConcludingRule> was = ConcludingRule.of(before);
    Map<String, ConcludingRule> is = ConcludingRule.of(after);
    renumbered(after, was, is);
    for (Map.Entry<String, ConcludingRule> entry : is.entrySet()) {
      ConcludingRule now = entry.getValue();
      ConcludingRule then = was.get(entry.getKey());
      if (then == null) {
        add(
            after,
            RuleDifference.Kind.CRITERION_ADDED,
            entry.getKey(),
            "",
            now.title(),
            Optional.of(now.place()));
      } else {
        now.differences(then).forEach(one -> all.add(one.in(title(after), entry.getKey())));
      }
    }
    was.forEach(
        (id, then) -> {
          if (!is.containsKey(id)) {
            add(
                after,
                RuleDifference.Kind.CRITERION_REMOVED,
                id,
                then.title(),
                "",
                Optional.of(then.place()));
          }
        });
    tables(before, after);
    facts(before, after);
    RulesetDescription described = described(before);
    RulesetDescription now = described(after);
    examinations(after, described, now);
    requirements(after, described, now);
    sources(before, after);
  }

  /** Treats a removed criterion and an added one as renumbered if their rules are the same. */
  private void renumbered(
      RulesetSource after, Map<String, ConcludingRule> was, Map<String, ConcludingRule> is) {
    for (Map.Entry<String, ConcludingRule> old : List.copyOf(was.entrySet())) {
      if (is.containsKey(old.getKey())) {
        continue;
      }
      is.entrySet().stream()
          .filter(one -> !was.containsKey(one.getKey()))
          .filter(one -> one.getValue().asks().equals(old.getValue().asks()))
          .findFirst()
          .ifPresent(
              one -> {
                add(
                    after,
                    RuleDifference.Kind.CRITERION_RENUMBERED,
                    one.getKey(),
                    old.getKey(),
                    one.getKey(),
                    Optional.of(one.getValue().place()));
                was.remove(old.getKey());
                was.put(one.getKey(), old.getValue());
              });
    }
  }

  private void properties(RulesetSource before, RulesetSource after) {
    for (String key :
        List.of(
            "effectiveFrom",
            "issuer",
            "confidence",
            PositionTerms.START,
            PositionTerms.VERIFIED,
            PositionTerms.WITHIN)) {
      changed(
          after,
          RuleDifference.Kind.PROPERTY,
          key,
          value(before, RulesetSource.RULESET, key),
          value(after, RulesetSource.RULESET, key));
    }
  }

  private static String value(RulesetSource ruleset, String file, String key) {
    return ruleset.properties(file).flatMap(text -> text.value(key)).orElse("");
  }

  private void changed(
      RulesetSource after, RuleDifference.Kind kind, String subject, String was, String is) {
    if (!was.equals(is)) {
      add(after, kind, subject, was, is, Optional.empty());
    }
  }

  private void tables(RulesetSource before, RulesetSource after) {
    Map<String, TableRow> was = TableRow.of(before);
    Map<String, TableRow> is = TableRow.of(after);
    Set<String> keys = new LinkedHashSet<>(is.keySet());
    keys.addAll(was.keySet());
    for (String key : keys) {
      Optional<TableRow> then = Optional.ofNullable(was.get(key));
      Optional<TableRow> now = Optional.ofNullable(is.get(key));
      String old = then.map(TableRow::words).orElse("");
      String current = now.map(TableRow::words).orElse("");
      if (!old.equals(current)) {
        add(
            after,
            RuleDifference.Kind.TABLE_ROW,
            now.or(() -> then).map(TableRow::subject).orElse(key),
            old,
            current,
            now.or(() -> then).map(TableRow::place));
      }
    }
  }

  private void facts(RulesetSource before, RulesetSource after) {
    Map<String, FactDeclarations.Declared> was = FactDeclarations.words(before);
    Map<String, FactDeclarations.Declared> is = FactDeclarations.words(after);
    Set<String> names = new TreeSet<>(is.keySet());
    names.addAll(was.keySet());
    for (String name : names) {
      Optional<FactDeclarations.Declared> then = Optional.ofNullable(was.get(name));
      Optional<FactDeclarations.Declared> now = Optional.ofNullable(is.get(name));
      String old = then.map(FactDeclarations.Declared::words).orElse("");
      String current = now.map(FactDeclarations.Declared::words).orElse("");
      if (!old.equals(current)) {
        add(
            after,
            RuleDifference.Kind.FACT,
            name,
            old,
            current,
            now.or(() -> then).map(FactDeclarations.Declared::place));
      }
    }
  }

  private static RulesetDescription described(RulesetSource ruleset) {
    return ruleset.load(new InterpretedRules(ruleset.rules(), Optional.empty())).description();
  }

  private void examinations(
      RulesetSource after, RulesetDescription before, RulesetDescription now) {
    Map<String, String> was = examinations(before);
    Map<String, String> is = examinations(now);
    Set<String> all = new TreeSet<>(was.keySet());
    all.addAll(is.keySet());
    all.forEach(
        one ->
            changed(
                after,
                RuleDifference.Kind.EXAMINATION,
                one,
                was.getOrDefault(one, ""),
                is.getOrDefault(one, "")));
  }

  /** Returns the application periods of examinations by month, with their sources. */
  private static Map<String, String> examinations(RulesetDescription description) {
    Map<String, String> words = new TreeMap<>();
    for (RulesetDescription.ExaminationDescription examination : description.examinations()) {
      for (ExaminationPeriod period : examination.periods()) {
        words.put(examination.exam() + " in " + period.month(), period.toString());
      }
      words.put(
          examination.exam(),
          examination.sources().stream().map(Source::document).collect(Collectors.joining("; ")));
    }
    return words;
  }

  private void requirements(
      RulesetSource after, RulesetDescription before, RulesetDescription now) {
    Map<Stage, String> was = requirements(before);
    Map<Stage, String> is = requirements(now);
    for (Stage stage : Stage.values()) {
      changed(
          after,
          RuleDifference.Kind.REQUIREMENT,
          stage.name(),
          was.getOrDefault(stage, ""),
          is.getOrDefault(stage, ""));
    }
  }

  private static Map<Stage, String> requirements(RulesetDescription description) {
    Map<Stage, String> words = new TreeMap<>();
    description
        .stages()
        .forEach((stage, required) -> words.put(stage, RequirementWords.of(required)));
    return words;
  }

  private void sources(RulesetSource before, RulesetSource after) {
    Map<String, String> was = entries(before);
    Map<String, String> is = entries(after);
    Set<String> keys = new LinkedHashSet<>(is.keySet());
    keys.addAll(was.keySet());
    keys.forEach(
        key ->
            changed(
                after,
                RuleDifference.Kind.SOURCE,
                key,
                was.getOrDefault(key, ""),
                is.getOrDefault(key, "")));
  }

  private static Map<String, String> entries(RulesetSource ruleset) {
    Map<String, String> entries = new LinkedHashMap<>();
    ruleset.properties(RulesetSource.SOURCES).stream()
        .flatMap(text -> text.entries().stream())
        .forEach(
            (PropertiesText.Entry entry) -> entries.put(entry.key().text(), entry.value().text()));
    return entries;
  }
}
