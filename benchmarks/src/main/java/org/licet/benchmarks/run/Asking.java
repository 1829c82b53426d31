package org.licet.benchmarks.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.licet.Evaluator;
import org.licet.benchmarks.Peer;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.testkit.Population;

/**
 * Counts the questions until a decision is final. Each time, the first question of the list is
 * answered from the fully known record of the same person. Questions to issuing bodies are not
 * answered.
 */
final class Asking {

  /** The measure for people with only a résumé. */
  static final String RESUMES = "questions until the decision stands, résumés, a person";

  /** The measure for people with the records of the made-up population. */
  static final String RECORDS = "questions until the decision stands, records, a person";

  /** All credentials and stages. */
  static final String ALL = "all";

  /** The measure for the first 300 people before questions were ranked by their joint effect. */
  static final Map<String, Double> BEFORE = Map.of(RESUMES, 8.89, RECORDS, 1.73);

  private static final long SEED = 2026;

  /** The count of questions, and of people whose decision was not determined. */
  private static final class Count {
    private int people;
    private int questions;

    void add(int asked) {
      people++;
      questions += asked;
    }

    double mean() {
      return people == 0 ? 0 : (double) questions / people;
    }
  }

  private final Evaluator evaluator;

  private Asking(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  static void run(int people, Figures figures) {
    Population known = Population.fullyKnown(SEED, Peer.ON);
    Population recorded = Population.of(SEED, Peer.ON);
    IntFunction<Twin> twin = number -> new Twin(CandidateWriter.toJson(known.candidate(number)));
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      Asking asking = new Asking(evaluator);
      asking.run(RESUMES, people, number -> twin.apply(number).resume(), twin, figures);
      asking.run(
          RECORDS,
          people,
          number -> CandidateWriter.toJson(recorded.candidate(number)),
          twin,
          figures);
    }
  }

  /** Prints the figures of a number of people. */
  public static void main(String[] arguments) {
    Figures figures = new Figures();
    run(Integer.parseInt(arguments[0]), figures);
    figures
        .asMap()
        .forEach(
            (measure, rows) ->
                rows.forEach(
                    (row, means) -> System.out.println(measure + "\t" + row + "\t" + means)));
  }

  private void run(
      String measure,
      int people,
      IntFunction<ObjectNode> said,
      IntFunction<Twin> twin,
      Figures figures) {
    Map<String, Count> counts = new TreeMap<>();
    Count all = new Count();
    for (int number = 1; number <= people; number++) {
      for (String credential : evaluator.credentials()) {
        for (Stage stage : evaluator.stages(credential)) {
          int asked = asked(said.apply(number), twin.apply(number), credential, stage);
          if (asked > 0) {
            all.add(asked);
            counts.computeIfAbsent(credential + " " + stage, any -> new Count()).add(asked);
          }
        }
      }
    }
    figures.add(measure, ALL, all.mean());
    counts.forEach((row, count) -> figures.add(measure, row, count.mean()));
  }

  private int asked(ObjectNode candidate, Twin twin, String credential, Stage stage) {
    Set<String> asked = new HashSet<>();
    Optional<String> next = next(candidate, credential, stage, asked);
    while (next.isPresent()) {
      asked.add(next.get());
      twin.answer(candidate, next.get());
      next = next(candidate, credential, stage, asked);
    }
    return asked.size();
  }

  private Optional<String> next(
      ObjectNode candidate, String credential, Stage stage, Set<String> asked) {
    Evaluation evaluation =
        evaluator.evaluate(CandidateReader.read(candidate), credential, stage, Peer.ON);
    if (evaluation.decision() != Decision.UNDETERMINED) {
      return Optional.empty();
    }
    return evaluation.questions().stream()
        .map(OpenQuestion::question)
        .filter(Question.OfCandidate.class::isInstance)
        .map(question -> ((Question.OfCandidate) question).fact())
        .filter(fact -> !asked.contains(fact))
        .findFirst();
  }
}
