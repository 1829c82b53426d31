package org.licet.benchmarks.peers.explained;

import java.util.List;
import org.licet.benchmarks.Criterion;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * The finding on a criterion, with its explanation. Immutable and thread-safe.
 *
 * @param criterion the criterion
 * @param verdict the verdict
 * @param reason the reason in words
 * @param parts the required and found amounts
 * @param evidence the records that were considered
 * @param questions the questions that would settle the verdict
 */
public record ExplainedFinding(
    Criterion criterion,
    Verdict verdict,
    String reason,
    List<Part> parts,
    List<Evidence> evidence,
    List<Question> questions) {}
