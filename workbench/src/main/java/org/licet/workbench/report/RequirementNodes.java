package org.licet.workbench.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Part;
import org.licet.evaluation.Quantity;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Source;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/** A requirement as a tree with its findings. */
final class RequirementNodes {

  /** A node: a group of other nodes, or a finding. */
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

  /** The finding on a criterion. */
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

  /** An amount, drawn as a share of the required amount. */
  record Gauge(int percent, String words) {}

  /** A record, and the reason why it counts or does not count. */
  record Proof(String record, String because) {}

  /** A source by its number. */
  record Citation(int number, String label) {}

  private static final int ALL = 100;

  private final Evaluation evaluation;
  private final RecordNames names;
  private final Wording wording;
  private final ToIntFunction<Source> numbers;

  RequirementNodes(
      Evaluation evaluation, RecordNames names, Wording wording, ToIntFunction<Source> numbers) {
    this.evaluation = evaluation;
    this.names = names;
    this.wording = wording;
    this.numbers = numbers;
  }

  Node of(Requirement requirement) {
    if (requirement instanceof Requirement.AllOf all) {
      return group(wording.say("all-of"), all, all.items());
    } else if (requirement instanceof Requirement.AnyOf any) {
      return group(wording.say("one-of"), any, any.items());
    } else if (requirement instanceof Requirement.AtLeast some) {
      return group(wording.say("at-least-of", some.count()), some, some.items());
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
        wording.say(verdict.words()),
        items.stream().map(this::of).toList(),
        null);
  }

  Node of(Finding finding) {
    Verdict verdict = finding.verdict();
    return new Node(
        null,
        States.of(verdict),
        States.mark(verdict),
        wording.say(verdict.words()),
        List.of(),
        new Found(
            finding.criterion(),
            wording.say(finding.title()),
            verdict != Verdict.MET,
            wording.say(finding.reason()),
            asOf(finding),
            finding.parts().stream().map(this::gauge).toList(),
            RecordEvidence.of(evaluation, finding, wording).stream()
                .map(one -> new Proof(names.of(one.pointer()), one.words()))
                .toList(),
            finding.sources().stream()
                .map(numbers::applyAsInt)
                .map(number -> new Citation(number, wording.say("source.number", number)))
                .toList()));
  }

  private @Nullable String asOf(Finding finding) {
    List<String> all = new ArrayList<>();
    finding
        .asOf()
        .map(day -> wording.say("as-of-application", Text.of("number", day)))
        .ifPresent(all::add);
    finding
        .ruleset()
        .map(rules -> wording.say("by-rules-from", Text.of("number", rules.effectiveFrom())))
        .ifPresent(all::add);
    return all.isEmpty() ? null : String.join(" ", all);
  }

  private Gauge gauge(Part part) {
    Quantity asked = part.required().or(part::limit).orElseThrow();
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
        wording.say(
            part.required().isPresent() ? "part.required" : "part.limit",
            part.label(),
            part.found().words(),
            Text.of("number", amount)));
  }
}
