package org.licet.authoring.internal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.authoring.internal.language.lexer.Characters;

/** Faults of a text as they are found; what is wrong all over it is said once. Not thread-safe. */
public final class Faults {

  private static final String AND = " (and ";
  private static final int MOST = 1000;

  private final List<Fault> all = new ArrayList<>();
  private final Map<String, Integer> hidden = new HashMap<>();
  private final Set<String> oddWords = new HashSet<>();

  /** Adds a fault; without advice where that is empty. */
  public void add(String code, Span where, String message, String maybe) {
    if (all.size() >= MOST) {
      return;
    }
    all.add(
        new Fault(code, where, message, maybe.isEmpty() ? Optional.empty() : Optional.of(maybe)));
  }

  /** Says that a word has odd letters, of the same word only once. */
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
                ? "\" has letters of another script, which only look like those of " + plain
                : "\" has letters that words of rules do not have"),
        looksAlike ? plain + ", typed anew" : "the letters a to z");
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

  /** Says that a letter of a text is of another script. */
  public void lookalike(String value, int odd, Span where) {
    add(
        "script",
        where,
        "the letter "
            + value.charAt(odd)
            + " here is of another script and only looks like "
            + Characters.plain(value.substring(odd, odd + 1)),
        "\"" + Characters.cut(Characters.plain(value), 60) + "\", typed anew");
  }

  /** Says that something invisible stands here; of many alike only the first, with their number. */
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
        "here stands " + what + ", which cannot be seen and must not be in a rule file",
        where.start() == 0
            ? "save the file as UTF-8 without a byte order mark"
            : (c == '\u00ad' || Characters.turns(c))
                ? "delete it and type what stands beside it anew"
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

  /** Tells whether more would not be kept, so that nothing more needs to be read. */
  public boolean isFull() {
    return all.size() >= MOST;
  }

  public List<Fault> found() {
    return List.copyOf(all);
  }
}
