package org.licet.it.asked;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.RulesFolder;
import org.licet.evaluation.Stage;
import org.licet.it.RecordVariation;
import org.licet.it.hidden.Contradictions;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.testkit.SyntheticCandidates;

/** Made-up people, whose records have gaps, and the decisions to ask them about. */
final class AskedPeople {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  /** A credential and a stage to decide about. */
  record Task(String credential, Stage stage) {}

  private final Evaluator evaluator;
  private int asked;
  private final List<Task> tasks = new ArrayList<>();

  AskedPeople(Path credentials, Path openings) {
    List<RulesModule> modules = new ArrayList<>(Evaluator.installed());
    modules.add(RulesFolder.compile(credentials));
    modules.add(RulesFolder.compile(openings));
    evaluator = Evaluator.of(modules);
    for (String credential : evaluator.credentials()) {
      for (Stage stage : evaluator.stages(credential)) {
        tasks.add(new Task(credential, stage));
      }
    }
  }

  List<Task> tasks() {
    return List.copyOf(tasks);
  }

  /** Asks the person of a seed, and returns what is wrong. */
  List<String> faults(Task task, long seed) {
    Random random = new Random(seed);
    ObjectNode record =
        CandidateWriter.toJson(new SyntheticCandidates(seed, ON, evaluator.facts()).next("c"));
    RecordVariation variation = new RecordVariation(random);
    variation.enrich(record, ON);
    Contradictions.removeFrom(record, ON);
    ObjectNode others = record.deepCopy();
    variation.forget(record, random.nextInt(3) == 0 ? 0.4 : 0.12);
    AskedPerson person =
        new AskedPerson(
            evaluator,
            task.credential,
            task.stage,
            ON,
            CandidateReader.read(record),
            new ImprovisedAnswers(random, ON, others));
    List<String> faults = person.faults();
    asked += person.asked();
    return faults;
  }

  /** Returns the number of questions that were answered so far. */
  int asked() {
    return asked;
  }

  /**
   * Takes the folders of credentials and openings, a number of people, a seed, and a part of a
   * task.
   */
  public static void main(String[] arguments) {
    AskedPeople people = new AskedPeople(Path.of(arguments[0]), Path.of(arguments[1]));
    int count = Integer.parseInt(arguments[2]);
    long seed = Long.parseLong(arguments[3]);
    String only = arguments.length > 4 ? arguments[4] : "";
    TreeMap<String, Integer> kinds = new TreeMap<>();
    long start = System.nanoTime();
    for (long i = seed; i < seed + count; i++) {
      for (Task task : people.tasks()) {
        if (!(task.credential + " " + task.stage).contains(only)) {
          continue;
        }
        for (String fault : people.faults(task, i)) {
          if (kinds.merge(task.credential + " " + task.stage, 1, Integer::sum) <= 4) {
            System.out.println(i + " " + fault);
          }
        }
      }
    }
    System.out.println(kinds + " in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
  }
}
