package org.licet.testkit;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Stage;

/** The cases beside the rules of a module, with their results. Immutable and thread-safe. */
public final class Cases {

  private static final String FOLDER = "/cases/";
  private static final String RULESET = "ruleset.properties";

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
   * @throws CaseException if a file is not a valid case file
   * @throws RulesException if the module cannot be read
   */
  public static Cases of(RulesModule module) {
    List<Case> all = new ArrayList<>();
    List<String> files = module.files();
    for (String file : files) {
      if (file.endsWith(".yaml") && version(file, files).isPresent()) {
        all.addAll(CaseFiles.read(file, module.text(file)));
      }
    }
    return new Cases(module, all);
  }

  /**
   * Returns the folder of the ruleset version to which a case file belongs. If several folders on
   * its path are versions, the innermost wins.
   */
  private static Optional<String> version(String file, List<String> files) {
    for (int at = file.lastIndexOf(FOLDER); at >= 0; at = file.lastIndexOf(FOLDER, at - 1)) {
      String folder = file.substring(0, at);
      if (files.contains(folder + "/" + RULESET)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the folder of the ruleset version to which a case belongs, such as {@code
   * org/licet/ccm/v2019}.
   */
  public String folder(Case one) {
    return version(one.file(), module.files())
        .orElseThrow(
            () -> CaseException.of(one.file() + ": the file does not belong to a ruleset version"));
  }

  /** Returns the cases in the order of their files. */
  public List<Case> all() {
    return all;
  }

  /**
   * Evaluates a case and compares the result. Records count as they are stated. The evaluator must
   * have the rules of this module.
   */
  public CaseResult run(Evaluator evaluator, Case one) {
    RulesetDescription version = version(evaluator, one);
    String credential = version.reference().credential();
    List<Stage> stages = evaluator.stages(credential);
    Stage usual = Stage.usualOf(stages);
    Evaluation evaluation =
        evaluator
            .asStated()
            .evaluate(one.candidate(), credential, one.stage().orElse(usual), one.on());
    return CaseResult.of(one, evaluation, version.reference());
  }

  private RulesetDescription version(Evaluator evaluator, Case one) {
    String folder = folder(one);
    Properties ruleset = new Properties();
    try {
      ruleset.load(new StringReader(module.text(folder + "/" + RULESET)));
    } catch (IOException e) {
      throw CaseException.atLine(folder + "/" + RULESET, 1, "cannot be read: " + e.getMessage(), e);
    }
    String credential = ruleset.getProperty("credential", "");
    String from = ruleset.getProperty("effectiveFrom", "");
    return evaluator.rulesets(credential).stream()
        .filter(version -> version.reference().effectiveFrom().toString().equals(from))
        .findFirst()
        .orElseThrow(
            () ->
                CaseException.of(
                    one.file()
                        + ": the rules of "
                        + credential
                        + " from "
                        + from
                        + " are not loaded"));
  }
}
