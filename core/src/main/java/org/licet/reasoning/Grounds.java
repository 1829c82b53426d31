package org.licet.reasoning;

import java.util.List;
import java.util.Set;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;

/**
 * What explains a conclusion. Immutable and thread-safe.
 *
 * @param reason why, one or more sentences
 * @param parts the amounts asked for and found
 * @param evidence the records that were looked at
 * @param questions what is still open; empty unless the verdict is undetermined
 * @param sources ids of the sources that it rests on beside those of the rule
 * @param dated whether the verdict might be another on another day
 */
public record Grounds(
    String reason,
    List<Part> parts,
    List<Evidence> evidence,
    List<Question> questions,
    Set<String> sources,
    boolean dated) {

  /** Returns this with another reason. */
  Grounds because(String other) {
    return new Grounds(other, parts, evidence, questions, sources, dated);
  }

  /** Returns this with other amounts. */
  public Grounds withParts(List<Part> others) {
    return new Grounds(reason, others, evidence, questions, sources, dated);
  }

  /** Returns this with other questions. */
  Grounds asking(List<Question> others) {
    return new Grounds(reason, parts, evidence, others, sources, dated);
  }
}
