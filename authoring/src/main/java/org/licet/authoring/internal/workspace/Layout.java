package org.licet.authoring.internal.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.authoring.internal.language.lexer.Token;

/**
 * Lays out a rule file: the indentation of lines, and spaces at their ends. It moves no word to
 * another line, and leaves lines that begin inside a comment or a text. Not thread-safe.
 */
final class Layout {

  private static final String STEP = "    ";

  private final String file;
  private final String text;
  private final List<Token> tokens;
  private final List<TextEdit> edits = new ArrayList<>();

  /** How far the first token of each line moves, by the index of that token. */
  private final int[] columns;

  Layout(String file, String text, List<Token> tokens) {
    this.file = file;
    this.text = text;
    this.tokens = tokens;
    this.columns = new int[tokens.size()];
  }

  List<TextEdit> edits() {
    String part = "";
    int moved = 0;
    int line = 0;
    for (int i = 0; i < tokens.size() - 1; i++) {
      Token token = tokens.get(i);
      boolean first = token.at().line() != line;
      line = token.at().line();
      if (first) {
        part = part(token, part);
        int column = token.at().column() - 1;
        int wanted = indent(i, part).orElse(column);
        moved = wanted - column;
        indent(token, wanted);
      }
      columns[i] = token.at().column() - 1 + moved;
    }
    trailing();
    return edits;
  }

  private static String part(Token first, String part) {
    return first.isWord("rule")
            || first.isWord("when")
            || first.isWord("then")
            || first.isWord("end")
        ? first.text()
        : part;
  }

  private Optional<Integer> indent(int index, String part) {
    Token token = tokens.get(index);
    if (token.isWord("package") || token.isWord("import") || token.isWord(part)) {
      return Optional.of(0);
    }
    if (part.equals("rule") && token.is("@")) {
      return Optional.of(STEP.length());
    }
    // A chain may hang as an author likes, but not to the left of what it belongs to.
    if (token.is(".") && part.equals("when") && token.at().column() <= 2 * STEP.length() + 1) {
      return depth(index) == 1 ? dot(index) : Optional.empty();
    }
    if (token.is(".") && part.equals("then") && token.at().column() <= STEP.length() + 1) {
      return Optional.of(3 * STEP.length());
    }
    if (token.isVariable() && part.equals("then")) {
      return depth(index) == 0 ? Optional.of(STEP.length()) : Optional.empty();
    }
    if (token.isVariable() && part.equals("when")) {
      int depth = depth(index);
      return depth > 1 ? Optional.empty() : Optional.of(STEP.length() * (depth + 1));
    }
    return Optional.empty();
  }

  /** Returns how many parentheses of the rule are open before a token. */
  private int depth(int index) {
    int depth = 0;
    for (int i = index - 1; i >= 0 && !tokens.get(i).isWord("when"); i--) {
      if (tokens.get(i).isWord("then") || tokens.get(i).is(";")) {
        break;
      }
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
    }
    return depth;
  }

  /** Returns the column of the first dot in a chain of a condition, if a line above has it. */
  private Optional<Integer> dot(int index) {
    int depth = 0;
    Optional<Integer> column = Optional.empty();
    for (int i = index - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.is(")")) {
        depth++;
      } else if (token.is("(")) {
        if (depth == 0) {
          break;
        }
        depth--;
      } else if (depth == 0 && (token.is(":") || token.is(",") || token.is(";"))) {
        break;
      } else if (depth == 0 && token.is(".")) {
        column = Optional.of(columns[i]);
      } else if (depth == 0 && (token.isWord("when") || token.isWord("then"))) {
        break;
      }
    }
    return column;
  }

  private void indent(Token token, int wanted) {
    int start = text.lastIndexOf('\n', Math.max(0, token.at().start() - 1)) + 1;
    start = token.at().start() == 0 ? 0 : start;
    String before = text.substring(start, token.at().start());
    String blank = " ".repeat(wanted);
    if (before.isBlank() && !before.equals(blank)) {
      edits.add(new TextEdit(new TextRange(file, start, token.at().start()), blank));
    }
  }

  /** Removes spaces at the ends of lines between tokens, and in empty lines. */
  private void trailing() {
    int at = 0;
    for (Token token : tokens) {
      blanks(at, token.at().start());
      at = token.kind() == Token.Kind.END ? text.length() : token.at().end();
    }
  }

  private void blanks(int from, int to) {
    for (int i = from; i < Math.min(to, text.length()); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        continue;
      }
      int start = i;
      while (start > from && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
        start--;
      }
      if (start < i) {
        edits.add(new TextEdit(new TextRange(file, start, i), ""));
      }
    }
  }
}
