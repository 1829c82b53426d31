package org.licet.benchmarks.peers.explained;

import java.util.List;
import org.licet.benchmarks.Criterion;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * What is found on a criterion, with all that explains it. Immutable and thread-safe.
 *
 * @param criterion the criterion
 * @param verdict the verdict
 * @param reason why, in words
 * @param parts the amounts asked for and found
 * @param evidence the records that were looked at
 * @param questions what would settle the verdict
 */
public record ExplainedFinding(
    Criterion criterion,
    Verdict verdict,
    String reason,
    List<Part> parts,
    List<Evidence> evidence,
    List<Question> questions) {}
