package org.licet.records.internal.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licet.json.internal.advice.ShownValue;
import org.licet.text.VisibleText;

/**
 * What a source has beyond its candidates: texts without a known meaning, and fields without a
 * place. Memory holds a limited count of different ones. Not thread-safe.
 */
public final class SourceNotes {

  /** The most different texts or fields to list. The others are counted together. */
  private static final int MOST = 200;

  private static final int LONGEST_FIELD = 200;

  private static final String OTHERS = "others";

  private final Map<String, Long> unknown = new LinkedHashMap<>();
  private final Map<String, Long> unused = new LinkedHashMap<>();
  private final Map<String, Long> remarks = new LinkedHashMap<>();

  /** Adds a text without a known meaning. The fact that it would state is unknown. */
  public void unknown(String field, String text) {
    count(unknown, field + " \"" + ShownValue.cut(text) + "\"");
  }

  /** Adds a field without a place in a candidate. */
  void unused(String field) {
    count(unused, VisibleText.of(field.substring(0, Math.min(field.length(), LONGEST_FIELD))));
  }

  /** Adds a sentence about an entry. Equal sentences are counted. */
  public void remark(String sentence) {
    count(remarks, sentence);
  }

  private static void count(Map<String, Long> counts, String what) {
    counts.merge(counts.containsKey(what) || counts.size() < MOST ? what : OTHERS, 1L, Long::sum);
  }

  List<String> unknown() {
    return shown(unknown);
  }

  List<String> unused() {
    return shown(unused);
  }

  List<String> remarks() {
    List<String> shown = new ArrayList<>();
    remarks.forEach((sentence, count) -> shown.add(sentence + " Entries: %,d.".formatted(count)));
    return shown;
  }

  private static List<String> shown(Map<String, Long> counts) {
    List<String> shown = new ArrayList<>();
    counts.forEach(
        (what, count) ->
            shown.add("%s with %,d %s".formatted(what, count, count == 1 ? "value" : "values")));
    return shown;
  }
}
