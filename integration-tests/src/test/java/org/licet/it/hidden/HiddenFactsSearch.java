package org.licet.it.hidden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.FactDescription;
import org.licet.evaluation.Stage;

/**
 * Hides one to three facts of a candidate and enumerates the values that they may have. A definite
 * verdict must be the same for all of them; an undetermined one must come with questions that
 * matter, and answers to all of them must settle it.
 */
final class HiddenFactsSearch {

  /** The maximum number of completions with every value that the facts may have. */
  private static final int MOST_WHOLE = 1_000;

  /**
   * A candidate to hide facts of.
   *
   * @param origin where it comes from, for messages
   */
  record Start(String origin, ObjectNode candidate, String credential, Stage stage, LocalDate on) {}

  private final Evaluator evaluator;
  private final Values values;
  private final Map<String, FactDescription> declared = new HashMap<>();

  HiddenFactsSearch(Evaluator evaluator, Values values) {
    this.evaluator = evaluator;
    this.values = values;
    evaluator.facts().forEach(fact -> declared.put(fact.name(), fact));
  }

  /** Hides facts of a candidate once, and returns the faults that it finds. */
  List<Fault> tryOnce(Start start, Random random) {
    ObjectNode whole = start.candidate().deepCopy();
    shuffle(whole, random);
    List<HiddenFact> all = HiddenFact.of(whole, start.on(), values, declared, random);
    boolean exhaustive = random.nextBoolean();
    List<HiddenFact> hidden =
        some(
            exhaustive ? all.stream().filter(HiddenFact::isExhaustive).toList() : all,
            1 + random.nextInt(3),
            random);
    ObjectNode less = whole.deepCopy();
    hidden.forEach(fact -> fact.hide(less));
    return new Trial(evaluator, start, whole, less, hidden, random).faults();
  }

  private static void shuffle(ObjectNode candidate, Random random) {
    for (String list : Candidate.lists()) {
      if (candidate.get(list) instanceof ArrayNode entries) {
        List<JsonNode> items = new ArrayList<>();
        entries.forEach(items::add);
        Collections.shuffle(items, random);
        entries.removeAll().addAll(items);
      }
    }
  }

  static List<HiddenFact> some(List<HiddenFact> all, int count, Random random) {
    List<HiddenFact> chosen = new ArrayList<>();
    for (int tries = 0; tries < 20 && chosen.size() < count && !all.isEmpty(); tries++) {
      HiddenFact one = all.get(random.nextInt(all.size()));
      int product = one.values().size();
      for (HiddenFact other : chosen) {
        product *= other.values().size();
      }
      boolean few = product <= MOST_WHOLE || !one.isExhaustive();
      if (few && chosen.stream().noneMatch(one::overlaps)) {
        chosen.add(one);
      }
    }
    return chosen;
  }
}
