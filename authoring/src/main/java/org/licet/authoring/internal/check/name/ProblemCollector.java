package org.licet.authoring.internal.check.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Problem;

/** Collects the problems in the files of a version. Not thread-safe. */
public final class ProblemCollector {

  private final Map<String, Problems> byFile = new LinkedHashMap<>();

  private Problems of(SourceText source) {
    return byFile.computeIfAbsent(source.file(), any -> new Problems(source));
  }

  public void error(
      RuleFile file, Rule rule, String code, Span at, String message, Optional<String> maybe) {
    Problems problems = of(file.source());
    problems.inRule(Optional.of(rule.name().text()));
    problems.error(code, at, message, maybe);
  }

  public void warning(
      RuleFile file, Rule rule, String code, Span at, String message, String maybe) {
    Problems problems = of(file.source());
    problems.inRule(Optional.of(rule.name().text()));
    problems.warning(code, at, message, maybe);
  }

  public void error(
      SourceText source, String code, Span at, String message, Optional<String> maybe) {
    Problems problems = of(source);
    problems.inRule(Optional.empty());
    problems.error(code, at, message, maybe);
  }

  public void error(DeclaredNames.Text said, String code, String message, Optional<String> maybe) {
    error(said.file(), said.rule(), code, said.text().at(), message, maybe);
  }

  public void error(
      DeclaredNames.Text said, Name at, String code, String message, Optional<String> maybe) {
    error(said.file(), said.rule(), code, at.at(), message, maybe);
  }

  public List<Problem> found() {
    List<Problem> all = new ArrayList<>();
    byFile.values().forEach(problems -> all.addAll(problems.found()));
    return all;
  }
}
