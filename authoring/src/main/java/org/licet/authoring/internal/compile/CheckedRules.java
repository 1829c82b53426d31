package org.licet.authoring.internal.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.licet.RulesModule;
import org.licet.authoring.internal.check.CheckReport;
import org.licet.authoring.internal.check.RulesCheck;
import org.licet.authoring.internal.source.Memory;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.RulesException;

/** Checks rules before it compiles them. Stateless and thread-safe. */
public final class CheckedRules {

  private CheckedRules() {}

  /**
   * Compiles rules.
   *
   * @throws RulesException if the rules contain errors. The message lists every problem with its
   *     place
   */
  public static RulesModule compile(RulesSource rules) {
    return checked(rules, () -> RulesCompiler.compile(rules));
  }

  /**
   * Compiles rules to what a rules jar has beside their texts.
   *
   * @param group the group id of the jar
   * @param name its artifact id
   * @throws RulesException if the rules contain errors. The message lists every problem with its
   *     place
   */
  public static SortedMap<String, byte[]> generated(RulesSource rules, String group, String name) {
    return checked(rules, () -> RulesCompiler.generated(rules, group, name));
  }

  /** Returns true if the folder of a jar has a service file that names a class of the project. */
  public static boolean namesOtherModule(Path classes) throws IOException {
    Path service = classes.resolve(RulesCompiler.SERVICE);
    return Files.exists(service)
        && !Files.readString(service).strip().endsWith("." + ModuleClass.NAME);
  }

  /** Returns true for the generated files by which a service loader finds rules. */
  public static boolean isModule(String path) {
    return path.equals(RulesCompiler.SERVICE) || path.endsWith("/" + ModuleClass.NAME + ".class");
  }

  /**
   * Compiles rules whose text was checked.
   *
   * @throws RulesException if the rules do not compile
   */
  public static RulesModule compileChecked(RulesSource rules) {
    return compiled(rules, () -> RulesCompiler.compile(rules));
  }

  private static <R> R checked(RulesSource rules, Supplier<R> compiling) {
    requireNoErrors(rules);
    return compiled(rules, compiling);
  }

  private static <R> R compiled(RulesSource rules, Supplier<R> compiling) {
    try {
      return Memory.within(rules.shown(), compiling);
    } catch (NotCompiledException | ForbiddenCodeException e) {
      throw new RulesException(
          "The rules in " + rules.shown() + " do not compile\nMaybe licet check finds the rule", e);
    }
  }

  /**
   * Rejects rules with errors that are visible without compiling.
   *
   * @throws RulesException if there are errors. The message lists every problem with its place
   */
  public static void requireNoErrors(RulesSource rules) {
    CheckReport report = RulesCheck.errorsIn(rules);
    if (report.hasErrors()) {
      throw new RulesException(message(report));
    }
  }

  /** Returns the summary of a report and all of its problems. */
  public static String message(CheckReport report) {
    return report.problems().stream()
        .map(Problem::text)
        .collect(Collectors.joining("\n\n", report.summary() + "\n\n", ""));
  }
}
