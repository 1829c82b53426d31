package org.licet.studio.internal.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of two versions beside each other, as an editor opens them. */
class TwoVersionsTest {

  private static final Path CHPN = Path.of("../examples/credentials/chpn");

  @TempDir private Path temporary;

  private final OpenFolders folders = new OpenFolders(Optional.empty());
  private final Diagnostics diagnostics = new Diagnostics();
  private final RuleTexts texts = new RuleTexts(folders, diagnostics);
  private Path rules;

  @BeforeEach
  void write() throws IOException {
    rules = temporary.resolve("rules");
    copy("2026");
    copy("2027");
  }

  @AfterEach
  void end() {
    diagnostics.end();
  }

  private void copy(String year) throws IOException {
    try (Stream<Path> files = Files.walk(CHPN)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = rules.resolve("v" + year).resolve(CHPN.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.writeString(
            target,
            Files.readString(file)
                .replace("chpn.v2026", "chpn.v" + year)
                .replace("effectiveFrom = 2026", "effectiveFrom = " + year));
      }
    }
  }

  private String uri(String file) {
    return rules.resolve(file).toUri().toString();
  }

  private void open(String file, String text) {
    texts.didOpen(
        new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "drools", 1, text)));
  }

  private List<?> layout(String file) throws Exception {
    return texts
        .formatting(
            new DocumentFormattingParams(
                new TextDocumentIdentifier(uri(file)), new FormattingOptions(4, true)))
        .get();
  }

  @Test
  void cases_of_one_version_run_without_those_of_the_same_name_in_another() throws Exception {
    RuleCommands commands = new RuleCommands(folders, diagnostics);
    Object result =
        commands
            .executeCommand(
                new ExecuteCommandParams(
                    RuleCommands.RUN_CASES,
                    List.of(
                        new JsonPrimitive(uri("v2026/renewal.drl")),
                        new JsonPrimitive("CHPN-RENEWAL-POINTS"))))
            .get();
    assertThat(result.toString()).matches("\\d+ cases pass\\.?").doesNotContain("fail");
  }

  @Test
  void a_file_that_appears_beside_the_versions_moves_no_open_file() throws Exception {
    String file = "v2026/renewal.drl";
    String text = Files.readString(rules.resolve(file));
    open(file, text.replaceAll("(?m)^ +", ""));
    Files.writeString(rules.resolve("notes.pdf"), "not a file of rules");
    assertThat(layout(file)).isNotEmpty();
    texts.didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri(file))));
    assertThat(layout(file)).isEmpty();
  }

  @Test
  void a_text_that_is_too_large_has_no_answers_about_the_file_on_disk() throws Exception {
    String file = "v2026/renewal.drl";
    String untidy = Files.readString(rules.resolve(file)).replaceAll("(?m)^ +", "");
    Files.writeString(rules.resolve(file), untidy);
    open(file, untidy);
    assertThat(layout(file)).isNotEmpty();
    open(file, "x".repeat(9 << 20));
    assertThat(layout(file)).isEmpty();
    open(file, untidy);
    assertThat(layout(file)).isNotEmpty();
  }
}
