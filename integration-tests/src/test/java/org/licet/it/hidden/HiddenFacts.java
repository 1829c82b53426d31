package org.licet.it.hidden;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.RulesFolder;
import org.licet.evaluation.Stage;
import org.licet.it.hidden.HiddenFactsSearch.Start;
import org.licet.json.CandidateWriter;
import org.licet.testkit.Case;
import org.licet.testkit.Cases;
import org.licet.testkit.Population;

/** Runs the search on the cases of all rulesets and on made-up people. */
final class HiddenFacts {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  private final HiddenFactsSearch search;
  private final List<Start> starts = new ArrayList<>();

  HiddenFacts(List<RulesModule> modules, int people) {
    Evaluator evaluator = Evaluator.of(modules);
    Values values = new Values();
    for (RulesModule module : modules) {
      Cases cases = Cases.of(module);
      for (Case one : cases.all()) {
        add(module, cases, one, evaluator, values);
      }
    }
    Population population = Population.fullyKnown(7, ON).withFacts(evaluator.facts());
    for (int i = 1; i <= people; i++) {
      ObjectNode person = CandidateWriter.toJson(population.candidate(i));
      values.add(person);
      for (String credential : evaluator.credentials()) {
        for (Stage stage : evaluator.stages(credential)) {
          starts.add(new Start("person " + i, person, credential, stage, ON));
        }
      }
    }
    search = new HiddenFactsSearch(evaluator, values);
  }

  private void add(RulesModule module, Cases cases, Case one, Evaluator evaluator, Values values) {
    Properties ruleset = new Properties();
    try {
      ruleset.load(new StringReader(module.text(cases.folder(one) + "/ruleset.properties")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    String credential = ruleset.getProperty("credential");
    Stage stage = one.stage().orElse(Stage.usualOf(evaluator.stages(credential)));
    ObjectNode json = CandidateWriter.toJson(one.candidate());
    values.add(json);
    starts.add(new Start(one.file() + ": " + one.name(), json, credential, stage, one.on()));
  }

  /** Hides facts of one of the candidates, and returns the faults that it finds. */
  List<Fault> tryOnce(Random random) {
    return search.tryOnce(starts.get(random.nextInt(starts.size())), random);
  }

  /** Returns the modules on the class path and the rulesets in a folder. */
  static List<RulesModule> modules(Path examples) {
    List<RulesModule> modules = new ArrayList<>(Evaluator.installed());
    modules.add(RulesFolder.compile(examples));
    return modules;
  }

  /** Takes the folder of the examples, a number of tries, a seed, and a part of the origin. */
  public static void main(String[] arguments) {
    HiddenFacts all = new HiddenFacts(modules(Path.of(arguments[0])), 40);
    int tries = Integer.parseInt(arguments[1]);
    long seed = Long.parseLong(arguments[2]);
    String only = arguments.length > 3 ? arguments[3] : "";
    List<Start> starts =
        all.starts.stream()
            .filter(one -> (one.origin() + one.credential() + one.stage()).contains(only))
            .toList();
    System.out.println(starts.size() + " candidates");
    TreeMap<String, Integer> kinds = new TreeMap<>();
    for (int i = 0; i < tries; i++) {
      Random random = new Random(seed + i);
      Start start = starts.get(random.nextInt(starts.size()));
      for (Fault fault : all.search.tryOnce(start, random)) {
        String kind = start.credential() + " " + start.stage() + " " + fault.kind();
        if (kinds.merge(kind, 1, Integer::sum) <= 3) {
          System.out.println(seed + i + " " + fault);
        }
      }
    }
    kinds.forEach((kind, count) -> System.out.println(count + " " + kind));
  }
}
