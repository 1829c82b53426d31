package org.licet.authoring.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.authoring.language.Name;
import org.licet.authoring.language.SourceText;
import org.licet.authoring.language.Span;

/**
 * A file of keys and values, with the place of each. Immutable and thread-safe.
 *
 * @param source its text
 * @param entries its entries in the order of the text
 * @param unreadable lines that are no entry, comment or empty line
 */
public record PropertiesText(SourceText source, List<Entry> entries, List<Span> unreadable) {

  private static final Pattern ENTRY =
      Pattern.compile("^([\\s\ufeff]*)([^\\s=:#!]+)(\\s*[=:]\\s*)(.*?)(\\s*)$");
  private static final Pattern NOTHING = Pattern.compile("^[\\s\ufeff]*([#!].*)?$");

  /** Copies the lists. */
  public PropertiesText {
    entries = List.copyOf(entries);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * A key with its value.
   *
   * @param key the key
   * @param value the value, which may be empty
   */
  public record Entry(Name key, Name value) {}

  /** Reads a text; a value that goes on over several lines is not known here. */
  public static PropertiesText of(SourceText source) {
    List<Entry> entries = new ArrayList<>();
    List<Span> unreadable = new ArrayList<>();
    int start = 0;
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line);
      Matcher entry = ENTRY.matcher(text);
      if (entry.matches()) {
        entries.add(new Entry(name(entry, 2, line, start), name(entry, 4, line, start)));
      } else if (!NOTHING.matcher(text).matches()) {
        unreadable.add(new Span(start, line, 1, Math.max(1, text.length())));
      }
      start += text.length() + 1;
    }
    return new PropertiesText(source, entries, unreadable);
  }

  private static Name name(Matcher entry, int group, int line, int start) {
    String text = entry.group(group);
    return new Name(
        text,
        new Span(
            start + entry.start(group), line, entry.start(group) + 1, Math.max(1, text.length())));
  }

  /** Returns the first entry of a key. */
  public Optional<Entry> entry(String key) {
    return entries.stream().filter(entry -> entry.key().text().equals(key)).findFirst();
  }

  /** Returns the value of a key, if it has one that is not empty. */
  public Optional<String> value(String key) {
    return entry(key).map(entry -> entry.value().text()).filter(text -> !text.isEmpty());
  }
}
