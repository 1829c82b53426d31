package org.licet.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.licet.authoring.RulesJar;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.RulesException;
import org.licet.testkit.CaseException;
import org.licet.testkit.CaseResult;

/**
 * Checks and compiles the rules of a jar, writes them and their index beside the classes, and runs
 * their cases. The build fails on an error in a rule and on a case with another result.
 */
@Mojo(name = "rules", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class RulesMojo extends AbstractMojo {

  /** The folder with the packages of the rules. */
  @Parameter(defaultValue = "${project.basedir}/src/main/resources")
  private File rules;

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true)
  private File classes;

  @Parameter(defaultValue = "${project.groupId}", readonly = true)
  private String group;

  @Parameter(defaultValue = "${project.artifactId}", readonly = true)
  private String name;

  /** Whether to leave out the cases. */
  @Parameter(property = "skipTests", defaultValue = "false")
  private boolean skipTests;

  /** Creates the goal. Maven sets the parameters. */
  public RulesMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      synchronized (RulesMojo.class) { // Drools shares state between compilations
        build();
      }
    } catch (RulesException | CaseException | EvaluationException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("The rules cannot be read or written: " + e.getMessage(), e);
    }
  }

  private void build() throws IOException, MojoFailureException {
    RulesJar jar = RulesJar.compile(packages(), group, name);
    jar.writeTo(classes.toPath());
    if (!skipTests) {
      report(jar.runCases());
    }
  }

  /** Returns the top folder of the packages. Files beside it, such as META-INF, are no rules. */
  private Path packages() throws IOException, MojoFailureException {
    try (Stream<Path> all = Files.list(rules.toPath())) {
      List<Path> folders =
          all.filter(path -> Files.isDirectory(path) && !path.endsWith("META-INF")).toList();
      if (folders.size() != 1) {
        throw new MojoFailureException(
            "The folder %s has %d folders of packages. Expected one.\nMaybe set the parameter \"rules\"."
                .formatted(rules, folders.size()));
      }
      return folders.get(0);
    }
  }

  private static String passed(int cases) {
    return switch (cases) {
      case 0 -> "No cases found.";
      case 1 -> "1 case passes.";
      default -> "%d cases pass.".formatted(cases);
    };
  }

  private void report(List<CaseResult> results) throws MojoFailureException {
    List<CaseResult> failed = results.stream().filter(result -> !result.holds()).toList();
    failed.forEach(result -> getLog().error(result.report()));
    if (!failed.isEmpty()) {
      throw new MojoFailureException(
          results.size() == 1
              ? "The case fails."
              : "%d of %d cases fail.".formatted(failed.size(), results.size()));
    }
    getLog().info(passed(results.size()));
  }
}
