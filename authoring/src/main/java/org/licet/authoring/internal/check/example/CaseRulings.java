package org.licet.authoring.internal.check.example;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.licet.authoring.internal.check.name.DeclaredNames;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.SourceText;
import org.licet.candidate.Ruling;
import org.licet.internal.reasoning.RecordedRulings;
import org.licet.json.internal.advice.Nearest;
import org.licet.testkit.Case;

/** Checks the keys of the rulings in a case file. Not thread-safe. */
final class CaseRulings {

  private final SourceText file;
  private final Set<String> criteria;
  private final Map<String, Set<String>> questions;
  private final Problems problems;

  /** The messages so far. Cases may share rulings, and one message is enough for all. */
  private final Set<String> reported = new HashSet<>();

  /**
   * Prepares the check of a file.
   *
   * @param criteria the criteria that rules conclude
   * @param questions the names of the rules' own questions, by criterion
   */
  CaseRulings(
      SourceText file,
      Set<String> criteria,
      Map<String, Set<String>> questions,
      Problems problems) {
    this.file = file;
    this.criteria = criteria;
    this.questions = questions;
    this.problems = problems;
  }

  /** Returns the names of the questions that the rules of a version state, by criterion. */
  static Map<String, Set<String>> questions(RulesetSource ruleset) {
    return DeclaredNames.texts(ruleset, "question").stream()
        .filter(text -> text.rule().criterion().isPresent())
        .collect(
            Collectors.groupingBy(
                text -> text.rule().criterion().orElseThrow().value(),
                Collectors.mapping(
                    text -> RecordedRulings.nameOf(text.value()),
                    Collectors.toCollection(TreeSet::new))));
  }

  /**
   * Reports keys that are nearly those of a criterion or of a rule's own question. Questions about
   * fields and criteria of other rulesets have other keys.
   */
  void check(Case one) {
    for (Ruling ruling : one.candidate().rulings().entries()) {
      String criterion = ruling.criterion();
      if (criterion.isEmpty()) {
        continue;
      }
      if (isOfOthers(criterion)) {
        continue;
      }
      if (!criteria.contains(criterion)) {
        Nearest.to(criterion, criteria)
            .ifPresent(
                near ->
                    report(one, criterion, "no rule concludes the criterion " + criterion, near));
        continue;
      }
      Set<String> asked = questions.getOrDefault(criterion, Set.of());
      String name = ruling.matter().replaceFirst("@.*", "");
      if (!asked.contains(name)) {
        Nearest.to(name, asked)
            .ifPresent(
                near ->
                    report(
                        one,
                        criterion + "#" + name,
                        "no rule asks the question \"" + criterion + "#" + name + "\"",
                        "\"" + criterion + "#" + near + "\""));
      }
    }
  }

  /** Returns whether a criterion begins as none of the checked rules: ACM-RETAKE beside the CCM. */
  private boolean isOfOthers(String criterion) {
    return criteria.stream().noneMatch(own -> credential(own).equals(credential(criterion)));
  }

  private static String credential(String criterion) {
    return criterion.replaceFirst("-.*", "");
  }

  private void report(Case one, String word, String message, String maybe) {
    if (!problems.isFull() && reported.add(message)) {
      problems.error(
          "case",
          CasesCheck.findShared(file, Optional.of(one.name()), word),
          "the case \"" + one.name() + "\" has a ruling, but " + message,
          Optional.of("you mean " + maybe));
    }
  }
}
