package org.licet.authoring.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TableAndSourcesCompletionTest {

  private static final String TABLE = "v2019/independent-assessment.csv";
  private static final String SOURCES = "v2019/sources.properties";

  private final RulesView view = Workspace.of(SampleRules.CCM, Locale.ENGLISH).view();

  private static List<String> labels(RulesView view, String file, String text, String typed) {
    int at = text.indexOf(typed) + typed.length();
    return view.with(file, text).completion(file, at).stream().map(Proposal::label).toList();
  }

  private List<String> inSources(String lines) {
    String text = view.text(SOURCES).orElseThrow() + "\n" + lines;
    return labels(view, SOURCES, text, lines);
  }

  @Test
  void a_source_is_completed_key_by_key() {
    assertThat(inSources("X1.")).containsExactly("document", "url", "asOf", "confidence");
    assertThat(inSources("X1.document = A page\nX1.")).doesNotContain("document");
    assertThat(inSources("X1.confidence = "))
        .containsExactly("OFFICIAL", "OFFICIAL_DATED", "SECONDARY", "ASSUMPTION");
    assertThat(inSources("# X1.")).isEmpty();
  }

  @Test
  void a_source_that_a_rule_names_and_nobody_lists_is_proposed() {
    String rules = view.text("v2019/experience.drl").orElseThrow();
    RulesView named =
        view.with("v2019/experience.drl", rules.replaceFirst("@source\\(\"", "@source(\"X9, "));
    String text = view.text(SOURCES).orElseThrow() + "\nX";
    assertThat(labels(named, SOURCES, text, "\nX")).containsExactly("X9.document");
  }

  @Test
  void cells_of_a_table_are_completed_by_their_column() throws IOException {
    String table = Files.readString(Path.of("../examples/spreadsheet/independent-assessment.csv"));
    assertThat(
            labels(
                view, TABLE, table.replace("RN,yes,\"S1, S2", "RN,yes,\"S1, S"), "RN,yes,\"S1, S"))
        .contains("S1", "S2", "S45");
    assertThat(labels(view, TABLE, table, "Registered nurse,RN,")).containsExactly("yes", "no");
    assertThat(labels(view, TABLE, table, "CONDITION,ACT")).isEmpty();
  }
}
