package org.licet.studio.internal.lsp;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.licet.authoring.internal.workspace.TextRange;

/** The lines and characters of the protocol in a text. Immutable and thread-safe. */
final class TextPositions {

  private final String text;
  private final List<Integer> starts = new ArrayList<>(List.of(0));

  TextPositions(String text) {
    this.text = text;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        starts.add(i + 1);
      }
    }
  }

  int offset(Position position) {
    int line = Math.max(0, Math.min(position.getLine(), starts.size() - 1));
    int end = line + 1 < starts.size() ? starts.get(line + 1) - 1 : text.length();
    return Math.max(0, Math.min(starts.get(line) + position.getCharacter(), end));
  }

  Position position(int offset) {
    int line = starts.size() - 1;
    while (line > 0 && starts.get(line) > offset) {
      line--;
    }
    return new Position(line, offset - starts.get(line));
  }

  Range range(TextRange range) {
    return new Range(position(range.from()), position(range.to()));
  }
}
