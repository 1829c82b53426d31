package org.licet.outlook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * A criterion on which the verdict is another. Immutable and thread-safe.
 *
 * @param criterion the criterion's stable id
 * @param title the criterion in words
 * @param before the verdict before, or empty if the criterion was not looked at
 * @param after the verdict after, or empty if the criterion is not looked at any more
 * @param informational whether it takes no part in the decision
 * @param was why it was so before, in words; empty if it was not looked at
 * @param because why it is so now, in words; empty if it is not looked at any more
 */
public record VerdictChange(
    String criterion,
    Text title,
    Optional<Verdict> before,
    Optional<Verdict> after,
    boolean informational,
    Text was,
    Text because) {

  /**
   * Returns on which criteria two evaluations differ in their verdict, in the order of the later.
   */
  public static List<VerdictChange> between(Evaluation before, Evaluation after) {
    Set<String> criteria = new LinkedHashSet<>();
    after.findings().forEach(finding -> criteria.add(finding.criterion()));
    before.findings().forEach(finding -> criteria.add(finding.criterion()));
    List<VerdictChange> moved = new ArrayList<>();
    for (String criterion : criteria) {
      Optional<Finding> was = before.finding(criterion);
      Optional<Finding> is = after.finding(criterion);
      if (!was.map(Finding::verdict).equals(is.map(Finding::verdict))) {
        Finding shown = is.or(() -> was).orElseThrow();
        moved.add(
            new VerdictChange(
                criterion,
                shown.title(),
                was.map(Finding::verdict),
                is.map(Finding::verdict),
                shown.informational(),
                was.map(Finding::reason).orElse(Text.NONE),
                is.map(Finding::reason).orElse(Text.NONE)));
      }
    }
    return List.copyOf(moved);
  }
}
