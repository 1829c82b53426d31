package org.licet.evaluation;

import java.util.List;
import java.util.Optional;
import org.licet.candidate.PartialDate;

/**
 * What was found about one criterion. Immutable and thread-safe.
 *
 * @param criterion the criterion's stable id, such as {@code CCM-EXPERIENCE-1}
 * @param verdict the verdict
 * @param title the criterion in words
 * @param reason why the verdict is what it is, in words
 * @param parts the amounts asked for and found; empty for a criterion without amounts
 * @param evidence the records that were looked at, in the candidate's order
 * @param questions what would settle the verdict; empty unless it is undetermined
 * @param sources where the criterion is stated
 * @param rule the name of the rule that concluded it
 * @param informational whether the criterion only informs and does not take part in the decision
 * @param asOf the day for which the criterion was judged where that is not the day of evaluation,
 *     such as the day of application; partial if that day is known only to the month or year
 */
public record Finding(
    String criterion,
    Verdict verdict,
    String title,
    String reason,
    List<Part> parts,
    List<Evidence> evidence,
    List<Question> questions,
    List<Source> sources,
    String rule,
    boolean informational,
    Optional<PartialDate> asOf) {

  /** Copies the lists. */
  public Finding {
    parts = List.copyOf(parts);
    evidence = List.copyOf(evidence);
    questions = List.copyOf(questions);
    sources = List.copyOf(sources);
  }
}
