package org.licet.authoring.internal.spreadsheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.licet.authoring.internal.source.Cell;

/**
 * A column of a table.
 *
 * @param kind the kind of column
 * @param first the column in the sheet
 * @param last the last column that shares its snippet; it differs only under merged cells
 * @param object the subject of the snippet; it may be empty
 * @param snippet the text of the column; it may be empty
 */
record Column(Kind kind, int first, int last, Cell object, Cell snippet) {

  /** The supported kinds of columns, with their letters. */
  enum Kind {
    CONDITION("C"),
    ACTION("A"),
    METADATA("@"),
    NAME("N"),
    DESCRIPTION("I");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }

    static Optional<Kind> of(String word) {
      String upper = word.toUpperCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(kind -> kind.name().equals(upper) || kind.letter.equals(upper))
          .findFirst();
    }

    static List<String> words() {
      return Arrays.stream(values()).map(Kind::name).toList();
    }

    boolean needsSnippet() {
      return this == ACTION || this == METADATA;
    }
  }

  Snippet says() {
    return new Snippet(snippet.text());
  }
}
