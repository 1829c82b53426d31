package org.licet.benchmarks.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.licet.Evaluator;
import org.licet.benchmarks.Peer;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;

/**
 * A person who is asked until the decisions about some credentials stand. Questions to issuing
 * bodies are not answered. Not thread-safe.
 */
final class AskedPerson {

  /** A credential and a stage to decide. */
  record Task(String credential, Stage stage) {}

  /** Picks the next question. */
  interface Order {

    /**
     * Returns one of several questions.
     *
     * @param open the keys of the questions, in the order of Licet
     */
    String next(List<String> open);
  }

  private final Evaluator evaluator;
  private final List<Task> tasks;
  private final ObjectNode record;
  private final Twin twin;
  private int evaluations;

  AskedPerson(Evaluator evaluator, List<Task> tasks, ObjectNode record, Twin twin) {
    this.evaluator = evaluator;
    this.tasks = tasks;
    this.record = record;
    this.twin = twin;
  }

  /**
   * The questions of an interview.
   *
   * @param asked the number of questions
   * @param decided whether every decision stands
   */
  record Interview(int asked, boolean decided) {}

  /** Asks in an order until the decisions stand, or nothing is left to ask. */
  Interview asked(Order order) {
    ObjectNode now = record.deepCopy();
    Set<String> asked = new HashSet<>();
    while (true) {
      List<Evaluation> judged = judged(now);
      List<String> open = open(judged, asked);
      if (open.isEmpty()) {
        return new Interview(asked.size(), isDecided(judged));
      }
      String next = order.next(open);
      asked.add(next);
      twin.answer(now, next);
    }
  }

  /**
   * Returns the least number of questions to which the answers decide, up to a number that is known
   * to do; -1 if there are too many combinations to try.
   */
  int fewest(int known, int most) {
    evaluations = 0;
    for (int size = 0; size < known; size++) {
      Set<Set<String>> tried = new HashSet<>();
      if (decides(record, Set.of(), size, most, tried)) {
        return size;
      }
      if (evaluations > most) {
        return -1;
      }
    }
    return known;
  }

  private boolean decides(
      ObjectNode now, Set<String> asked, int left, int most, Set<Set<String>> tried) {
    if (evaluations++ > most) {
      return false;
    }
    List<Evaluation> judged = judged(now);
    if (left == 0 || isDecided(judged)) {
      return isDecided(judged);
    }
    for (String key : open(judged, asked)) {
      Set<String> more = new HashSet<>(asked);
      more.add(key);
      ObjectNode answered = now.deepCopy();
      if (tried.add(more)
          && twin.answer(answered, key)
          && decides(answered, more, left - 1, most, tried)) {
        return true;
      }
    }
    return false;
  }

  private List<Evaluation> judged(ObjectNode now) {
    var candidate = CandidateReader.read(now);
    return tasks.stream()
        .map(task -> evaluator.evaluate(candidate, task.credential, task.stage, Peer.ON))
        .toList();
  }

  private static boolean isDecided(List<Evaluation> judged) {
    return judged.stream().noneMatch(one -> one.decision() == Decision.UNDETERMINED);
  }

  private static List<String> open(List<Evaluation> judged, Set<String> asked) {
    return OpenQuestion.ofAll(judged).stream()
        .filter(one -> one.question() instanceof Question.OfCandidate)
        .map(OpenQuestion::key)
        .filter(key -> !asked.contains(key))
        .toList();
  }
}
