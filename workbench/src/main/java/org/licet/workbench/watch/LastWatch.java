package org.licet.workbench.watch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.json.agenda.AgendaReader;
import org.licet.json.agenda.AgendaState;
import org.licet.json.agenda.SinceLast;
import org.licet.outlook.Agenda;
import org.licet.text.VisibleText;
import org.licet.workbench.input.Refusals;
import org.licet.workbench.options.BuiltInRules;
import org.licet.workbench.options.RulesOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name an earlier watch, and the comparison with it. */
final class LastWatch {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--since",
      paramLabel = "LAST",
      description =
          "The JSON Lines of an earlier watch. Shows what changed since then, and the "
              + "cause of each "
              + "change.")
  private @Nullable Path since;

  @Option(
      names = "--rules-before",
      paramLabel = "DIR",
      description =
          "A folder of earlier rules that are no longer loaded. Without it, Licet cannot "
              + "evaluate the change of these rules alone.")
  private @Nullable Path rulesBefore;

  /** The comparison of one run. Thread-safe. */
  final class Run implements Closeable {

    private final @Nullable StateFile state;
    private final @Nullable Evaluator rules;
    private final Consumer<String> refuse;
    private final AtomicLong refused = new AtomicLong();

    private Run(Consumer<String> refuse) throws IOException {
      this.refuse = refuse;
      this.state = since == null ? null : StateFile.open(since, this::refuse);
      this.rules =
          rulesBefore == null
              ? null
              : BuiltInRules.replacedBy(RulesOptions.existing(spec, rulesBefore));
    }

    private void refuse(long line, String fault) {
      refused.incrementAndGet();
      refuse.accept(
          VisibleText.of(String.valueOf(since)) + ":" + line + ": " + VisibleText.of(fault));
    }

    /** A comparison, or the fault of the stored line. */
    record Compared(Optional<SinceLast> since, Optional<Fault> fault) {}

    /** The fault of a stored line. */
    record Fault(long line, String message) {}

    /** Returns the changes for a person; nothing without an earlier watch. */
    Compared compare(Agenda agenda, Candidate candidate, Evaluator evaluator) {
      if (state == null) {
        return new Compared(Optional.empty(), Optional.empty());
      }
      try {
        Optional<StateFile.StoredLine> line = state.line(candidate.id());
        if (line.isEmpty()) {
          return new Compared(Optional.of(SinceLast.ofNew()), Optional.empty());
        }
        try {
          AgendaState stored = AgendaReader.read(line.get().text());
          return new Compared(
              Optional.of(SinceLast.of(stored, agenda, candidate, evaluator, rules)),
              Optional.empty());
        } catch (IllegalArgumentException e) {
          return new Compared(
              Optional.empty(),
              Optional.of(new Fault(line.get().number(), String.valueOf(e.getMessage()))));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Lists the fault of a stored line. */
    void refuse(Fault fault) {
      refuse(fault.line, fault.message);
    }

    /** Returns the count of stored lines that were refused. */
    long refused() {
      return refused.get();
    }

    /** Passes on the people of the earlier watch who are no longer on the roster. */
    void gone(StateFile.Reader to) throws IOException {
      if (state != null) {
        state.gone(to, this::refuse);
      }
    }

    @Override
    public void close() throws IOException {
      if (state != null) {
        state.close();
      }
      if (rules != null) {
        rules.close();
      }
    }
  }

  /**
   * Opens the earlier watch, if one is named.
   *
   * @param refuse receives the fault of each stored line that cannot be used
   * @throws ParameterException if the file does not exist, or rules are named without it
   */
  Run open(Consumer<String> refuse) throws IOException {
    if (since == null && rulesBefore != null) {
      throw new ParameterException(
          spec.commandLine(), "--rules-before needs --since, the file of an earlier watch.");
    }
    if (since != null) {
      Refusals.ofMissing(List.of(since.toString()), spec.commandLine());
    }
    return new Run(refuse);
  }

  /** Returns whether an earlier watch is named. */
  boolean isGiven() {
    return since != null;
  }
}
