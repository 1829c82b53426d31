package org.licet.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.licet.authoring.internal.cases.CaseRun;
import org.licet.authoring.internal.cases.FailedCase;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.evaluation.RulesException;
import org.licet.testkit.CaseException;
import org.licet.testkit.CaseResult;

/**
 * The compiled rules of a jar. A build writes them beside the texts of the rules: classes, the list
 * with which Drools starts them, and the index of the texts. Immutable and thread-safe.
 */
public final class RulesJar {

  private final RulesSource rules;
  private final SortedMap<String, byte[]> generated;

  private RulesJar(RulesSource rules, SortedMap<String, byte[]> generated) {
    this.rules = rules;
    this.generated = generated;
  }

  /**
   * Checks and compiles the rules of a folder, as {@link RulesFolder#compile} does.
   *
   * @param folder the folder with the packages of the rules, such as {@code src/main/resources/com}
   * @param group the group id of the jar
   * @param name its artifact id
   * @throws RulesException if the folder has no rules, or if they contain errors. The message lists
   *     every problem with its place
   */
  public static RulesJar compile(Path folder, String group, String name) {
    RulesSource rules = RulesSource.read(folder);
    return new RulesJar(rules, CheckedRules.generated(rules, group, name));
  }

  /**
   * Writes the compiled rules, and the class by which a service loader finds them. If the folder
   * has a service file that names a class of the project, that class is used instead.
   *
   * @param classes the folder of the classes of the jar
   * @throws IOException if a file cannot be written
   */
  public void writeTo(Path classes) throws IOException {
    boolean own = CheckedRules.namesOtherModule(classes);
    for (Map.Entry<String, byte[]> file : generated.entrySet()) {
      if (own && CheckedRules.isModule(file.getKey())) {
        continue;
      }
      Path path = classes.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /**
   * Runs the cases of the rules. Stages of other credentials are judged by the rules on the class
   * path.
   *
   * @throws CaseException if a file is not a valid case file, or a case cannot be evaluated
   */
  public List<CaseResult> runCases() {
    CaseRun run = CaseRun.of(rules, List.of(CheckedRules.compile(rules)));
    if (!run.failed().isEmpty()) {
      throw CaseException.of(
          run.failed().stream().map(FailedCase::report).collect(Collectors.joining("\n")));
    }
    return run.results();
  }
}
