package org.licet.json.internal.advice;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the known word nearest to a misspelled one. Stateless and thread-safe. */
public final class Nearest {

  private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

  private static final int LONGEST = 100;

  /** The most pairs of letters to compare. Among thousands of words, a guess is of no use. */
  private static final long MOST_COMPARED = 200_000;

  private Nearest() {}

  /**
   * Returns the nearest known word. A word is near if at most a third of its letters differ or
   * change places, or two letters of a word of four or more that begins alike. Of equally near
   * words, the one with the longest common beginning wins. Empty if no word is near, or if there
   * are thousands of them.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > LONGEST || isTooMany(word, known)) {
      return Optional.empty();
    }
    return known.stream()
        .filter(candidate -> candidate.length() <= LONGEST)
        .sorted()
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparingInt(candidate -> -alike(word, candidate)))
        .filter(nearest -> isNear(word, nearest));
  }

  private static boolean isTooMany(String word, Collection<String> known) {
    if (known.size() > MOST_COMPARED) {
      return true;
    }
    long compared = 0;
    for (String candidate : known) {
      compared += (long) word.length() * Math.min(candidate.length(), LONGEST);
      if (compared > MOST_COMPARED) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(String word, String known) {
    int atMost = known.length() >= 4 && alike(word, known) > 0 ? 2 : 1;
    return distance(word, known) <= Math.max(atMost, known.length() / 3);
  }

  private static int alike(String one, String other) {
    int i = 0;
    while (i < Math.min(one.length(), other.length())
        && Character.toLowerCase(one.charAt(i)) == Character.toLowerCase(other.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Counts the letters that are added, dropped, changed or swapped with the next. */
  private static int distance(String one, String other) {
    return DISTANCE.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
  }
}
