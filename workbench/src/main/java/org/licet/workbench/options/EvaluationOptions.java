package org.licet.workbench.options;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.Watch;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Stage;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that select the date, credentials, stage, and rules of an evaluation. */
public final class EvaluationOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DATE",
      description = "The evaluation date, such as 2026-11-23.")
  private LocalDate on;

  @Option(
      names = "--credential",
      split = ",",
      paramLabel = "A,B",
      description = "The credentials to evaluate. Default: all of them.")
  private List<String> credentials = List.of();

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description =
          "One of ${COMPLETION-CANDIDATES}. Default: EXAMINATION, LICENSURE for RN, or POSITION "
              + "for an opening.")
  private @Nullable Stage stage;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A folder of rules that replace the built-in rules of the same credentials.")
  private @Nullable Path rules;

  @Option(
      names = "--start",
      paramLabel = "DATE",
      description =
          "The day on which an opening starts. Default: the day that its rules state, if any.")
  private @Nullable LocalDate start;

  @Mixin private VerifiedOption verified = new VerifiedOption();

  @Mixin private AssumeOption assume = new AssumeOption();

  /**
   * A credential and the stage to evaluate.
   *
   * @param credential the credential
   * @param stage the stage
   */
  public record Task(String credential, Stage stage) {}

  public LocalDate on() {
    return on;
  }

  /** Returns the horizon that {@code --within} states, such as 90d. */
  public Optional<String> horizon() {
    return verified.horizon();
  }

  /** Returns an evaluator with the rules, the assumed facts and the policy. */
  public Evaluator evaluator() {
    Evaluator evaluator = rules == null ? BuiltInRules.evaluator() : BuiltInRules.replacedBy(rules);
    Evaluator starting = start == null ? evaluator : evaluator.startingOn(start);
    Evaluator assuming = assume.isGiven() ? starting.assuming(assume.facts()) : starting;
    return verified.isGiven() ? assuming.under(verified.policy()) : assuming;
  }

  /**
   * Checks the files that the options name.
   *
   * @throws ParameterException if one has a fault
   */
  public void check() {
    verified.policy();
    assume.facts();
  }

  /**
   * Returns the evaluations to make, one for each credential.
   *
   * @throws ParameterException if there are no such rules
   */
  public List<Task> tasks(Evaluator evaluator) {
    List<String> named = named(evaluator);
    for (String credential : named) {
      if (stage != null && !evaluator.stages(credential).contains(stage)) {
        throw new ParameterException(
            spec.commandLine(),
            credential
                + " has no stage "
                + stage
                + ". Expected one of "
                + evaluator.stages(credential).stream().map(Stage::name).collect(joining(", "))
                + ".");
      }
    }
    List<String> asked = named.isEmpty() ? evaluator.credentials() : named;
    List<Task> tasks =
        asked.stream()
            .map(
                credential ->
                    new Task(
                        credential,
                        stage == null ? Stage.usualOf(evaluator.stages(credential)) : stage))
            .filter(task -> evaluator.stages(task.credential()).contains(task.stage()))
            .toList();
    if (tasks.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "No credential has the stage " + stage + ".");
    }
    return tasks;
  }

  /**
   * Returns the evaluations to make for a person. Without a stage, whoever holds a certification is
   * evaluated for its renewal.
   *
   * @param tasks those for people who hold nothing
   */
  public List<Task> tasksOf(Candidate candidate, List<Task> tasks, Evaluator evaluator) {
    if (stage != null) {
      return tasks;
    }
    Watch stages = evaluator.watch(on, on);
    return tasks.stream()
        .map(Task::credential)
        .map(credential -> new Task(credential, stages.stageOf(candidate, credential)))
        .toList();
  }

  /**
   * Returns a watch from the evaluation date on. Without a stage, each person has their own.
   *
   * @throws ParameterException if there are no such rules
   */
  public Watch watch(Evaluator evaluator, LocalDate last) {
    List<String> asked = tasks(evaluator).stream().map(Task::credential).toList();
    Watch watch = evaluator.watch(on, last);
    return (stage == null ? watch : watch.stage(stage)).credentials(asked);
  }

  /** Returns the named credentials. Spaces and the case of letters do not matter. */
  private List<String> named(Evaluator evaluator) {
    if (!credentials.isEmpty() && credentials.stream().allMatch(String::isBlank)) {
      throw CredentialName.missing(evaluator.credentials(), spec.commandLine());
    }
    return credentials.stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> CredentialName.find(name, evaluator.credentials(), spec.commandLine()))
        .distinct()
        .toList();
  }
}
