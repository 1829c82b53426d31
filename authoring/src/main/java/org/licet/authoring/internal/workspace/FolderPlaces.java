package org.licet.authoring.internal.workspace;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Place;

/** The places of messages as parts of the files in a folder. Thread-safe. */
final class FolderPlaces {

  private final FolderContent content;
  private final String home;
  private final Map<String, SourceText> texts = new HashMap<>();

  FolderPlaces(FolderContent content) {
    this.content = content;
    String file = content.shown("x");
    this.home = file.substring(0, file.length() - 1);
  }

  /** Returns the name of a file in the folder, given its name in messages. */
  String file(String shown) {
    return shown.startsWith(home) ? shown.substring(home.length()) : shown;
  }

  /** Returns the folder of a version in the folder: empty, or with a slash at its end. */
  String home(String shown) {
    String name = file(shown + "/");
    return name.equals(home) || name.equals("/") ? "" : name;
  }

  /** Returns the text of a file. */
  synchronized SourceText text(String file) {
    return texts.computeIfAbsent(
        file,
        name ->
            SourceText.of(
                name,
                new String(
                    content.files().getOrDefault(name, new byte[0]), StandardCharsets.UTF_8)));
  }

  /** Returns the part of a file at a place. A place in a workbook is the beginning of the file. */
  TextRange range(Place place) {
    String file = file(place.file());
    SourceText text = text(file);
    if (place.cell().isPresent()) {
      return file.endsWith(".csv")
          ? CommaSeparatedCells.cell(file, text.text(), place.line(), place.column())
          : new TextRange(file, 0, 0);
    }
    int line = Math.max(1, Math.min(place.line(), text.lineCount()));
    int start = text.spanIn(line, 1, 1).start();
    int length = text.line(line).length();
    int from = Math.max(0, Math.min(place.column() - 1, length));
    int to = Math.max(from, Math.min(from + place.length(), length));
    return new TextRange(file, start + from, start + to);
  }

  /**
   * Returns a name in a rule file or in the table from which it is made. Empty in a workbook, and
   * in a cell that does not write it.
   */
  Optional<TextRange> name(RuleFile rules, Span at, String name) {
    String file = file(rules.source().file());
    if (file.endsWith(".drl")) {
      return Optional.of(new TextRange(file, at.start(), at.end()));
    }
    if (!file.endsWith(".csv")) {
      return Optional.empty();
    }
    TextRange cell = range(rules.source().place(at));
    String text = text(file).text();
    return WholeWords.first(text.substring(cell.from(), cell.to()), name)
        .map(from -> new TextRange(file, cell.from() + from, cell.from() + from + name.length()));
  }
}
