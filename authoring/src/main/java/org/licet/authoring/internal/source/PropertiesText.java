package org.licet.authoring.internal.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.text.Limits;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;

/** A properties file, with the location of each key and value. Immutable and thread-safe. */
public final class PropertiesText {

  private static final String BEFORE_A_VALUE = "=:";
  private static final String NOT_IN_A_KEY = "=:#!";

  private final SourceText source;
  private final List<Entry> entries;
  private final List<Span> unreadable;
  private final boolean whole;
  private final Map<String, Entry> byKey = new HashMap<>();

  private PropertiesText(
      SourceText source, List<Entry> entries, List<Span> unreadable, boolean whole) {
    this.source = source;
    this.entries = List.copyOf(entries);
    this.unreadable = List.copyOf(unreadable);
    this.whole = whole;
    entries.forEach(entry -> byKey.putIfAbsent(entry.key().text(), entry));
  }

  /**
   * A key with its value.
   *
   * @param key the key
   * @param value the value, which may be empty
   */
  public record Entry(Name key, Name value) {}

  /** Reads a text. Values over several lines are not supported. */
  public static PropertiesText of(SourceText source) {
    List<Entry> entries = new ArrayList<>();
    List<Span> unreadable = new ArrayList<>();
    int start = 0;
    for (int line = 1; line <= source.lineCount(); line++) {
      if (entries.size() + unreadable.size() > Limits.ENTRIES) {
        return new PropertiesText(source, entries, unreadable, false);
      }
      String text = source.line(line);
      int key = afterSpace(text, text.startsWith("\ufeff") ? 1 : 0);
      int end = key;
      while (end < text.length() && !isSpace(text.charAt(end)) && !isSign(text.charAt(end))) {
        end++;
      }
      int sign = afterSpace(text, end);
      if (end > key && sign < text.length() && BEFORE_A_VALUE.indexOf(text.charAt(sign)) >= 0) {
        int value = afterSpace(text, sign + 1);
        int last = text.length();
        while (last > value && isSpace(text.charAt(last - 1))) {
          last--;
        }
        entries.add(
            new Entry(name(text, key, end, line, start), name(text, value, last, line, start)));
      } else if (key < text.length() && "#!".indexOf(text.charAt(key)) < 0) {
        unreadable.add(new Span(start, line, 1, text.length()));
      }
      start += text.length() + 1;
    }
    return new PropertiesText(source, entries, unreadable, true);
  }

  private static int afterSpace(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isSign(char c) {
    return NOT_IN_A_KEY.indexOf(c) >= 0;
  }

  private static Name name(String line, int from, int to, int number, int start) {
    return new Name(
        line.substring(from, to), new Span(start + from, number, from + 1, Math.max(1, to - from)));
  }

  /** Returns its text. */
  public SourceText source() {
    return source;
  }

  /** Returns its entries in the order of the text. */
  public List<Entry> entries() {
    return entries;
  }

  /** Returns lines that are neither entries nor comments nor empty. */
  public List<Span> unreadable() {
    return unreadable;
  }

  /** Returns true if the whole text was read, because it does not exceed the limit on entries. */
  public boolean isWhole() {
    return whole;
  }

  /** Returns the first entry of a key. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Returns the value of a key. Empty if it has none, or an empty one. */
  public Optional<String> value(String key) {
    return entry(key).map(entry -> entry.value().text()).filter(text -> !text.isEmpty());
  }
}
