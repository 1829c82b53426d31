package org.licet.workbench.options;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.licet.Evaluator;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Source;
import org.licet.json.EvaluationDetail;
import org.licet.json.EvaluationFormat;
import picocli.CommandLine.Option;

/** The detail of results as JSON, and whether each of them repeats its sources. */
public final class DetailOption {

  @Option(
      names = "--detail",
      paramLabel = "DETAIL",
      description =
          "The detail of JSON: decision, verdicts, reasons, or full (the default). Less detail is "
              + "faster to write and smaller.")
  private EvaluationDetail detail = EvaluationDetail.FULL;

  @Option(
      names = "--sources-once",
      description =
          "Write all sources on the first line of the JSON. Findings refer to them by number, from "
              + "0.")
  private boolean sourcesOnce;

  @Option(
      names = "--translatable",
      description =
          "Also write each text as data, so that stored JSON can be shown in another language. "
              + "Full JSON becomes larger by about half.")
  private boolean translatable;

  /** Returns the form of results. */
  public EvaluationFormat format(
      Evaluator evaluator, List<EvaluationOptions.Task> tasks, Locale locale) {
    EvaluationFormat plain = EvaluationFormat.standard().detail(detail).locale(locale);
    EvaluationFormat format = translatable ? plain.translatable() : plain;
    if (!sourcesOnce) {
      return format;
    }
    Set<Source> sources = new LinkedHashSet<>();
    for (EvaluationOptions.Task task : tasks) {
      for (RulesetDescription ruleset : evaluator.rulesets(task.credential())) {
        ruleset.criteria().forEach(criterion -> sources.addAll(criterion.sources()));
      }
    }
    return format.sharedSources(sources);
  }

  /** Returns whether the first line has the sources. */
  public boolean sourcesOnce() {
    return sourcesOnce;
  }
}
