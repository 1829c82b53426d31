package org.licet.authoring.internal.source;

import java.util.List;
import java.util.Optional;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.problem.Place;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;

/** A spreadsheet as a rule file, with cells as locations. Stateless. */
final class RuleSpreadsheet {

  private RuleSpreadsheet() {}

  /**
   * Reads a spreadsheet.
   *
   * @param file the name of the file for messages
   * @param name its name in the folder
   */
  static RuleFile read(String file, String name, byte[] content) {
    try {
      SpreadsheetText rules = SpreadsheetReader.installed().read(name, content);
      return RuleFile.read(
          SourceText.madeFrom(
              file,
              rules.drl(),
              (text, at) ->
                  rules.cellAt(at.line(), at.column()).map(cell -> place(file, name, cell))));
    } catch (SpreadsheetException e) {
      Place place =
          e.cell()
              .map(cell -> place(file, name, cell))
              .orElseGet(() -> Place.of(file, 1, 1, 1, "", Optional.of("the whole file")));
      return new RuleFile(
          SourceText.of(file, ""),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(""),
          List.of(problem(place, e)));
    }
  }

  private static Problem problem(Place place, SpreadsheetException e) {
    List<String> lines = e.problem().lines().toList();
    return Problem.of(
        Severity.ERROR,
        "spreadsheet",
        place,
        Optional.empty(),
        lines.isEmpty() ? "the spreadsheet cannot be read" : lines.get(0),
        lines.stream()
            .skip(1)
            .filter(line -> line.startsWith("Maybe "))
            .map(line -> line.substring("Maybe ".length()))
            .findFirst());
  }

  private static Place place(String file, String name, Cell cell) {
    String where =
        (cell.sheet().equals(name) ? "" : "sheet \"" + cell.sheet() + "\", ")
            + "cell "
            + cell.reference();
    return Place.of(
        file,
        cell.row(),
        cell.column(),
        Math.max(1, cell.text().length()),
        cell.text().replaceAll("\\s++", " "),
        Optional.of(where));
  }
}
