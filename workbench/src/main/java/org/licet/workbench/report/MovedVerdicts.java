package org.licet.workbench.report;

import java.util.List;
import java.util.Optional;
import org.licet.evaluation.Verdict;
import org.licet.outlook.Difference;
import org.licet.outlook.VerdictChange;

/** The verdicts that changed facts would change, in words. */
record MovedVerdicts(List<Row> rows) {

  /** A verdict that changes. */
  record Row(String title, String criterion, String before, String after, String was, String is) {}

  static MovedVerdicts of(Difference difference, Wording wording) {
    return new MovedVerdicts(
        difference.verdicts().stream()
            .map(
                moved ->
                    new Row(
                        wording.say(moved.title()),
                        moved.criterion(),
                        words(moved.before(), wording),
                        words(moved.after(), wording),
                        wording.say(moved.was()),
                        because(moved, wording)))
            .toList());
  }

  private static String because(VerdictChange moved, Wording wording) {
    String because = wording.say(moved.because());
    return moved.causes().isEmpty()
        ? because
        : (because + " " + wording.say(moved.causes().sentence())).strip();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  private static String words(Optional<Verdict> verdict, Wording wording) {
    return verdict
        .map(known -> wording.say(known.words()))
        .orElseGet(() -> wording.say("not-looked-at"));
  }
}
