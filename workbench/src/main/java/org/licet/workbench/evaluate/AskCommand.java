package org.licet.workbench.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Evaluation;
import org.licet.json.CandidateWriter;
import org.licet.records.Interview;
import org.licet.records.QuestionForm;
import org.licet.workbench.input.CandidateFiles;
import org.licet.workbench.options.EvaluationOptions;
import org.licet.workbench.options.LanguageOption;
import org.licet.workbench.options.Today;
import org.licet.workbench.report.Wording;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.PendingFile;
import org.licet.workbench.terminal.TerminalColors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks for the facts that decide, and prints the candidates with the answers. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    header = {"Asks the questions that decide, and prints the candidates with the answers.", ""},
    description = {
      "Asks one question at a time, starts with the one that settles the most, and shows what each"
          + " answer changes. Stops when no answer can change the decisions. The questions go to"
          + " standard error, and each candidate with its answers to standard output, as one line"
          + " of JSON. With --sheet, writes a row for each candidate instead, with the few"
          + " questions that decide. licet answer --with reads the filled sheet. Without --stage,"
          + " people who hold a certification are asked about its renewal.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 asked, 1 some candidates rejected (listed on standard error), 2 "
          + "wrong usage, 3 "
          + "unusable rules.",
      "",
      "Example: licet ask nurse.json --on 2026-11-23 --credential CCM > answered.jsonl",
      "         licet ask nurses.jsonl --on 2026-11-23 --credential CCM,ACM --sheet questions.xlsx"
    })
public final class AskCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CandidateFiles files = new CandidateFiles();

  @Mixin private EvaluationOptions judging = new EvaluationOptions();

  @Option(
      names = "--candidate",
      paramLabel = "ID",
      description = "Ask about this candidate only. Default: about each one.")
  private @Nullable String candidate;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "Add each answer to a file as it is given, as one line of JSON.")
  private @Nullable Path file;

  @Option(
      names = "--by",
      paramLabel = "PERSON",
      description = "The name of the person who answers, for the file of answers.")
  private @Nullable String by;

  @Option(
      names = "--sheet",
      paramLabel = "FILE",
      description =
          "Write the questions of all candidates as a sheet. The name ends in .csv or .xlsx.")
  private @Nullable Path sheet;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    if (sheet != null) {
      return writeSheet(sheet);
    }
    Wording wording = Wording.of(language.ofText());
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintWriter dialogue = spec.commandLine().getErr();
    Conversation conversation =
        new Conversation(
            new AnswerLines(in), dialogue, wording, new TerminalColors(Ansi.AUTO.enabled()));
    AnswerLog log = file == null ? null : new AnswerLog(file, by, PartialDate.of(Today.date()));
    boolean[] found = {false};
    int exit =
        files.visit(
            judging,
            false,
            (evaluator, tasks, one) -> {
              if (candidate == null || candidate.equals(one.id())) {
                found[0] = true;
                ask(conversation, log, evaluator, tasks, one);
              }
            });
    if (candidate != null && !found[0]) {
      dialogue.println("No candidate has the id " + candidate + ".");
      return Math.max(exit, ExitCode.SOME_REFUSED);
    }
    return exit;
  }

  private int writeSheet(Path to) throws IOException {
    if (file != null || by != null) {
      throw new ParameterException(
          spec.commandLine(),
          "The options --sheet and %s exclude each other."
              .formatted(file != null ? "--answers" : "--by"));
    }
    if (!FormFile.isForm(to)) {
      throw new ParameterException(
          spec.commandLine(),
          "The sheet is " + to + ". Expected a name that ends in .csv or .xlsx.");
    }
    try (PendingFile pending = PendingFile.open(to)) {
      int exit = writeSheet(to, pending);
      pending.complete();
      return exit;
    }
  }

  private int writeSheet(Path to, PendingFile pending) throws IOException {
    try (QuestionForm questions = FormFile.open(to, pending.out(), language.ofText())) {
      return files.visit(
          judging,
          false,
          (evaluator, tasks, one) -> {
            try {
              if (candidate == null || candidate.equals(one.id())) {
                questions.add(one, evaluations(evaluator, tasks, one));
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private List<Evaluation> evaluations(
      Evaluator evaluator, List<EvaluationOptions.Task> tasks, Candidate one) {
    return judging.tasksOf(one, tasks, evaluator).stream()
        .map(task -> evaluator.evaluate(one, task.credential(), task.stage(), judging.on()))
        .toList();
  }

  private void ask(
      Conversation conversation,
      @Nullable AnswerLog log,
      Evaluator evaluator,
      List<EvaluationOptions.Task> tasks,
      Candidate one) {
    Interview interview = Interview.of(evaluator, one, judging.on());
    for (EvaluationOptions.Task task : judging.tasksOf(one, tasks, evaluator)) {
      interview = interview.about(task.credential(), task.stage());
    }
    try {
      if (log == null) {
        conversation.about(interview, any -> {});
      } else {
        log.begin();
        conversation.about(interview, asked -> log.write(asked.answers()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    spec.commandLine().getOut().print(CandidateWriter.toLine(interview.candidate()) + "\n");
  }
}
