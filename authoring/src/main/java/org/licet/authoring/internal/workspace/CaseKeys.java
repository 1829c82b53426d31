package org.licet.authoring.internal.workspace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the keys of a case file, each with the key above it. It reads broken files as far as
 * possible. Not thread-safe.
 */
final class CaseKeys {

  private static final Pattern BLOCK =
      Pattern.compile("([\"']?)([^\\s\"'{}\\[\\],:#&*!|>-][^\"'{}\\[\\],:#]*?)\\1\\s*:(?=\\s|$)");

  private static final Pattern FLOW =
      Pattern.compile(
          "\\G\\s*([\"']?)([^\\s\"'{}\\[\\],:#][^\"'{}\\[\\],:#]*?)\\1\\s*:(?=[\\s\"'{\\[]|$)");

  /**
   * A key.
   *
   * @param name the key without quotes
   * @param from its beginning in the text
   * @param parent the key above it; empty at the top
   * @param value the beginning of its value in the text
   */
  record Key(String name, int from, String parent, int value) {}

  private record Level(int indent, String key) {}

  private final String text;
  private final List<Key> found = new ArrayList<>();
  private final Deque<Level> levels = new ArrayDeque<>();

  /** The keys around the current place inside of braces. */
  private final Deque<String> braces = new ArrayDeque<>();

  private CaseKeys(String text) {
    this.text = text;
  }

  /** Returns the keys in the order of the text. */
  static List<Key> of(String text) {
    CaseKeys keys = new CaseKeys(text);
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      keys.line(start, end);
      start = end + 1;
    }
    return keys.found;
  }

  private void line(int start, int end) {
    if (!braces.isEmpty()) {
      flow(start, end);
      return;
    }
    int at = start;
    while (at < end && (text.charAt(at) == ' ' || text.startsWith("- ", at))) {
      at++;
    }
    if (at == end || text.charAt(at) == '#') {
      return;
    }
    int indent = at - start;
    while (!levels.isEmpty() && levels.element().indent() >= indent) {
      levels.pop();
    }
    String parent = levels.isEmpty() ? "" : levels.element().key();
    Matcher key = BLOCK.matcher(text).region(at, end).useTransparentBounds(true);
    if (key.lookingAt()) {
      add(key.group(2), key.start(2), parent, key.end());
      levels.push(new Level(indent, key.group(2)));
      open(key.end(), end, key.group(2));
    } else {
      open(at, end, parent);
    }
  }

  /** Continues where braces or brackets begin. */
  private void open(int from, int end, String parent) {
    int at = from;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at < end && (text.charAt(at) == '{' || text.charAt(at) == '[')) {
      braces.push(parent);
      flow(at + 1, end);
    }
  }

  private void flow(int start, int end) {
    String last = "";
    boolean key = true;
    int at = start;
    while (at < end && !braces.isEmpty()) {
      char c = text.charAt(at);
      Matcher found = FLOW.matcher(text).region(at, end).useTransparentBounds(true);
      if (key && found.lookingAt()) {
        last = found.group(2);
        add(last, found.start(2), braces.element(), found.end());
        at = found.end();
        key = false;
      } else if (c == '{' || c == '[') {
        braces.push(last.isEmpty() ? braces.element() : last);
        last = "";
        key = true;
        at++;
      } else if (c == '}' || c == ']') {
        braces.pop();
        at++;
      } else if (c == '"' || c == '\'') {
        int close = text.indexOf(c, at + 1);
        at = close < 0 || close >= end ? end : close + 1;
      } else if (c == '#' && at > start && Character.isWhitespace(text.charAt(at - 1))) {
        return;
      } else {
        last = c == ',' ? "" : last;
        key = c == ',' || (key && Character.isWhitespace(c));
        at++;
      }
    }
  }

  private void add(String name, int from, String parent, int value) {
    found.add(new Key(name, from, parent, value));
  }
}
