package org.licet.studio.internal.lsp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.workspace.EditorProblem;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.authoring.internal.workspace.Workspace;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;
import org.licet.evaluation.RulesException;
import org.licet.workbench.options.Today;

/**
 * Reports the problems of folders to the editor: those of the text at once, and those that
 * compiling and trying the rules finds when nobody has typed for a while. Thread-safe.
 */
final class Diagnostics {

  private static final long PAUSE_IN_MILLISECONDS = 400;

  private final ScheduledExecutorService texts = worker("licet-lsp-text");

  /** A compilation takes its time, and the check of a text does not wait for it. */
  private final ScheduledExecutorService wholes = worker("licet-lsp-check");

  private final Map<Workspace, Set<String>> published = new HashMap<>();
  private final Map<Workspace, List<EditorProblem>> tried = new ConcurrentHashMap<>();
  private volatile @Nullable LanguageClient client;

  private static ScheduledExecutorService worker(String name) {
    ScheduledThreadPoolExecutor pool =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return pool;
  }

  void connect(LanguageClient editor) {
    client = editor;
  }

  /** Stops all work. */
  void end() {
    texts.shutdownNow();
    wholes.shutdownNow();
  }

  /** Shows a message to the reader. */
  void tell(String message) {
    LanguageClient editor = client;
    if (editor != null) {
      editor.showMessage(new MessageParams(MessageType.Warning, message));
    }
  }

  /** Checks a folder that changed. */
  void changed(Workspace folder) {
    if (texts.isShutdown()) {
      return;
    }
    RulesView view = folder.view();
    texts.execute(() -> quietly(() -> textOf(folder, view)));
    Future<?> unused =
        wholes.schedule(
            () -> quietly(() -> wholeOf(folder, view)),
            PAUSE_IN_MILLISECONDS,
            TimeUnit.MILLISECONDS);
  }

  /** Returns the problems of the last whole check of a folder. */
  List<EditorProblem> tried(Workspace folder) {
    return tried.getOrDefault(folder, List.of());
  }

  private static void quietly(Runnable check) {
    try {
      check.run();
    } catch (RulesException | CancellationException e) {
      // A folder without rules has no problems, and a newer text is checked next.
    }
  }

  private void textOf(Workspace folder, RulesView view) {
    if (view == folder.view()) {
      publish(folder, view, view.problems(Today.date()));
    }
  }

  private void wholeOf(Workspace folder, RulesView view) {
    if (view != folder.view()) {
      return;
    }
    List<EditorProblem> problems =
        view.allProblems(
            Today.date(),
            () -> {
              if (view != folder.view() || wholes.isShutdown()) {
                throw new CancellationException();
              }
            });
    tried.put(folder, problems);
    publish(folder, view, problems);
    LanguageClient editor = client;
    if (editor != null) {
      Future<?> unused = editor.refreshCodeLenses();
    }
  }

  private synchronized void publish(
      Workspace folder, RulesView view, List<EditorProblem> problems) {
    LanguageClient editor = client;
    if (editor == null || view != folder.view()) {
      return; // a newer text is checked next
    }
    Map<String, List<EditorProblem>> byFile = new TreeMap<>();
    published.getOrDefault(folder, Set.of()).forEach(file -> byFile.put(file, List.of()));
    for (EditorProblem problem : problems) {
      byFile.merge(
          problem.at().file(),
          List.of(problem),
          (some, more) -> {
            List<EditorProblem> all = new ArrayList<>(some);
            all.addAll(more);
            return all;
          });
    }
    byFile.forEach(
        (file, found) -> {
          TextPositions positions = new TextPositions(view.text(file).orElse(""));
          editor.publishDiagnostics(
              new PublishDiagnosticsParams(
                  new OpenFolders.Place(folder, file).uri(file),
                  found.stream().map(one -> diagnostic(one, positions)).toList()));
        });
    Set<String> now = new HashSet<>(byFile.keySet());
    now.removeIf(file -> byFile.getOrDefault(file, List.of()).isEmpty());
    published.put(folder, now);
  }

  private static Diagnostic diagnostic(EditorProblem found, TextPositions positions) {
    Problem problem = found.problem();
    return new Diagnostic(
        positions.range(found.at()),
        message(problem),
        problem.severity() == Severity.ERROR
            ? DiagnosticSeverity.Error
            : DiagnosticSeverity.Warning,
        "licet",
        problem.code());
  }

  /** Returns the message of a problem as the editor shows it. */
  static String message(Problem problem) {
    return problem.place().cell().map(cell -> cell + ": ").orElse("")
        + problem.message()
        + problem.advice().map(advice -> "\nMaybe " + advice).orElse("");
  }
}
