package org.licet.records.internal.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is worth a look in a roster, beside its refusals. Not thread-safe. */
final class RosterNotes {

  private static final String DE = "de";

  private final Headers headers;
  private long repeated;

  /** The columns of states in which a text is no state, or {@code DE} is the only one. */
  private final Map<Integer, Boolean> isForeign = new TreeMap<>();

  private final Set<Integer> withDelaware = new HashSet<>();

  RosterNotes(Headers headers) {
    this.headers = headers;
  }

  /** Notes a record that an earlier row of the same candidate has, too. */
  void addRepeated() {
    repeated++;
  }

  /** Notes a text of a column of states. */
  void addState(int column, String text, boolean isState) {
    String key = text.strip().toLowerCase(Locale.ROOT);
    if (key.equals(DE)) {
      withDelaware.add(column);
      isForeign.putIfAbsent(column, true);
    } else if (!isState) {
      isForeign.put(column, true);
    } else {
      isForeign.merge(column, false, (before, now) -> now);
    }
  }

  /** Returns the notes as sentences. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (repeated > 0) {
      sentences.add(
          "Records that several rows of a candidate repeat: %,d. Each counts once."
              .formatted(repeated));
    }
    isForeign.forEach(
        (column, foreign) -> {
          if (foreign && withDelaware.contains(column)) {
            sentences.add(
                "DE in %s was read as Delaware. If it is Germany, use \"codes: {DE: DE}\" in the map."
                    .formatted(headers.name(column)));
          }
        });
    return sentences;
  }
}
