package org.licet.workbench.rules.cases;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.licet.authoring.internal.coverage.Coverage;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.workbench.terminal.CommonWords;

/** Coverage as a page: the text of the rules, colored by coverage. */
final class CoverageAsHtml {

  private static final Template PAGE = template();

  private CoverageAsHtml() {}

  private static Template template() {
    try (InputStream page = CoverageAsHtml.class.getResourceAsStream("coverage.html")) {
      if (page == null) {
        throw new IllegalStateException("The template coverage.html is missing.");
      }
      return Mustache.compiler().compile(new InputStreamReader(page, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("The template coverage.html cannot be read.", e);
    }
  }

  static String of(List<Coverage> all) {
    return PAGE.execute(Map.of("rulesets", all.stream().map(CoverageAsHtml::ruleset).toList()));
  }

  private static Map<String, Object> ruleset(Coverage coverage) {
    return Map.of(
        "title",
        CommonWords.title(coverage.ruleset()),
        "cases",
        CommonWords.many(coverage.cases(), "case"),
        "numbers",
        count(coverage.numbers()),
        "alternatives",
        count(coverage.alternatives()),
        "rows",
        count(coverage.rows()),
        "facts",
        count(coverage.facts()),
        "criteria",
        coverage.criteria().stream()
            .map(one -> Map.of("words", one.words(), "class", color(one)))
            .toList(),
        "files",
        coverage.ruleset().rules().stream()
            .map(file -> Map.of("name", file.source().file(), "pieces", pieces(coverage, file)))
            .toList());
  }

  private static String count(List<? extends Coverage.Item> items) {
    return items.stream().filter(Coverage.Item::full).count() + " of " + items.size();
  }

  private static String color(Coverage.Item item) {
    return item.full() ? "full" : item.some() ? "some" : "none";
  }

  /** Divides the text of a file into pieces. Pieces that cases can reach have a color. */
  private static List<Map<String, Object>> pieces(Coverage coverage, RuleFile file) {
    String text = file.source().text();
    List<Map<String, Object>> pieces = new ArrayList<>();
    List<Coverage.Item> items =
        coverage.items().stream()
            .filter(item -> item.file().equals(file.source().file()))
            .sorted(Comparator.comparing(item -> item.at().start()))
            .toList();
    int from = 0;
    for (Coverage.Item item : items) {
      if (item.at().start() < from) {
        continue; // a spreadsheet, or the same position in another stage
      }
      pieces.add(piece(text.substring(from, item.at().start()), "", ""));
      pieces.add(
          piece(text.substring(item.at().start(), item.at().end()), color(item), item.words()));
      from = item.at().end();
    }
    pieces.add(piece(text.substring(from), "", ""));
    return pieces;
  }

  private static Map<String, Object> piece(String text, String color, String words) {
    return Map.of("text", text, "marked", !color.isEmpty(), "class", color, "words", words);
  }
}
