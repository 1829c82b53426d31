package org.licet.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.text.VisibleText;
import org.licet.workbench.rules.check.JUnitXml;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.TerminalWriter;
import org.xml.sax.InputSource;

/** Text of candidates, files and cases never reaches a terminal, a page or XML unescaped. */
class HostileTextTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String[] PIECES = {
    "\u001B[31m",
    "\u001B]0;title\u0007",
    "\u009B2J",
    "\r",
    "\n",
    "\t",
    "\u0000",
    "\u0007",
    "\b",
    "\u007F",
    "\u0085",
    "\u2028",
    "\u2029",
    "\u202E",
    "\u202A",
    "\u2066",
    "\u2069",
    "\u200F",
    "\u061C",
    "\uFEFF",
    "\uFFFE",
    "\uFFFF",
    "\uFDD0",
    "\uD83D\uDE00",
    "\uDB40\uDC41",
    "]]>",
    "<b>",
    "&amp;",
    "\"",
    "'",
    "\\u001B",
    "\\",
    "{{id}}",
    "\u05E9\u05DC\u05D5\u05DD",
    "\u0645\u0631\u062D\u0628\u0627",
    "A",
    " ",
    "\nlicet: An internal error",
    "\nELIGIBLE",
    "/x",
    "<script>alert(1)</script>",
    "--",
    "<!--",
    "%s",
    "{0}",
    "${x}"
  };

  @TempDir private Path folder;

  /**
   * Returns strings with terminal commands, line breaks, forged messages and changes of direction.
   */
  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    Random dice = new Random(14);
    for (int i = 0; i < 150; i++) {
      StringBuilder text = new StringBuilder("t");
      for (int piece = 0; piece < 1 + i % 5; piece++) {
        text.append(PIECES[(i + dice.nextInt(PIECES.length)) % PIECES.length]);
      }
      texts.add(text.toString());
    }
    texts.addAll(List.of(PIECES));
    return texts;
  }

  /** Writes candidates with hostile text. Plans and timelines are slow and take only a few. */
  private Path candidates(boolean few) throws IOException {
    List<String> lines = new ArrayList<>();
    List<String> all = few ? List.of(String.join("", PIECES), "\u001B[2J\nELIGIBLE") : texts();
    for (String text : all) {
      String json = JSON.writeValueAsString("c" + text);
      lines.add(
          """
          {"id": %s, "licenses": [{"type": "RN", "number": %s}], "employment":\
           [{"employer": %s, "title": %s, "from": "2025", "current": true, "hoursPerWeek": 30,\
           "caseManagement": true}], "continuingEducation": [{"provider": %s, "hours": 10}]}"""
              .formatted(json, json, json, json, json));
      lines.add("{\"id\": %s, %s: 1}".formatted(json, json));
      lines.add("{\"id\": %s, \"licenses\": [{\"type\": %s}]}".formatted(json, json));
      lines.add("{\"id\": %s, \"employment\": [{\"hoursPerWeek\": %s}]}".formatted(json, json));
      lines.add("{\"id\": " + json + ", ");
    }
    return Files.write(folder.resolve("candidates.jsonl"), lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate --credential CCM",
        "evaluate --credential CCM --format json",
        "evaluate --credential CCM --format html",
        "screen --credential CCM",
        "screen --credential CCM --format html",
        "timeline --credential CCM --until 2026-11-24"
      })
  void nothing_that_commands_a_terminal_is_printed(String command) throws IOException {
    boolean few = command.contains("html") || command.contains("timeline");
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--on", "2026-11-23", candidates(few).toString()));

    Licet run = Licet.run(words.toArray(String[]::new));

    assertThat(run.code()).isEqualTo(ExitCode.SOME_REFUSED);
    assertVisible(run.out());
    assertVisible(run.err());
    assertThat(run.err().lines())
        .allMatch(line -> line.matches("(\\S*candidates\\.jsonl:\\d+: .*|Maybe .*|  .*|[A-Z].*|)"))
        .noneMatch(
            line -> line.startsWith("licet: An internal error") || line.startsWith("ELIGIBLE"));
    assertThat(command.contains("html") ? Stream.<String>of() : run.out().lines())
        .noneMatch(
            line -> line.startsWith("licet: An internal error") || line.startsWith("ELIGIBLE/"));
    if (command.endsWith("json")) {
      assertThat(run.out().lines()).allSatisfy(line -> JSON.readTree(line));
    }
  }

  private static void assertVisible(String printed) {
    assertThat(printed.chars().filter(c -> !VisibleText.isVisible((char) c)).boxed()).isEmpty();
  }

  @Test
  void a_page_isolates_what_is_written_from_right_to_left() throws IOException {
    Path file = folder.resolve("one.json");
    Files.writeString(file, "{\"id\": \"\u05E9\u05DC\u05D5\u05DD\"}");

    Licet run =
        Licet.run(
            "evaluate",
            file.toString(),
            "--on",
            "2026-11-23",
            "--credential",
            "CCM",
            "--format",
            "html");

    assertThat(run.out()).contains("&#x2068;\u05E9\u05DC\u05D5\u05DD&#x2069;");
  }

  @Test
  void xml_is_well_formed_for_any_case_name() {
    for (String text : texts()) {
      JUnitXml xml = new JUnitXml("suite" + text);
      xml.test("group" + text, "name" + text, "failure" + text, "details" + text, "out" + text);

      assertThatCode(
              () ->
                  DocumentBuilderFactory.newInstance()
                      .newDocumentBuilder()
                      .parse(new InputSource(new StringReader(xml.text()))))
          .as(text)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void colors_pass_and_nothing_else_that_begins_like_them() {
    java.io.StringWriter printed = new java.io.StringWriter();
    try (TerminalWriter out = new TerminalWriter(new java.io.PrintWriter(printed), true, true)) {
      out.print("\u001B[1;31mred\u001B[0m \u001B[2J \u001B]0;x\u0007 \u001B");
    }

    assertThat(printed)
        .hasToString("\u001B[1;31mred\u001B[0m \\u001B[2J \\u001B]0;x\\u0007 \\u001B");
  }

  @Test
  void a_file_with_a_hostile_name_is_named_on_one_line() throws IOException {
    Path file = folder.resolve("a\u001B[31m\nlicet: all is well");
    Files.writeString(file, "{}\n");

    Licet run = Licet.run("evaluate", file.toString(), "--on", "2026-11-23");

    assertVisible(run.err());
    assertThat(run.err().lines()).hasSize(1);
    assertThat(Licet.run("evaluate", file + "x", "--on", "2026-11-23").err().lines())
        .noneMatch(line -> line.startsWith("licet: all"));
  }
}
