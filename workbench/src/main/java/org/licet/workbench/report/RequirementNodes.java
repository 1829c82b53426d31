package org.licet.workbench.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Part;
import org.licet.evaluation.Quantity;
import org.licet.evaluation.Range;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Source;
import org.licet.evaluation.Verdict;

/** A requirement as a tree with what was found. */
final class RequirementNodes {

  /** A node: a group of others, or a finding. */
  record Node(
      @Nullable String how,
      String state,
      String mark,
      String verdict,
      List<Node> children,
      @Nullable Found finding) {
    boolean group() {
      return how != null;
    }
  }

  /** What was found on a criterion. */
  record Found(
      String criterion,
      String title,
      boolean open,
      String reason,
      @Nullable String asOf,
      List<Gauge> parts,
      List<Proof> evidence,
      List<Citation> citations) {
    boolean hasEvidence() {
      return !evidence.isEmpty();
    }
  }

  /** An amount, drawn as a part of what is required. */
  record Gauge(int percent, String words) {}

  /** A record and why it counts or not. */
  record Proof(String record, String because, @Nullable String counted) {}

  /** A source by its number. */
  record Citation(int number) {}

  private static final int ALL = 100;

  private final Evaluation evaluation;
  private final ToIntFunction<Source> numbers;

  RequirementNodes(Evaluation evaluation, ToIntFunction<Source> numbers) {
    this.evaluation = evaluation;
    this.numbers = numbers;
  }

  Node of(Requirement requirement) {
    if (requirement instanceof Requirement.AllOf all) {
      return group("All of", all, all.items());
    } else if (requirement instanceof Requirement.AnyOf any) {
      return group("One of", any, any.items());
    } else if (requirement instanceof Requirement.AtLeast some) {
      return group("At least " + some.count() + " of", some, some.items());
    }
    return of(evaluation.finding(requirement.criteria().findFirst().orElseThrow()).orElseThrow());
  }

  private Node group(String how, Requirement whole, List<Requirement> items) {
    Verdict verdict =
        whole.verdict(
            id -> evaluation.finding(id).map(Finding::verdict).orElse(Verdict.UNDETERMINED));
    return new Node(
        how,
        States.of(verdict),
        States.mark(verdict),
        States.words(verdict),
        items.stream().map(this::of).toList(),
        null);
  }

  Node of(Finding finding) {
    Verdict verdict = finding.verdict();
    return new Node(
        null,
        States.of(verdict),
        States.mark(verdict),
        States.words(verdict),
        List.of(),
        new Found(
            finding.criterion(),
            finding.title(),
            verdict != Verdict.MET,
            finding.reason(),
            finding.asOf().map(PartialDate::toString).orElse(null),
            finding.parts().stream().map(RequirementNodes::gauge).toList(),
            finding.evidence().stream().map(RequirementNodes::proof).toList(),
            finding.sources().stream()
                .map(source -> new Citation(numbers.applyAsInt(source)))
                .toList()));
  }

  private static Gauge gauge(Part part) {
    Quantity asked = part.required().or(part::limit).orElseThrow();
    String unit = asked.unit().name().toLowerCase(Locale.ROOT);
    BigDecimal amount = asked.amount();
    int percent =
        amount.signum() == 0
            ? ALL
            : part.found()
                .atLeast()
                .multiply(BigDecimal.valueOf(ALL))
                .divide(amount, 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(ALL))
                .intValue();
    return new Gauge(
        percent,
        part.label()
            + ": "
            + part.found()
            + (part.required().isPresent() ? " of " : ", at most ")
            + amount.toPlainString()
            + (part.label().contains(unit) ? "" : " " + unit));
  }

  private static Proof proof(Evidence evidence) {
    return new Proof(
        evidence.fact(), evidence.because(), evidence.counted().map(Range::toString).orElse(null));
  }
}
