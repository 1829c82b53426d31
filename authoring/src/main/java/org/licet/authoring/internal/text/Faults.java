package org.licet.authoring.internal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.authoring.internal.language.lexer.Characters;

/**
 * Collects the faults of a text. A fault that occurs everywhere is reported once. Not thread-safe.
 */
public final class Faults {

  private static final String AND = " (and ";
  private static final int MOST = 1000;

  private final List<Fault> all = new ArrayList<>();
  private final Map<String, Integer> hidden = new HashMap<>();
  private final Set<String> oddWords = new HashSet<>();

  /** Adds a fault. An empty text means no advice. */
  public void add(String code, Span where, String message, String maybe) {
    if (all.size() >= MOST) {
      return;
    }
    all.add(
        new Fault(code, where, message, maybe.isEmpty() ? Optional.empty() : Optional.of(maybe)));
  }

  /** Reports a word with unusual letters. The same word is reported once. */
  public void oddWord(String word, Span where, String plain) {
    boolean right = plain.equals(word) && isPlain(word);
    if (right || !oddWords.add(word)) {
      return;
    }
    boolean looksAlike = !plain.equals(word);
    add(
        "script",
        where,
        "\""
            + word
            + (looksAlike
                ? "\" contains letters of another script that look like " + plain
                : "\" contains letters that rule words cannot have"),
        looksAlike ? "retype it as " + plain : "use only the letters a to z");
  }

  private static boolean isPlain(String word) {
    return word.chars()
        .allMatch(
            c ->
                (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '_'
                    || c == '$');
  }

  /** Reports a letter of another script in a text. */
  public void lookalike(String value, int odd, Span where) {
    add(
        "script",
        where,
        "the letter "
            + value.charAt(odd)
            + " is from another script and only looks like "
            + Characters.plain(value.substring(odd, odd + 1)),
        "retype it as \"" + Characters.cut(Characters.plain(value), 60) + "\"");
  }

  /** Reports an invisible character. Of many, reports only the first, with their count. */
  public void hidden(char c, Span where) {
    String what = Characters.hidden(c).orElse("something");
    Integer first = hidden.get(what);
    if (first == null && all.size() >= MOST) {
      return;
    }
    if (first != null) {
      Fault fault = all.get(first);
      all.set(first, new Fault(fault.code(), fault.at(), more(fault.message()), fault.maybe()));
      return;
    }
    hidden.put(what, all.size());
    add(
        "invisible",
        where,
        "found " + what + ", an invisible character that rule files cannot contain",
        where.start() == 0
            ? "save the file as UTF-8 without a byte order mark"
            : (c == '\u00ad' || Characters.turns(c))
                ? "delete it and retype the characters beside it"
                : "delete it and type a plain space");
  }

  private static String more(String message) {
    int at = message.lastIndexOf(AND);
    if (at < 0) {
      return message + AND + "1 more in this file)";
    }
    int number = at + AND.length();
    int count = Integer.parseInt(message.substring(number, message.indexOf(' ', number)));
    return message.substring(0, at) + AND + (count + 1) + " more in this file)";
  }

  /** Returns true if no more faults are kept. Reading can then stop. */
  public boolean isFull() {
    return all.size() >= MOST;
  }

  public List<Fault> found() {
    return List.copyOf(all);
  }
}
