package org.licet.studio.internal.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;
import org.licet.workbench.report.Wording;

/** Serves one editor. Thread-safe. */
final class RulesLanguageServer implements LanguageServer {

  private final OpenFolders folders;
  private final RuleTexts texts;
  private final RuleCommands commands;
  private final Diagnostics diagnostics;
  private volatile @Nullable Future<Void> listening;

  /**
   * Creates a server.
   *
   * @param chosen the folder of rules; empty to find that of each file
   */
  RulesLanguageServer(Optional<Path> chosen) {
    this.folders = new OpenFolders(chosen);
    this.diagnostics = new Diagnostics();
    this.texts = new RuleTexts(folders, diagnostics);
    this.commands = new RuleCommands(folders, diagnostics);
  }

  /** Serves until the editor ends it, or closes the input. */
  void serve(InputStream in, OutputStream out) throws InterruptedException {
    Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(this, in, out);
    LanguageClient client = launcher.getRemoteProxy();
    diagnostics.connect(client);
    commands.connect(client);
    Future<Void> reading = launcher.startListening();
    listening = reading;
    try {
      reading.get();
    } catch (CancellationException e) {
      // The editor sent exit, and need not close the input.
    } catch (ExecutionException e) {
      throw new IllegalStateException("The connection to the editor failed.", e);
    } finally {
      diagnostics.end();
    }
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
    Locale wanted =
        parameters.getLocale() == null
            ? Locale.ENGLISH
            : Locale.forLanguageTag(parameters.getLocale());
    Locale language = Wording.LANGUAGES.contains(wanted.getLanguage()) ? wanted : Locale.ENGLISH;
    folders.language(language);
    texts.language(language);
    commands.language(language);
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities(), new ServerInfo("licet")));
  }

  private static ServerCapabilities capabilities() {
    ServerCapabilities can = new ServerCapabilities();
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Full);
    sync.setSave(new SaveOptions(false));
    can.setTextDocumentSync(sync);
    can.setCompletionProvider(new CompletionOptions(false, List.of(".", "\"", "@")));
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    can.setCodeLensProvider(new CodeLensOptions(false));
    can.setDocumentFormattingProvider(true);
    can.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(RuleCommands.RUN_CASES)));
    return can;
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    diagnostics.end();
    return CompletableFuture.completedFuture(new Object());
  }

  @Override
  public void exit() {
    Future<Void> reading = listening;
    if (reading != null) {
      reading.cancel(true);
    }
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return texts;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return commands;
  }
}
