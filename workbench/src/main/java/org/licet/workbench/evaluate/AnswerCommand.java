package org.licet.workbench.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.OpenQuestion;
import org.licet.json.CandidateAnswers;
import org.licet.json.CandidateWriter;
import org.licet.workbench.input.CandidateFiles;
import org.licet.workbench.options.EvaluationOptions;
import org.licet.workbench.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the open questions of candidates as a form, and candidates with the answers. */
@Command(
    name = "answer",
    mixinStandardHelpOptions = true,
    header = {"Prints the open questions as a form, or the candidates with the answers.", ""},
    description = {
      "Without --with, prints one JSON object for each candidate with open questions: the keys of "
          + "the questions, each with null in place of an answer. Fill in the answers that "
          + "you have: "
          + "true or false, a number, a date in quotes, a code in quotes, or a list, [] for none. "
          + "With --with, prints each candidate with its answers, as one line of JSON.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 printed, 1 some candidates or answers rejected (listed on standard error), 2 "
          + "wrong usage, 3 unusable rules.",
      "",
      "Example: licet answer nurses.jsonl --on 2026-11-23 --credential CCM > answers.jsonl",
      "         licet answer nurses.jsonl --on 2026-11-23 --with answers.jsonl > answered.jsonl",
      "         licet answer nurses.jsonl --on 2026-11-23 --with questions.xlsx > answered.jsonl"
    })
public final class AnswerCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CandidateFiles files = new CandidateFiles();

  @Mixin private EvaluationOptions judging = new EvaluationOptions();

  @Option(
      names = "--with",
      paramLabel = "ANSWERS",
      description =
          "A file of answers: a filled form, the answers of an interview or of a page, "
              + "or the sheet of licet ask.")
  private @Nullable Path answers;

  @Override
  public Integer call() throws IOException {
    if (answers == null) {
      return files.visit(judging, false, this::printForm);
    }
    AnswerFile given = AnswerFile.read(answers, spec.commandLine());
    int exit =
        files.visit(
            judging,
            false,
            (evaluator, tasks, candidate) ->
                print(
                    CandidateWriter.toLine(
                        given.applied(
                            candidate,
                            new IssuerAnswerCheck(
                                evaluator, asked(evaluator, tasks, candidate), judging.on())))));
    return given.reportUnused() ? Math.max(exit, ExitCode.SOME_REFUSED) : exit;
  }

  /** Returns the evaluations whose questions may have been asked of a person. */
  private List<EvaluationOptions.Task> asked(
      Evaluator evaluator, List<EvaluationOptions.Task> tasks, Candidate candidate) {
    return Stream.of(tasks, judging.tasksOf(candidate, tasks, evaluator))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private List<Evaluation> evaluations(
      Evaluator evaluator, List<EvaluationOptions.Task> tasks, Candidate candidate) {
    return judging.tasksOf(candidate, tasks, evaluator).stream()
        .map(task -> evaluator.evaluate(candidate, task.credential(), task.stage(), judging.on()))
        .toList();
  }

  private void printForm(
      Evaluator evaluator, List<EvaluationOptions.Task> tasks, Candidate candidate) {
    CandidateAnswers answers = CandidateAnswers.about(candidate);
    boolean asks = false;
    for (Evaluation evaluation : evaluations(evaluator, tasks, candidate)) {
      for (OpenQuestion open : evaluation.questions()) {
        answers = answers.withOpen(open.key());
        asks = true;
      }
    }
    if (asks) {
      print(answers.toJson().toString());
    }
  }

  private void print(String line) {
    spec.commandLine().getOut().print(line + "\n");
  }
}
