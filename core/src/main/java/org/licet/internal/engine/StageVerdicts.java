package org.licet.internal.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Verdict;

/**
 * The verdicts of a stage, without explanations. Immutable and thread-safe.
 *
 * @param decision the decision
 * @param byCriterion the verdicts by criterion
 */
public record StageVerdicts(Decision decision, Map<String, Verdict> byCriterion) {

  public StageVerdicts {
    byCriterion = Collections.unmodifiableMap(new LinkedHashMap<>(byCriterion));
  }
}
