package org.licet.authoring.internal.check.example;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.authoring.internal.check.name.UnreadableNames;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;
import org.licet.evaluation.UndeclaredFact;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.json.internal.advice.Nearest;
import org.licet.testkit.Case;

/** Checks the declared facts in a case file. Not thread-safe. */
final class CaseFacts {

  private final SourceText file;
  private final DeclaredFacts declared;
  private final UnreadableNames lost;
  private final Problems problems;

  /** The messages so far. Cases may share records, and one message is enough for all. */
  private final Set<String> reported = new HashSet<>();

  CaseFacts(SourceText file, DeclaredFacts declared, UnreadableNames lost, Problems problems) {
    this.file = file;
    this.declared = declared;
    this.lost = lost;
    this.problems = problems;
  }

  /** Reports facts of a case that no rule declares, or that have another type. */
  void check(Case one) {
    for (UndeclaredFact fact : declared.missing(one.candidate())) {
      if (!lost.mayName(fact.name())) {
        report(
            one,
            fact.name(),
            "no rule declares the fact " + fact.name() + " of " + fact.record(),
            advice(fact));
      }
    }
    try {
      declared.check(one.candidate());
    } catch (DeclaredFacts.Mistyped e) {
      String name = e.pointer().substring(e.pointer().lastIndexOf("/facts/") + "/facts/".length());
      report(
          one,
          name.replaceFirst("/.*", ""),
          CaseWords.clause(String.valueOf(e.getMessage())),
          Optional.empty());
    }
  }

  private Optional<String> advice(UndeclaredFact fact) {
    Optional<DeclaredFact> elsewhere =
        declared.all().stream().filter(other -> other.name().equals(fact.name())).findFirst();
    if (elsewhere.isPresent()) {
      return Optional.of("move it to " + String.join(" or ", elsewhere.get().of()));
    }
    return Nearest.to(
        fact.name(), declared.all().stream().map(DeclaredFact::name).collect(Collectors.toSet()));
  }

  private void report(Case one, String word, String message, Optional<String> maybe) {
    if (!problems.isFull() && reported.add(message)) {
      Span at = CasesCheck.findShared(file, Optional.of(one.name()), word);
      problems.error("case", at, message, maybe);
    }
  }
}
