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
    List<Examination> sittings = candidate.examinations().entries();
    List<Evidence> counted = new ArrayList<>(sittings.size());
    List<Evidence> late = new ArrayList<>(sittings.size());
    List<String> over = new ArrayList<>(2);
    int failed = 0;
    for (int i = 0; i < sittings.size(); i++) {
      Examination sitting = sittings.get(i);
      PartialDate taken = Known.of(sitting.taken());
      String exam = Known.of(sitting.exam());
      Seen seen = new Seen("/examinations/" + i, "the " + exam + " sitting of " + taken);
      if (taken.earliest().isAfter(Peer.ON)) {
        seen.fails("dated " + taken + ", after " + Peer.ON);
      }
      if (!exam.equals("CCM")) {
        seen.fails("a different examination");
      }
      if (Known.of(sitting.passed())) {
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
      if (!isOver) {
        seen.fails("dated " + taken + ", the next month is not over");
        late.add(seen.evidence(Optional.empty()));
      }
    }
    counted.addAll(late);
    return finding(failed, over, counted);
  }

  private static ExplainedFinding finding(int failed, List<String> over, List<Evidence> evidence) {
    Part part =
        Part.atMost(
            Text.verbatim("failed sittings"),
            Quantity.of(BigDecimal.valueOf(FEWER_THAN - 1), Unit.SITTINGS),
            Range.of(failed, failed));
    String ofNumber =
        "Fewer than " + FEWER_THAN + " failed sittings are allowed; on record: " + failed + ".";
    int last = over.size() - 1;
    String ofWindow =
        over.isEmpty()
            ? "No sitting stands in the way."
            : "There is "
                + (last == 0
                    ? over.get(0)
                    : String.join(", ", over.subList(0, last)) + " and " + over.get(last))
                + ".";
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
