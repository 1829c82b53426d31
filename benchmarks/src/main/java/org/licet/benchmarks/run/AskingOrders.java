package org.licet.benchmarks.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.run.AskedPerson.Task;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateWriter;
import org.licet.testkit.Population;

/**
 * Counts the questions until decisions stand, in the order of Licet, of the form and at random, and
 * compares them with the fewest possible. The fewest are found by trying every choice of questions
 * with the answers known.
 */
final class AskingOrders {

  static final String LICET = "licet";
  static final String FORM = "form";
  static final String RANDOM = "random";
  static final String FEWEST = "fewest";

  static final String RECORDS = "records, one credential";
  static final String RECORDS_TOGETHER = "records, three credentials at once";
  static final String RESUMES = "résumés, one credential";
  static final String RESUMES_TOGETHER = "résumés, three credentials at once";

  /** The groups of people, each compared with the fewest questions. */
  static final List<String> GROUPS = List.of(RECORDS, RECORDS_TOGETHER, RESUMES, RESUMES_TOGETHER);

  /** The numbers of undetermined decisions that the means are of. */
  static final String DECISIONS = "questions to a decision, number of decisions";

  /** The credentials that a case manager may ask for together. */
  private static final List<Task> TOGETHER =
      Stream.of("CCM", "ACM", "CMGT-BC").map(name -> new Task(name, Stage.EXAMINATION)).toList();

  private static final long SEED = 2026;

  /** The number of evaluations to find the fewest questions of one person. */
  private static final int MOST_TRIED = 2_000;

  private static final List<String> LISTS =
      List.of(
          "residence",
          "licenses",
          "certifications",
          "degrees",
          "employment",
          "continuingEducation",
          "professionalDevelopment",
          "examinations",
          "records",
          "conduct",
          "facts");

  private final Evaluator evaluator;
  private final Figures figures;

  private AskingOrders(Evaluator evaluator, Figures figures) {
    this.evaluator = evaluator;
    this.figures = figures;
  }

  static void run(int people, int fromResumes, Figures figures) {
    Population known = Population.fullyKnown(SEED, Peer.ON);
    Population recorded = Population.of(SEED, Peer.ON);
    IntFunction<Twin> twin = number -> new Twin(CandidateWriter.toJson(known.candidate(number)));
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      AskingOrders orders = new AskingOrders(evaluator, figures);
      List<List<Task>> alone =
          evaluator.credentials().stream()
              .flatMap(
                  credential ->
                      evaluator.stages(credential).stream()
                          .map(stage -> List.of(new Task(credential, stage))))
              .toList();
      IntFunction<ObjectNode> records =
          number -> CandidateWriter.toJson(recorded.candidate(number));
      IntFunction<ObjectNode> resumes = number -> twin.apply(number).resume();
      orders.run(RECORDS, people, records, twin, alone);
      orders.run(RECORDS_TOGETHER, people, records, twin, List.of(TOGETHER));
      orders.run(RESUMES, fromResumes, resumes, twin, alone);
      orders.run(RESUMES_TOGETHER, fromResumes, resumes, twin, List.of(TOGETHER));
    }
  }

  static String title(String who) {
    return "questions to a decision, " + who;
  }

  static String small(String who) {
    return "questions to a decision, " + who + ", where the fewest are known";
  }

  /** Sums of questions by order. */
  private static final class Sums {
    private final Map<String, Integer> sums = new LinkedHashMap<>();
    private int people;

    void add(Map<String, Integer> asked) {
      people++;
      asked.forEach((order, count) -> sums.merge(order, count, Integer::sum));
    }

    void to(String measure, String number, Figures figures) {
      sums.forEach((order, sum) -> figures.add(measure, order, (double) sum / people));
      figures.add(DECISIONS, number, people);
    }
  }

  private void run(
      String who,
      int people,
      IntFunction<ObjectNode> record,
      IntFunction<Twin> twin,
      List<List<Task>> about) {
    Sums all = new Sums();
    Sums small = new Sums();
    for (int number = 1; number <= people; number++) {
      Random random = new Random(number);
      for (List<Task> tasks : about) {
        AskedPerson person =
            new AskedPerson(evaluator, tasks, record.apply(number), twin.apply(number));
        AskedPerson.Interview licet = person.asked(open -> open.get(0));
        if (licet.decided() && licet.asked() > 0) {
          Map<String, Integer> asked = new LinkedHashMap<>();
          asked.put(LICET, licet.asked());
          asked.put(FORM, person.asked(AskingOrders::firstOfForm).asked());
          asked.put(RANDOM, person.asked(open -> open.get(random.nextInt(open.size()))).asked());
          all.add(asked);
          int fewest = person.fewest(licet.asked(), MOST_TRIED);
          if (fewest >= 0) {
            asked.put(FEWEST, fewest);
            small.add(asked);
          }
        }
      }
    }
    all.to(title(who), who, figures);
    small.to(small(who), who + ", where the fewest are known", figures);
  }

  private static String firstOfForm(List<String> open) {
    return open.stream().min(Comparator.comparing(AskingOrders::place)).orElseThrow();
  }

  /** Returns a text that sorts keys as a form lists their fields. */
  private static String place(String key) {
    StringBuilder place = new StringBuilder();
    String[] parts = key.split("/", -1);
    place.append((char) ('a' + LISTS.indexOf(parts[1].replaceAll("[@#].*", ""))));
    for (int i = 2; i < parts.length; i++) {
      place
          .append('/')
          .append(
              parts[i].matches("\\d+") ? "%04d".formatted(Integer.valueOf(parts[i])) : parts[i]);
    }
    return place.toString();
  }
}
