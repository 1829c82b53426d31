package org.licet.testkit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;

/**
 * An example candidate with the expected verdicts. Immutable and thread-safe.
 *
 * @param name what it shows, a sentence
 * @param file the file that holds it
 * @param candidate the candidate
 * @param stage the stage; empty for the credential's usual one: examination, or licensure where
 *     there is one
 * @param on the date for which it is judged
 * @param decision the expected decision, if the case says one
 * @param verdicts the expected verdicts by criterion
 * @param why why they are expected
 */
public record Case(
    String name,
    String file,
    Candidate candidate,
    Optional<Stage> stage,
    LocalDate on,
    Optional<Decision> decision,
    Map<String, Verdict> verdicts,
    String why) {}
