package org.licet.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody may have meant. Stateless and thread-safe. */
public final class Nearest {

  private Nearest() {}

  /**
   * Returns the nearest of the known words, or empty if none is near: at most a third of the
   * letters differ, or two of four and more where the first is the same.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .filter(nearest -> isNear(word, nearest));
  }

  private static boolean isNear(String word, String known) {
    int distance = distance(word, known);
    boolean alike =
        known.length() >= 4
            && !word.isEmpty()
            && Character.toLowerCase(word.charAt(0)) == Character.toLowerCase(known.charAt(0));
    return distance <= Math.max(alike ? 2 : 1, known.length() / 3);
  }

  /** Returns how many letters have to be added, dropped or changed, whatever their case. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
