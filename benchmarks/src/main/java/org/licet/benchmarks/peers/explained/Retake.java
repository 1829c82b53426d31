package org.licet.benchmarks.peers.explained;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.benchmarks.Ccm;
import org.licet.benchmarks.Criterion;
import org.licet.benchmarks.Peer;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Part;
import org.licet.evaluation.Quantity;
import org.licet.evaluation.Range;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/** The retake at the reduced fee. */
final class Retake {

  private static final int FEWER_THAN = 2;

  private Retake() {}

  static ExplainedFinding judge(Candidate candidate) {
    List<Examination> attempts = candidate.examinations().entries();
    List<Evidence> counted = new ArrayList<>(attempts.size());
    List<Evidence> late = new ArrayList<>(attempts.size());
    List<String> over = new ArrayList<>(2);
    int failed = 0;
    for (int i = 0; i < attempts.size(); i++) {
      Examination attempt = attempts.get(i);
      PartialDate taken = Known.of(attempt.taken());
      String exam = Known.of(attempt.exam());
      Seen seen =
          new Seen("/examinations/" + i, "the " + Text.exam(exam) + " exam attempt of " + taken);
      boolean other = !exam.equals("CCM");
      if (other) {
        seen.fails("a different exam");
      }
      if (!other && taken.earliest().isAfter(Peer.ON)) {
        seen.fails(taken + " is after " + Peer.ON);
      }
      if (!other && Known.of(attempt.passed())) {
        seen.fails("it was passed");
      }
      boolean counts = seen.verdict() == Verdict.MET;
      failed += counts ? 1 : 0;
      Range one = counts ? Range.of(1, 1) : Range.of(0, 0);
      Evidence evidence = seen.evidence(Optional.of(one));
      counted.add(evidence);
      boolean isOver = Ccm.isNextWindowOver(taken.earliest(), Peer.ON);
      if (counts && isOver) {
        over.add(seen.name());
      }
      if (!isOver && !other) {
        seen.fails(taken + " is followed by an exam month that is not over yet");
      }
      if (!other) {
        late.add(seen.evidenceAgainst());
      }
    }
    counted.addAll(late);
    return finding(failed, over, counted);
  }

  private static ExplainedFinding finding(int failed, List<String> over, List<Evidence> evidence) {
    Part part =
        Part.atMost(
            Text.verbatim("failed attempts"),
            Quantity.of(BigDecimal.valueOf(FEWER_THAN - 1), Unit.ATTEMPTS),
            Range.of(failed, failed));
    String ofNumber = "Failed attempts: " + failed + " (at most " + (FEWER_THAN - 1) + " allowed).";
    int last = over.size() - 1;
    String ofWindow =
        over.isEmpty()
            ? "No exam attempt counts against this requirement."
            : Seen.capitalized(
                last == 0
                    ? over.get(0) + " is on record."
                    : String.join(", ", over.subList(0, last))
                        + " and "
                        + over.get(last)
                        + " are on record.");
    boolean few = failed < FEWER_THAN;
    boolean met = few && over.isEmpty();
    return new ExplainedFinding(
        Criterion.RETAKE,
        met ? Verdict.MET : Verdict.NOT_MET,
        met ? ofNumber + " " + ofWindow : few ? ofWindow : ofNumber,
        List.of(part),
        evidence,
        List.of());
  }
}
