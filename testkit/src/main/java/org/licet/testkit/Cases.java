package org.licet.testkit;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Stage;

/**
 * The cases that lie beside the rules of a module, and how they turn out. Immutable and
 * thread-safe.
 */
public final class Cases {

  private static final String FOLDER = "/cases/";

  private final RulesModule module;
  private final List<Case> all;

  private Cases(RulesModule module, List<Case> all) {
    this.module = module;
    this.all = List.copyOf(all);
  }

  /**
   * Reads the cases of a module: the YAML files in the folder {@code cases} of each ruleset
   * version.
   *
   * @throws CaseException if a case file does not say cases
   * @throws RulesException if the module cannot be read
   */
  public static Cases of(RulesModule module) {
    List<Case> all = new ArrayList<>();
    for (String file : module.files()) {
      if (file.contains(FOLDER) && file.endsWith(".yaml")) {
        all.addAll(CaseFiles.read(file, module.text(file)));
      }
    }
    return new Cases(module, all);
  }

  /** Returns the cases in the order of their files. */
  public List<Case> all() {
    return all;
  }

  /** Evaluates a case and compares. The evaluator must hold the rules of this module. */
  public CaseResult run(Evaluator evaluator, Case one) {
    RulesetDescription version = version(evaluator, one);
    String credential = version.reference().credential();
    List<Stage> stages = evaluator.stages(credential);
    Stage usual = Stage.usualOf(stages);
    Evaluation evaluation =
        evaluator.evaluate(one.candidate(), credential, one.stage().orElse(usual), one.on());
    return CaseResult.of(one, evaluation, version.reference());
  }

  private RulesetDescription version(Evaluator evaluator, Case one) {
    String folder = one.file().substring(0, one.file().indexOf(FOLDER));
    Properties ruleset = new Properties();
    try {
      ruleset.load(new StringReader(module.text(folder + "/ruleset.properties")));
    } catch (IOException e) {
      throw new CaseException(
          folder + "/ruleset.properties", 1, "cannot be read: " + e.getMessage(), e);
    }
    String credential = ruleset.getProperty("credential", "");
    String from = ruleset.getProperty("effectiveFrom", "");
    return evaluator.rulesets(credential).stream()
        .filter(version -> version.reference().effectiveFrom().toString().equals(from))
        .findFirst()
        .orElseThrow(
            () ->
                new CaseException(
                    one.file()
                        + ": the rules of "
                        + credential
                        + " from "
                        + from
                        + " are not loaded"));
  }
}
