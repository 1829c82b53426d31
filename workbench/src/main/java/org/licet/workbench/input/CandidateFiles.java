package org.licet.workbench.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Failure;
import org.licet.evaluation.RulesException;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.json.EvaluationWriter;
import org.licet.records.SourceKind;
import org.licet.text.VisibleText;
import org.licet.workbench.options.EvaluationOptions;
import org.licet.workbench.options.LanguageOption;
import org.licet.workbench.options.LimitsOption;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.OutOfMemoryException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The candidate files of a command, read one candidate at a time. */
public final class CandidateFiles {

  /** Processes one candidate. */
  public interface Visitor {

    /**
     * Prints the result for a candidate.
     *
     * @param tasks the credentials and stages to evaluate
     * @throws EvaluationException if a rule fails on the candidate
     */
    public void visit(Evaluator evaluator, List<EvaluationOptions.Task> tasks, Candidate candidate);
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Candidates as JSON, JSON Lines, or YAML, a roster with --map, or a file that import "
              + "reads. Use - for standard input.")
  private List<String> files;

  @Mixin private Rosters rosters = new Rosters();

  @Mixin private Sources sources = new Sources();

  @Mixin private LimitsOption limits = new LimitsOption();

  /** The notes of this run, once the rules are loaded. */
  private @Nullable UnusedNotes notes;

  /** The current task, for the message if memory runs out. */
  private String inProgress = "";

  /**
   * Visits every candidate. Lists rejected candidates on standard error.
   *
   * @param json whether a rejection is also a result, as an object on one line
   * @return the exit code
   * @throws OutOfMemoryException if memory runs out for a candidate
   */
  public int visit(EvaluationOptions judging, boolean json, Visitor visitor) throws IOException {
    Refusals.ofMissing(files, spec.commandLine());
    judging.check();
    CompletableFuture<Evaluator> loading = CompletableFuture.supplyAsync(judging::evaluator);
    Refusals refusals = new Refusals(spec.commandLine().getErr(), LanguageOption.ofMessages(spec));
    boolean none = true;
    for (String file : files) {
      inProgress = "the first candidate";
      try (Stream<CandidateReading> readings = read(file)) {
        Iterator<CandidateReading> reading = readings.iterator();
        boolean more = reading.hasNext(); // reads the first candidate while the rules load
        none &= !more;
        Evaluator evaluator = loaded(loading);
        List<EvaluationOptions.Task> tasks = judging.tasks(evaluator);
        UnusedNotes notes = notes(evaluator);
        while (more
            && !spec.commandLine().getOut().checkError()) { // until the reader closes the output
          CandidateReading next = reading.next();
          if (next instanceof CandidateReading.Refused refused) {
            refuse(refusals, json, refused.failure(), file, refused.line());
          } else if (next instanceof CandidateReading.Accepted accepted) {
            String id = VisibleText.of(accepted.candidate().id());
            inProgress = "the candidate " + id + " on line " + accepted.line();
            try {
              visitor.visit(evaluator, tasks, accepted.candidate());
              notes.add(file, accepted.line(), Unused.of(evaluator, accepted.candidate()));
            } catch (EvaluationException e) {
              refuse(refusals, json, e.failure(), file, accepted.line());
            }
          }
          inProgress = "the candidate after the one on line " + next.line();
          more = reading.hasNext();
        }
      } catch (OutOfMemoryError e) {
        spec.commandLine().getOut().flush();
        throw new OutOfMemoryException(inProgress + " of " + Refusals.shown(file), e);
      }
    }
    loaded(loading).close();
    spec.commandLine().getOut().flush();
    if (none) {
      Refusals.ofNone(files, spec.commandLine());
    }
    return refusals.count() > 0 ? ExitCode.SOME_REFUSED : ExitCode.EVALUATED;
  }

  private UnusedNotes notes(Evaluator evaluator) {
    if (notes == null) {
      notes =
          new UnusedNotes(
              spec.commandLine().getErr(), evaluator.facts(), LanguageOption.ofMessages(spec));
    }
    return notes;
  }

  private static Evaluator loaded(CompletableFuture<Evaluator> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RulesException unusable ? unusable : e;
    }
  }

  private Stream<CandidateReading> read(String file) throws IOException {
    Optional<SourceKind> kind = sources.kind(file, rosters);
    if (kind.isPresent()) {
      return sources.read(file, kind.get(), limits.limits());
    } else if (rosters.isRoster(file)) {
      return rosters.read(file, limits.limits());
    }
    return file.equals("-")
        ? CandidateReader.read(standardInput(), limits.limits())
        : CandidateReader.read(Path.of(file), limits.limits());
  }

  private static InputStream standardInput() {
    return System.in;
  }

  private void refuse(Refusals refusals, boolean json, Failure failure, String file, long line) {
    if (json) {
      spec.commandLine().getOut().print(EvaluationWriter.toLine(failure) + "\n");
    }
    refusals.add(file, line, failure);
  }
}
