package org.licet.authoring.internal.check;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.internal.compile.ForbiddenCodeException;
import org.licet.authoring.internal.compile.RulesCompiler;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.Memory;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;
import org.licet.candidate.Candidate;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Stage;

/** Compiles, loads, and tries rules without errors in other checks. */
public final class CompileCheck {

  private static final Pattern DOT = Pattern.compile("\\.");

  private CompileCheck() {}

  /**
   * Returns the parts of a rule file that only one of Drools' two languages accepts, or that Drools
   * reads differently.
   *
   * @param least {@code ERROR} leaves out text that only one language accepts: that is a warning,
   *     and the parser of the newer language is slow
   */
  static List<Problem> languages(RuleFile file, Severity least) {
    Problems problems = new Problems(file.source());
    if (file.drlPackage().filter(name -> !SourceVersion.isName(name.text())).isPresent()) {
      return List.of();
    }
    Optional<Name> one = file.drlPackage().filter(CompileCheck::onlyInTheOlder);
    if (one.isPresent()) {
      // The parser of the newer language prints messages, so it is not tried.
      problems.warning(
          "language",
          one.get().at(),
          "only the older rule language, DRL6, can read this name",
          "use another word between the dots");
      return problems.found();
    }
    boolean six = reads(file, LanguageLevelOption.DRL6);
    boolean ten = (six && least == Severity.ERROR) || reads(file, LanguageLevelOption.DRL10);
    Span at = file.rules().isEmpty() ? Span.BEGINNING : file.rules().get(0).name().at();
    if (!six && !ten) {
      problems.error(
          "not-read",
          at,
          "the rule engine reads this file differently from how it is written",
          Optional.empty());
    } else if (!six || !ten) {
      problems.warning(
          "language",
          at,
          "only the "
              + (six ? "older" : "newer")
              + " rule language can read this file: DRL"
              + (six ? "6" : "10"),
          "change an unusual comment or name");
    }
    return problems.found();
  }

  private static boolean onlyInTheOlder(Name name) {
    return DOT.splitAsStream(name.text()).anyMatch(Set.of("then", "groupby")::contains);
  }

  /** Returns true if Drools finds the same rules in a file as Licet. */
  private static boolean reads(RuleFile file, LanguageLevelOption language) {
    DrlParser parser = new DrlParser(language);
    try {
      PackageDescr read = parser.parse(true, file.source().text());
      return !parser.hasErrors()
          && read != null
          && read.getFunctions().isEmpty()
          && read.getFunctionImports().isEmpty()
          && read.getGlobals().isEmpty()
          && read.getTypeDeclarations().isEmpty()
          && read.getEnumDeclarations().isEmpty()
          && read.getAccumulateImports().isEmpty()
          && read.getUnit() == null
          && read.getImports().size() == file.imports().size()
          && read.getRules().stream()
              .map(rule -> rule.getName())
              .toList()
              .equals(file.rules().stream().map(rule -> rule.name().text()).toList());
    } catch (DroolsParserException | RuntimeException e) {
      return false;
    }
  }

  /** Compiles, loads and tries the rules. Returns the failures. */
  public static List<Problem> compile(RulesSource rules) {
    try {
      trial(RulesCompiler.compile(rules));
      return List.of();
    } catch (ForbiddenCodeException e) {
      return e.parts().stream().map(part -> forbidden(rules, part)).toList();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      Memory.refuseIfShort(rules.shown(), e);
      List<Problem> culprits =
          rules.rulesets().stream().flatMap(one -> culprits(one).stream()).toList();
      return culprits.isEmpty() ? List.of(LoadFailure.problem(rules, e)) : culprits;
    }
  }

  private static Problem forbidden(RulesSource rules, ForbiddenCodeException.Part part) {
    for (RulesetSource ruleset : rules.rulesets()) {
      for (RuleFile file : ruleset.rules()) {
        for (Rule rule : file.rules()) {
          if (rule.name().text().equals(part.rule())) {
            return forbidden(file, rule.name().at(), Optional.of(part.rule()), part.does());
          }
        }
      }
    }
    RuleFile first = rules.rulesets().get(0).rules().get(0);
    return forbidden(first, Span.BEGINNING, Optional.empty(), part.does());
  }

  private static Problem forbidden(RuleFile file, Span at, Optional<String> rule, String does) {
    Problems problems = new Problems(file.source());
    problems.inRule(rule);
    problems.error("forbidden", at, "the rule uses code that is not allowed: it " + does);
    return problems.found().get(0);
  }

  private static void trial(RulesModule module) {
    Candidate nobody = Candidate.withId("nobody").build();
    try (Evaluator evaluator = Evaluator.of(List.of(module))) {
      for (String credential : evaluator.credentials()) {
        for (RulesetDescription version : evaluator.rulesets(credential)) {
          LocalDate on = version.reference().effectiveFrom();
          for (Stage stage : version.stages().keySet()) {
            evaluator.evaluate(nobody, credential, stage, on);
          }
        }
      }
    }
  }

  /** Compiles the rules one by one to find those that fail, which Drools often does not report. */
  private static List<Problem> culprits(RulesetSource ruleset) {
    List<Problem> all = new ArrayList<>();
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        if (!compiles(ruleset, file, rule)) {
          Problems problems = new Problems(file.source());
          problems.inRule(Optional.of(rule.name().text()));
          problems.error(
              "not-compiled",
              rule.name().at(),
              "the rule does not compile, although all its words are known",
              "compare it with similar rules");
          all.addAll(problems.found());
        }
      }
    }
    return all;
  }

  private static boolean compiles(RulesetSource ruleset, RuleFile file, Rule rule) {
    String text =
        "package "
            + ruleset.drlPackage().orElse("alone")
            + "\n"
            + file.imports().stream()
                .map(Name::text)
                .map(name -> "import " + name + "\n")
                .collect(Collectors.joining())
            + file.source().text().substring(rule.from(), rule.to());
    SortedMap<String, byte[]> alone = new TreeMap<>();
    alone.put("rule.drl", text.getBytes(StandardCharsets.UTF_8));
    try {
      RulesCompiler.compile(new RulesSource("", List.of(RulesetSource.of(ruleset.shown(), alone))));
      return true;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return false;
    }
  }
}
