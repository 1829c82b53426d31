package org.licet.studio.internal.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor that speaks the protocol with the server over streams. */
class LanguageServerTest {

  private static final Path CHPN = Path.of("../examples/credentials/chpn");
  private static final String LANGUAGE = "drools";

  @TempDir static Path temporary;

  private static final BlockingQueue<PublishDiagnosticsParams> PUBLISHED =
      new LinkedBlockingQueue<>();
  private static final BlockingQueue<String> SHOWN = new LinkedBlockingQueue<>();

  private static Path folder;
  private static LanguageServer server;
  private static Thread serving;
  private static OutputStream toServer;

  @BeforeAll
  static void connect() throws Exception {
    folder = Files.createDirectories(temporary.resolve("rules")).resolve("chpn");
    try (Stream<Path> all = Files.walk(CHPN)) {
      all.forEach(LanguageServerTest::copy);
    }
    Pipe there = Pipe.open(); // unlike piped streams, it does not ask which thread wrote last
    Pipe back = Pipe.open();
    InputStream serverIn = Channels.newInputStream(there.source());
    OutputStream serverOut = Channels.newOutputStream(back.sink());
    InputStream clientIn = Channels.newInputStream(back.source());
    toServer = Channels.newOutputStream(there.sink());
    RulesLanguageServer ours = new RulesLanguageServer(Optional.empty());
    serving =
        new Thread(
            () -> {
              try {
                ours.serve(serverIn, serverOut);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    serving.start();
    Launcher<LanguageServer> client =
        LSPLauncher.createClientLauncher(new Editor(), clientIn, toServer);
    client.startListening();
    server = client.getRemoteProxy();
    InitializeParams parameters = new InitializeParams();
    parameters.setLocale("es");
    assertThat(get(server.initialize(parameters)).getServerInfo().getName()).isEqualTo("licet");
    server.initialized(new InitializedParams());
  }

  private static void copy(Path file) {
    try {
      Files.copy(file, folder.resolve(CHPN.relativize(file).toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  static void disconnect() throws Exception {
    get(server.shutdown());
    server.exit();
    serving.join(60_000);
    assertThat(serving.isAlive()).isFalse();
    toServer.close();
  }

  /** An editor that remembers what the server tells it. */
  private static final class Editor implements LanguageClient {
    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
      PUBLISHED.add(diagnostics);
    }

    @Override
    public void showMessage(MessageParams message) {
      SHOWN.add(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams asked) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void logMessage(MessageParams message) {
      throw new UnsupportedOperationException(message.getMessage());
    }

    @Override
    public void telemetryEvent(Object event) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
      return CompletableFuture.completedFuture(null);
    }
  }

  private static <T> T get(CompletableFuture<T> answer) throws Exception {
    return answer.get(60, TimeUnit.SECONDS);
  }

  private static String uri(String file) {
    return folder.resolve(file).toUri().toString();
  }

  private static TextDocumentIdentifier id(String file) {
    return new TextDocumentIdentifier(uri(file));
  }

  private static String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private static void open(String file, String text) {
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), LANGUAGE, 1, text)));
  }

  private static void close(String file) {
    server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(file)));
  }

  private static Position after(String text, String part) {
    String before = text.substring(0, text.indexOf(part) + part.length());
    int line = (int) before.chars().filter(c -> c == '\n').count();
    return new Position(line, before.length() - before.lastIndexOf('\n') - 1);
  }

  /** Waits until the server tells the problems of a file as wanted. */
  private static List<Diagnostic> published(String file, boolean any) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      PublishDiagnosticsParams next = PUBLISHED.poll(1, TimeUnit.SECONDS);
      if (next != null
          && next.getUri().equals(uri(file))
          && next.getDiagnostics().isEmpty() != any) {
        return next.getDiagnostics();
      }
    }
    throw new TimeoutException(file);
  }

  private static String applied(String text, List<? extends TextEdit> edits) {
    StringBuilder changed = new StringBuilder(text);
    List<TextEdit> fromTheEnd = new ArrayList<>(edits);
    fromTheEnd.sort(
        (a, b) ->
            Integer.compare(
                offset(text, b.getRange().getStart()), offset(text, a.getRange().getStart())));
    fromTheEnd.forEach(
        edit ->
            changed.replace(
                offset(text, edit.getRange().getStart()),
                offset(text, edit.getRange().getEnd()),
                edit.getNewText()));
    return changed.toString();
  }

  private static int offset(String text, Position at) {
    int start = 0;
    for (int i = 0; i < at.getLine(); i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start + at.getCharacter();
  }

  @Test
  void a_misspelt_word_is_an_error_that_a_quick_fix_mends() throws Exception {
    String file = "qualification.drl";
    String right = text(file);
    String wrong = right.replaceFirst("[.]active\\(\\)", ".activ()");
    assertThat(wrong).isNotEqualTo(right);
    open(file, wrong);

    List<Diagnostic> problems = published(file, true);

    Diagnostic problem = problems.get(0);
    assertThat(problem.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
    assertThat(problem.getSource()).isEqualTo("licet");
    assertThat(problem.getMessage()).contains("activ").contains("Maybe you mean active");
    CodeAction fix =
        get(server
                .getTextDocumentService()
                .codeAction(
                    new CodeActionParams(
                        id(file), problem.getRange(), new CodeActionContext(problems))))
            .get(0)
            .getRight();
    String mended = applied(wrong, fix.getEdit().getChanges().get(uri(file)));
    assertThat(mended).isEqualTo(right);
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(file), 2),
                List.of(new TextDocumentContentChangeEvent(mended))));
    assertThat(published(file, false)).isEmpty();
    close(file);
  }

  @Test
  void a_word_is_completed_and_explained() throws Exception {
    String file = "qualification.drl";
    String text = text(file);
    open(file, text);
    Position at = after(text, ".acti");

    List<CompletionItem> items =
        get(server.getTextDocumentService().completion(new CompletionParams(id(file), at)))
            .getLeft();
    Hover hover = get(server.getTextDocumentService().hover(new HoverParams(id(file), at)));

    assertThat(items)
        .filteredOn(item -> item.getLabel().equals("active()"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.getDocumentation().getRight().getValue()).isNotBlank();
              assertThat(item.getTextEdit().getLeft().getNewText()).isEqualTo("active"); // then ()
            });
    assertThat(hover.getContents().getRight().getValue()).startsWith("**active()**\n\nKeeps");
    close(file);
  }

  @Test
  void a_criterion_leads_to_its_rule_and_is_renamed_everywhere() throws Exception {
    String stages = "stages.drl";
    String text = text(stages);
    String criterion = text.replaceAll("(?s).*?require\\(\"([\\w-]+)\".*", "$1");
    open(stages, text);
    Position at = after(text, "\"" + criterion);

    List<? extends Location> rules =
        get(server.getTextDocumentService().definition(new DefinitionParams(id(stages), at)))
            .getLeft();
    List<? extends Location> uses =
        get(
            server
                .getTextDocumentService()
                .references(new ReferenceParams(id(stages), at, new ReferenceContext(true))));
    var renaming =
        get(server.getTextDocumentService().rename(new RenameParams(id(stages), at, "CHPN-NEW")));

    assertThat(rules).hasSize(1);
    String target = Files.readString(Path.of(java.net.URI.create(rules.get(0).getUri())));
    int line = rules.get(0).getRange().getStart().getLine();
    assertThat(target.lines().toList().get(line)).contains("@criterion(\"" + criterion + "\")");
    assertThat(renaming.getChanges().values().stream().mapToInt(List::size).sum())
        .isEqualTo(uses.size());
    assertThat(renaming.getChanges()).containsKeys(uri(stages), uri("texts_es.properties"));
    assertThat(renaming.getChanges().keySet()).anyMatch(file -> file.contains("/cases/"));
    assertThatThrownBy(
            () ->
                get(
                    server
                        .getTextDocumentService()
                        .rename(new RenameParams(id(stages), at, "no name"))))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("\"no name\" no puede ser un nombre aqu\u00ed");
    close(stages);
  }

  @Test
  void cases_are_counted_above_rules_and_run() throws Exception {
    String file = "qualification.drl";
    open(file, text(file));

    List<? extends CodeLens> lenses =
        get(server.getTextDocumentService().codeLens(new CodeLensParams(id(file))));
    CodeLens first = lenses.get(0);
    get(
        server
            .getWorkspaceService()
            .executeCommand(
                new ExecuteCommandParams(
                    first.getCommand().getCommand(), first.getCommand().getArguments())));

    assertThat(first.getCommand().getTitle()).matches("\\d+ casos?(, .*)?");
    assertThat(SHOWN.poll(60, TimeUnit.SECONDS)).matches("(1 caso pasa|\\d+ casos pasan)[.]");
    close(file);
  }

  @Test
  void an_untidy_file_is_laid_out() throws Exception {
    String file = "qualification.drl";
    String tidy = text(file);
    String untidy = tidy.replaceAll("(?m)^    (?=[@$])", "  ");
    open(file, untidy);

    List<? extends TextEdit> edits =
        get(
            server
                .getTextDocumentService()
                .formatting(
                    new DocumentFormattingParams(id(file), new FormattingOptions(4, true))));

    assertThat(applied(untidy, edits)).isEqualTo(tidy);
    close(file);
  }

  @Test
  void a_case_and_the_sources_are_documents_too() throws Exception {
    Path cases;
    try (Stream<Path> all = Files.list(folder.resolve("cases"))) {
      cases = all.sorted().findFirst().orElseThrow();
    }
    String file = "cases/" + cases.getFileName();
    String text = text(file);
    open(file, text.replaceFirst("MET", "MTE"));
    assertThat(published(file, true).get(0).getMessage()).contains("MTE");
    close(file);
    open("sources.properties", text("sources.properties") + "S1.documnet = x\n");
    assertThat(published("sources.properties", true)).isNotEmpty();
    close("sources.properties");
  }

  @Test
  void a_text_that_belongs_to_no_rules_has_no_answers() throws Exception {
    String nowhere = temporary.resolve("x.drl").toUri().toString();
    TextDocumentIdentifier document = new TextDocumentIdentifier(nowhere);
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(nowhere, LANGUAGE, 1, "x")));
    Position start = new Position(0, 0);

    assertThat(
            get(server.getTextDocumentService().completion(new CompletionParams(document, start)))
                .getLeft())
        .isEmpty();
    assertThat(get(server.getTextDocumentService().hover(new HoverParams(document, start))))
        .isNull();
  }
}
