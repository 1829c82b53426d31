package org.licet.studio.internal.lsp;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.workspace.CaseMove;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.authoring.internal.workspace.Verdicts;
import org.licet.authoring.internal.workspace.Workspace;
import org.licet.evaluation.RulesException;
import org.licet.testkit.Case;
import org.licet.testkit.CaseException;

/** Runs cases when an editor asks for it, and reads folders again that changed. Thread-safe. */
final class RuleCommands implements WorkspaceService {

  /** Runs the cases of a file, or those that expect a verdict on a criterion. */
  static final String RUN_CASES = "licet.runCases";

  private static final int MOST_SHOWN = 5;

  private final OpenFolders folders;
  private final Diagnostics diagnostics;
  private final Verdicts verdicts = new Verdicts();
  private volatile LspWords words = LspWords.in(Locale.ENGLISH);
  private volatile @Nullable LanguageClient client;

  RuleCommands(OpenFolders folders, Diagnostics diagnostics) {
    this.folders = folders;
    this.diagnostics = diagnostics;
  }

  void language(Locale language) {
    words = LspWords.in(language);
  }

  void connect(LanguageClient editor) {
    client = editor;
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams asked) {
    List<String> arguments =
        asked.getArguments().stream()
            .map(
                one -> one instanceof JsonPrimitive text ? text.getAsString() : String.valueOf(one))
            .toList();
    OpenFolders.Place place =
        arguments.isEmpty() ? null : folders.place(arguments.get(0)).orElse(null);
    if (!asked.getCommand().equals(RUN_CASES) || place == null) {
      return CompletableFuture.completedFuture("");
    }
    RulesView view = place.folder().view();
    Optional<String> criterion = arguments.stream().skip(1).findFirst();
    return CompletableFutures.computeAsync(
        cancel -> {
          String result = run(view, place.file(), criterion, cancel::checkCanceled);
          LanguageClient editor = client;
          if (editor != null) {
            editor.showMessage(new MessageParams(MessageType.Info, result));
          }
          return result;
        });
  }

  private String run(RulesView view, String file, Optional<String> criterion, Runnable checkpoint) {
    List<CaseMove> all;
    try {
      all = verdicts.cases(view, checkpoint);
    } catch (RulesException | CaseException e) {
      return words.say("run.errors");
    }
    Set<String> wanted =
        criterion.map(id -> view.casesOf(file, id)).orElseGet(() -> view.casesIn(file)).stream()
            .map(RuleCommands::key)
            .collect(Collectors.toSet());
    List<CaseMove> run = all.stream().filter(one -> wanted.contains(key(one.expected()))).toList();
    List<CaseMove> failed =
        run.stream().filter(one -> one.after().filter(CaseMove.Outcome::holds).isEmpty()).toList();
    return failed.isEmpty()
        ? words.say("run.pass", run.size())
        : words.say(
            "run.fail",
            failed.size(),
            run.size(),
            failed.stream()
                .limit(MOST_SHOWN)
                .map(one -> one.expected().name())
                .collect(Collectors.joining("; ")));
  }

  /** Returns the key of a case: versions have cases of the same name. */
  private static String key(Case one) {
    return one.file() + "\n" + one.name();
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams changed) {
    // The server has no settings.
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams changed) {
    for (Workspace folder : folders.all()) {
      try {
        if (!folder.refresh().isEmpty()) {
          diagnostics.changed(folder);
        }
      } catch (RulesException e) {
        // The folder cannot be read now. The rules that were read before stay in use.
      }
    }
  }
}
